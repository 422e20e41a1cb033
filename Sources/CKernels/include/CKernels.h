// The numerical kernels of the training core: pure functions on memory of the caller.
//
// Letters used for shapes: `rows` is the number of examples of a batch, `inputs` and `outputs` are the
// widths of a layer. Every matrix lies row after row, without gaps. A kernel (the weights of a dense
// layer) has the shape [inputs, outputs], as in Keras.
//
// Every function exists in several variants, one per instruction set; the first argument names one.
// All variants give the same bits: a sum is one chain of fused multiply-adds in ascending order, or a
// sum over 16 lanes with a fixed tree at its end, and nothing is left to the compiler's discretion.

#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef intptr_t nk_count;

// ---- Variants ----

typedef enum { NK_BASELINE = 0, NK_AVX2 = 1, NK_AVX512 = 2, NK_NEON = 3, NK_VARIANTS = 4 } nk_variant;

// Whether this machine can run a variant, and whether it was built for this kind of machine at all.
bool nk_is_supported(int32_t variant);

// Asks the system for large pages where this memory lies; best before it is first written.
void nk_prefer_large_pages(void *memory, nk_count bytes);

// ---- Dense layers ----

// output[r, o] = bias[o] + Σ_i input[row(r), i] · kernel[i, o], where row(r) is row_indices[r], or r
// itself without indices. No bias is a bias of zero. If rectified, negative outputs become 0 (relu).
void nk_dense_forward(
    int32_t variant, nk_count rows, nk_count inputs, nk_count outputs, const float *input,
    const int32_t *_Nullable row_indices, const float *kernel, const float *_Nullable bias,
    bool is_rectified, float *output);

// kernel_gradient[i, o] = Σ_r input[row(r), i] · output_gradient[r, o] for i < inputs; a row of the
// input has `width` values, of which those before and behind may belong to other calls.
void nk_dense_kernel_gradient(
    int32_t variant, nk_count rows, nk_count width, nk_count inputs, nk_count outputs,
    const float *input, const int32_t *_Nullable row_indices, const float *output_gradient,
    float *kernel_gradient);

// bias_gradient[o] = Σ_r output_gradient[r, o]
void nk_dense_bias_gradient(
    int32_t variant, nk_count rows, nk_count outputs, const float *output_gradient,
    float *bias_gradient);

// transposed[o, i] = kernel[i, o]. The gradient by a layer's input is the product of the output gradient
// and the transposed kernel, which `nk_dense_forward` computes.
void nk_transpose(
    int32_t variant, nk_count inputs, nk_count outputs, const float *kernel, float *transposed);

// ---- Dense layers on sparse rows ----

// Rows of which only the values that are not zero are kept: row r has columns[k] and values[k] for k from
// starts[r] up to starts[r + 1], columns ascending. Without values all are 1.
typedef struct {
  const nk_count *starts;
  const int32_t *columns;
  const float *_Nullable values;
} nk_sparse_rows;

// As nk_dense_forward, with the same bits; 0 · infinity does not occur.
void nk_sparse_forward(
    int32_t variant, nk_count rows, nk_count outputs, nk_sparse_rows input,
    const int32_t *_Nullable row_indices, const float *kernel, const float *_Nullable bias,
    bool is_rectified, float *output);

// Adds to kernel_gradient[i, :] what nk_dense_kernel_gradient computes, for the columns i from
// first_column up to last_column; where a column does not occur nothing is touched.
void nk_sparse_kernel_gradient(
    int32_t variant, nk_count rows, nk_count outputs, nk_sparse_rows input,
    const int32_t *_Nullable row_indices, nk_count first_column, nk_count last_column,
    const float *output_gradient, float *kernel_gradient);

// Makes the flags of the columns that occur in a batch 1.
void nk_flag_columns(
    nk_count rows, nk_sparse_rows input, const int32_t *_Nullable row_indices, uint8_t *flags);

// Lists the columns that are flagged in one of the sets, ascending, and returns how many they are;
// `flags` has one value for each column in each set, all 0 afterwards.
nk_count nk_take_flags(nk_count sets, nk_count columns, uint8_t *flags, int32_t *list);

// ---- Convolutions, channels last: an image has the shape [height, width, channels] ----

typedef struct {
  nk_count height, width, channels;
  nk_count kernel_height, kernel_width, stride;
  nk_count out_height, out_width, filters;
} nk_convolution;

// output[r, y, x, f] = bias[f] + Σ_ijc input[row(r), y·stride + i, x·stride + j, c] · kernel[i, j, c, f].
// The windows must lie within the images: the caller pads them.
void nk_convolve(
    int32_t variant, nk_count rows, nk_convolution shape, const float *input,
    const int32_t *_Nullable row_indices, const float *kernel, const float *_Nullable bias,
    bool is_rectified, float *output);

// kernel_gradient[i, j, c, f] = Σ_ryx input[row(r), y·stride + i, x·stride + j, c] · output_gradient[r, y,
// x, f]; each image's sum is added to those before it.
void nk_convolve_kernel_gradient(
    int32_t variant, nk_count rows, nk_convolution shape, const float *input,
    const int32_t *_Nullable row_indices, const float *output_gradient, float *kernel_gradient);

// flipped[places - 1 - p, f, c] = kernel[p, c, f]: with it a convolution leads gradients back.
void nk_flip_kernel(
    nk_count places, nk_count channels, nk_count filters, const float *kernel, float *flipped);

// Pixels are set `spacing` apart into a larger image of zeros, the first one at (top, left).
typedef struct {
  nk_count height, width, channels;
  nk_count top, left, spacing;
  nk_count out_height, out_width;
} nk_spreading;

void nk_spread(
    nk_count rows, nk_spreading shape, const float *input, const int32_t *_Nullable row_indices,
    float *output);

// ---- Pooling ----

// Windows begin at (y · stride - top, x · stride - left); what lies outside of the image does not count.
typedef struct {
  nk_count height, width, channels;
  nk_count pool_height, pool_width, stride, top, left;
  nk_count out_height, out_width;
} nk_pooling;

// output[r, y, x, c] = the largest of the window, channel by channel.
void nk_max_pool(
    nk_count rows, nk_pooling shape, const float *input, const int32_t *_Nullable row_indices,
    float *output);

// The gradient goes to the first pixel of each window that holds its maximum; output_gradient is
// overwritten.
void nk_max_pool_backward(
    nk_count rows, nk_pooling shape, const float *input, const float *output,
    float *output_gradient, float *input_gradient);

// output[r, c] = Σ_p input[row(r), p, c] / places
void nk_mean_places(
    nk_count rows, nk_count places, nk_count channels, const float *input,
    const int32_t *_Nullable row_indices, float *output);

// input_gradient[r, p, c] = output_gradient[r, c] / places
void nk_mean_places_backward(
    nk_count rows, nk_count places, nk_count channels, const float *output_gradient,
    float *input_gradient);

// ---- Embeddings: the input names rows of a table [words, width] ----

// output[r, i, :] = table[input[row(r), i], :]; numbers beyond the table name its last row.
void nk_embed(
    nk_count rows, nk_count length, nk_count words, nk_count width, const float *input,
    const int32_t *_Nullable row_indices, const float *table, float *output);

// table_gradient[input[row(r), i], :] += output_gradient[r, i, :]; other rows are not touched.
void nk_add_embedding_gradient(
    nk_count rows, nk_count length, nk_count words, nk_count width, const float *input,
    const int32_t *_Nullable row_indices, const float *output_gradient, float *table_gradient);

// Lists the rows of the table that a batch names, ascending, by one set of flags.
nk_count nk_list_words(
    nk_count rows, nk_count length, nk_count words, const float *input,
    const int32_t *_Nullable row_indices, uint8_t *flags, int32_t *list);

// output[r, i] = input[row(r), i] · scale + offset
void nk_write_bytes(
    nk_count rows, nk_count width, const uint8_t *input, const int32_t *_Nullable row_indices,
    float scale, float offset, float *output);

// ---- Elementary functions, errors in units in the last place (ulp) as measured by the tests ----

typedef enum {
  NK_EXPONENTIAL = 0,         // e^x, 1 ulp
  NK_LOGARITHM = 1,           // ln x, 1 ulp
  NK_SIGMOID_FUNCTION = 2,    // 1 / (1 + e^-x), 2 ulp
  NK_HYPERBOLIC_TANGENT = 3,  // tanh x, 2 ulp
  NK_SOFTPLUS = 4,            // ln(1 + e^x), 2 ulp
  NK_RECIPROCAL_ROOT = 5      // 1 / √x for normal x > 0, 2 ulp
} nk_function;

void nk_apply(int32_t variant, int32_t function, nk_count count, const float *x, float *y);

// ---- Activations ----

typedef enum {
  NK_LINEAR = 0,
  NK_RELU = 1,
  NK_SIGMOID = 2,
  NK_TANH = 3,
  NK_SOFTMAX = 4,
  NK_LEAKY_RELU = 5,   // z, or z / 5 if z < 0
  NK_ELU = 6,          // z, or e^z - 1 if z < 0
  NK_GELU = 7,         // z · Φ(z), Φ the normal distribution function
  NK_SILU = 8,         // z / (1 + e^-z)
  NK_EXPONENTIAL_OF = 9  // e^z
} nk_activation;

// Replaces the weighted sums of a layer by its outputs, in place; softmax works along each row.
void nk_activate(
    int32_t variant, int32_t activation, nk_count rows, nk_count width, float *values);

// Replaces the gradient by the outputs of an activation with that by its inputs, in place. For gelu and
// silu, whose derivative the outputs do not tell, `outputs` are the weighted sums z.
void nk_activate_backward(
    int32_t variant, int32_t activation, nk_count rows, nk_count width, const float *outputs,
    float *gradient);

// ---- Losses ----

// The cross-entropies take the weighted sums z before the activation that they belong to.
typedef enum {
  NK_MEAN_SQUARED_ERROR = 0,           // (y - t)², one term per value
  NK_MEAN_ABSOLUTE_ERROR = 1,          // |y - t|, one term per value
  NK_BINARY_CROSSENTROPY = 2,          // ln(1 + e^z) - z·t, one term per value
  NK_CATEGORICAL_CROSSENTROPY = 3,     // Σ_j t_j · (ln Σ e^z - z_j), one term per row
  NK_SPARSE_CATEGORICAL_CROSSENTROPY = 4,  // ln Σ e^z - z_t, one term per row, t a class index
  NK_HUBER = 5,    // e²/2 for |e| = |y - t| up to the setting d, then d·|e| - d²/2
  NK_LOG_COSH = 6, // ln cosh (y - t)
  NK_POISSON = 7   // e^z - t·z
} nk_loss;

// Writes the loss's terms and, if asked for, the gradient of scale · Σ terms. `setting` is Huber's limit,
// or for the cross-entropies with probabilities as targets the share s by which these are smoothed:
// t · (1 - s) + s / classes, with two classes for the binary one.
void nk_loss_terms(
    int32_t variant, int32_t loss, nk_count rows, nk_count width, const float *outputs,
    const float *targets, float setting, float scale, float *terms, float *_Nullable gradient);

// values[r, :] *= weights[row(r)]
void nk_scale_rows(
    nk_count rows, nk_count width, const float *weights, const int32_t *_Nullable row_indices,
    float *values);

// ---- Sums ----

// Σ values in double precision: 16 lanes, then a fixed tree.
double nk_sum(int32_t variant, nk_count count, const float *values);

// Whether no value is infinite or not a number.
bool nk_all_finite(int32_t variant, nk_count count, const float *values);

// ---- The machine ----

// Does `rounds` times 256 independent fused multiply-adds on sixteen lanes, in registers alone: what
// the machine can do at most. Returns their sum, so that none is left out.
double nk_peak(int32_t variant, nk_count rounds);

// ---- Rows and noise ----

// output[r, :] = input[row_indices[r], :]
void nk_gather_rows(
    nk_count rows, nk_count width, const float *input, const int32_t *_Nullable row_indices,
    float *output);

// Value number e is kept and multiplied by `scale` if hash(key, e) >= threshold, else it becomes 0.
// The same key drops the same values: the backward pass calls this with the gradient.
void nk_dropout(
    int32_t variant, nk_count count, uint64_t key, uint32_t threshold, float scale,
    const float *input, float *output);

// ---- Normalization and noise ----

// Of each column the mean, the variance (divided by rows) and 1 / √(variance + epsilon); width values each.
typedef struct {
  float *mean;
  float *variance;
  float *factor;
} nk_batch_moments;

// normalized = (input - mean) / √(variance + epsilon) by the moments of the batch's columns, which are
// written as well; output = gamma · normalized + beta.
void nk_batch_normalize(
    int32_t variant, nk_count rows, nk_count width, const float *input, float epsilon, const
    float *gamma, const float *beta, nk_batch_moments moments, float *normalized, float
    *output);

// The gradients by gamma, beta and, if asked for, the input.
void nk_batch_normalize_backward(
    int32_t variant, nk_count rows, nk_count width, const float *normalized, const float
    *factor, const float *gamma, const float *output_gradient, float *gamma_gradient, float
    *beta_gradient, float *_Nullable input_gradient);

// values = gamma · (values - mean) / √(variance + epsilon) + beta by given moments of the columns.
void nk_normalize_columns(
    int32_t variant, nk_count rows, nk_count width, const float *mean, const float *variance,
    float epsilon, const float *gamma, const float *beta, float *values);

// The same by the moments of each row, in place; 1 / √(variance + epsilon) of each row goes to factors.
void nk_layer_normalize(
    int32_t variant, nk_count rows, nk_count width, float epsilon, const float *gamma, const
    float *beta, float *values, float *normalized, float *factors);

// The gradients by gamma, beta and, if asked for, the input; output_gradient is overwritten.
void nk_layer_normalize_backward(
    int32_t variant, nk_count rows, nk_count width, const float *normalized, const float
    *factors, const float *gamma, float *output_gradient, float *gamma_gradient, float
    *beta_gradient, float *_Nullable input_gradient);

// Adds to value number e a normal number made of hash(key, e), times the deviation.
void nk_gaussian_noise(
    int32_t variant, nk_count count, uint64_t key, float deviation, float *values);

#pragma clang assume_nonnull end

#include "CKernelsOptimizers.h"

// Threads that share the work of one kernel after another; `others` besides the caller's own.
typedef struct nk_crew nk_crew;
nk_crew *_Nullable nk_crew_create(int32_t others);
void nk_crew_destroy(nk_crew *_Nonnull crew);

// Calls `work` once for each part, on any of the threads, and returns when all parts are done.
void nk_crew_run(
    nk_crew *_Nonnull crew, nk_count parts, const void *_Nonnull context,
    void (*_Nonnull work)(const void *_Nonnull, nk_count));

#endif
