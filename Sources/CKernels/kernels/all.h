// All kernels, compiled once per variant; the including source sets the instruction set, the size of a
// product's block, and NK_TABLE, the name of the table.

// clang-format off
#include "lanes.h"
#include "elementary.h"
#include "product.h"
#include "activations.h"
#include "losses.h"
#include "sums.h"
#include "optimizers.h"
#include "dropout.h"
// clang-format on

const nk_table NK_TABLE = {
    .dense_forward = dense_forward,
    .dense_kernel_gradient = dense_kernel_gradient,
    .dense_bias_gradient = dense_bias_gradient,
    .dense_input_gradient = dense_input_gradient,
    .apply = apply,
    .activate = activate,
    .activate_backward = activate_backward,
    .loss_terms = loss_terms,
    .sum = sum,
    .all_finite = all_finite,
    .sgd = sgd,
    .rmsprop = rmsprop,
    .adam = adam,
    .penalty_gradient = penalty_gradient,
    .dropout = dropout,
};
