// All kernels, compiled once per variant; the including source sets the instruction set, the size of a
// product's block, and NK_TABLE, the name of the table.

// clang-format off
#include "lanes.h"
#include "elementary.h"
#include "product.h"
#include "convolution.h"
#include "sparse.h"
#include "activations.h"
#include "losses.h"
#include "sums.h"
#include "optimizers.h"
#include "dropout.h"
#include "normalization.h"
#include "peak.h"
// clang-format on

const nk_table NK_TABLE = {
    .dense_forward = dense_forward,
    .dense_kernel_gradient = dense_kernel_gradient,
    .dense_bias_gradient = dense_bias_gradient,
    .transpose = transpose,
    .convolve = convolve,
    .convolve_kernel_gradient = convolve_kernel_gradient,
    .sparse_forward = sparse_forward,
    .sparse_kernel_gradient = sparse_kernel_gradient,
    .apply = apply,
    .activate = activate,
    .activate_backward = activate_backward,
    .loss_terms = loss_terms,
    .sum = sum,
    .all_finite = all_finite,
    .sgd = sgd,
    .rmsprop = rmsprop,
    .rmsprop_rows = rmsprop_rows,
    .adam = adam,
    .nadam = nadam,
    .adagrad = adagrad,
    .adadelta = adadelta,
    .rprop = rprop,
    .clip = clip,
    .scale = scale,
    .sum_of_squares = sum_of_squares,
    .penalty_gradient = penalty_gradient,
    .peak = peak,
    .batch_normalize = batch_normalize,
    .batch_normalize_backward = batch_normalize_backward,
    .normalize_columns = normalize_columns,
    .layer_normalize = layer_normalize,
    .layer_normalize_backward = layer_normalize_backward,
    .gaussian_noise = gaussian_noise,
    .dropout = dropout,
};
