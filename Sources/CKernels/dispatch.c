// Calls the variant that the first argument names. A variant that this machine lacks must not be asked
// for; the Swift side hands out only those that `nk_is_supported` accepts.

#include <string.h>

#include "kernels/table.h"

static const nk_table *const tables[NK_VARIANTS] = {
    [NK_BASELINE] = &nk_table_baseline,
#if defined(__x86_64__)
    [NK_AVX2] = &nk_table_avx2,
    [NK_AVX512] = &nk_table_avx512,
#elif defined(__aarch64__)
    [NK_NEON] = &nk_table_neon,
#endif
};

bool nk_is_supported(int32_t variant) {
  if (variant < 0 || variant >= NK_VARIANTS || !tables[variant]) return false;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (variant == NK_AVX2) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if (variant == NK_AVX512) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("fma");
  }
#endif
  return true;
}

void nk_dense_forward(
    int32_t variant, nk_count rows, nk_count inputs, nk_count outputs, const float *input,
    const int32_t *row_indices, const float *kernel, const float *bias, bool is_rectified,
    float *output) {
  tables[variant]->dense_forward(
      rows, inputs, outputs, input, row_indices, kernel, bias, is_rectified, output);
}

void nk_dense_kernel_gradient(
    int32_t variant, nk_count rows, nk_count width, nk_count inputs, nk_count outputs,
    const float *input, const int32_t *row_indices, const float *output_gradient,
    float *kernel_gradient) {
  tables[variant]->dense_kernel_gradient(
      rows, width, inputs, outputs, input, row_indices, output_gradient, kernel_gradient);
}

void nk_dense_bias_gradient(
    int32_t variant, nk_count rows, nk_count outputs, const float *output_gradient,
    float *bias_gradient) {
  tables[variant]->dense_bias_gradient(rows, outputs, output_gradient, bias_gradient);
}

void nk_transpose(
    int32_t variant, nk_count inputs, nk_count outputs, const float *kernel, float *transposed) {
  tables[variant]->transpose(inputs, outputs, kernel, transposed);
}

void nk_convolve(
    int32_t variant, nk_count rows, nk_convolution shape, const float *input,
    const int32_t *row_indices, const float *kernel, const float *bias, bool is_rectified,
    float *output) {
  tables[variant]->convolve(
      rows, shape, input, row_indices, kernel, bias, is_rectified, output);
}

void nk_convolve_kernel_gradient(
    int32_t variant, nk_count rows, nk_convolution shape, const float *input,
    const int32_t *row_indices, const float *output_gradient, float *kernel_gradient) {
  tables[variant]->convolve_kernel_gradient(
      rows, shape, input, row_indices, output_gradient, kernel_gradient);
}

void nk_sparse_forward(
    int32_t variant, nk_count rows, nk_count outputs, nk_sparse_rows input,
    const int32_t *row_indices, const float *kernel, const float *bias, bool is_rectified,
    float *output) {
  tables[variant]->sparse_forward(
      rows, outputs, input, row_indices, kernel, bias, is_rectified, output);
}

void nk_sparse_kernel_gradient(
    int32_t variant, nk_count rows, nk_count outputs, nk_sparse_rows input,
    const int32_t *row_indices, nk_count first_column, nk_count last_column,
    const float *output_gradient, float *kernel_gradient) {
  tables[variant]->sparse_kernel_gradient(
      rows, outputs, input, row_indices, first_column, last_column, output_gradient,
      kernel_gradient);
}

void nk_flag_columns(
    nk_count rows, nk_sparse_rows input, const int32_t *row_indices, uint8_t *flags) {
  for (nk_count r = 0; r < rows; r++) {
    const nk_count row = row_indices ? row_indices[r] : r;
    const int32_t *restrict indices = input.columns + input.starts[row];
    const nk_count length = input.starts[row + 1] - input.starts[row];
    for (nk_count k = 0; k < length; k++) flags[indices[k]] = 1;
  }
}

nk_count nk_take_flags(nk_count sets, nk_count columns, uint8_t *flags, int32_t *list) {
  for (nk_count set = 1; set < sets; set++) {
    uint8_t *further = flags + set * columns;
    for (nk_count column = 0; column < columns; column++) flags[column] |= further[column];
    memset(further, 0, (size_t)columns);
  }
  nk_count count = 0;
  for (nk_count column = 0; column < columns; column++) {
    list[count] = (int32_t)column;
    count += flags[column];
  }
  memset(flags, 0, (size_t)columns);
  return count;
}

void nk_apply(int32_t variant, int32_t function, nk_count count, const float *x, float *y) {
  tables[variant]->apply(function, count, x, y);
}

void nk_activate(
    int32_t variant, int32_t activation, nk_count rows, nk_count width, float *values) {
  tables[variant]->activate(activation, rows, width, values);
}

void nk_activate_backward(
    int32_t variant, int32_t activation, nk_count rows, nk_count width, const float *outputs,
    float *gradient) {
  tables[variant]->activate_backward(activation, rows, width, outputs, gradient);
}

void nk_loss_terms(
    int32_t variant, int32_t loss, nk_count rows, nk_count width, const float *outputs,
    const float *targets, float setting, float scale, float *terms, float *gradient) {
  tables[variant]->loss_terms(
      loss, rows, width, outputs, targets, setting, scale, terms, gradient);
}

void nk_scale_rows(
    nk_count rows, nk_count width, const float *weights, const int32_t *row_indices,
    float *values) {
  for (nk_count r = 0; r < rows; r++) {
    const float weight = weights[row_indices ? row_indices[r] : r];
    for (nk_count j = 0; j < width; j++) values[r * width + j] *= weight;
  }
}

double nk_sum(int32_t variant, nk_count count, const float *values) {
  return tables[variant]->sum(count, values);
}

bool nk_all_finite(int32_t variant, nk_count count, const float *values) {
  return tables[variant]->all_finite(count, values);
}

bool nk_sgd(
    int32_t variant, nk_count count, float rate, float momentum, bool nesterov,
    const float *gradient, float *velocity, float *parameters) {
  return tables[variant]->sgd(count, rate, momentum, nesterov, gradient, velocity, parameters);
}

bool nk_rmsprop(
    int32_t variant, nk_count count, float rate, double decay, float epsilon,
    const float *gradient, float *square, float *parameters) {
  return tables[variant]->rmsprop(count, rate, decay, epsilon, gradient, square, parameters);
}

void nk_clear_rows(nk_touched_rows touched, nk_count width, float *gradient) {
  for (nk_count t = 0; t < touched.count; t++) {
    float *row = gradient + touched.rows[t] * width;
    // Sixteen at a time are stores in place of a call.
    nk_count j = 0;
    for (; j + 16 <= width; j += 16) memset(row + j, 0, 16 * sizeof(float));
    for (; j < width; j++) row[j] = 0;
  }
}

bool nk_rmsprop_rows(
    int32_t variant, nk_touched_rows touched, nk_count width, float rate, double decay,
    float epsilon, const float *gradient, float *square, float *parameters) {
  return tables[variant]->rmsprop_rows(
      touched, width, rate, decay, epsilon, gradient, square, parameters);
}

bool nk_adam(
    int32_t variant, nk_count count, float rate, double beta1, double beta2, float epsilon,
    float decay, const float *gradient, float *mean, float *square, float *parameters) {
  return tables[variant]->adam(
      count, rate, beta1, beta2, epsilon, decay, gradient, mean, square, parameters);
}

bool nk_nadam(
    int32_t variant, nk_count count, float mean_rate, float slope_rate, float correction,
    double beta1, double beta2, float epsilon, const float *gradient, float *mean, float *square,
    float *parameters) {
  return tables[variant]->nadam(
      count, mean_rate, slope_rate, correction, beta1, beta2, epsilon, gradient, mean, square,
      parameters);
}

bool nk_adagrad(
    int32_t variant, nk_count count, float rate, float start, const float *gradient,
    float *square, float *parameters) {
  return tables[variant]->adagrad(count, rate, start, gradient, square, parameters);
}

bool nk_adadelta(
    int32_t variant, nk_count count, float rate, double decay, float epsilon,
    const float *gradient, float *square, float *moved, float *parameters) {
  return tables[variant]->adadelta(
      count, rate, decay, epsilon, gradient, square, moved, parameters);
}

bool nk_rprop(
    int32_t variant, nk_count count, nk_rprop_steps steps, const float *gradient,
    float *last_gradient, float *step, float *parameters) {
  return tables[variant]->rprop(count, steps, gradient, last_gradient, step, parameters);
}

void nk_clip(int32_t variant, nk_count count, float limit, float *values) {
  tables[variant]->clip(count, limit, values);
}

void nk_scale(int32_t variant, nk_count count, float factor, float *values) {
  tables[variant]->scale(count, factor, values);
}

double nk_sum_of_squares(int32_t variant, nk_count count, const float *values) {
  return tables[variant]->sum_of_squares(count, values);
}

void nk_limit_norms(nk_count rows, nk_count columns, float limit, float *values) {
  for (nk_count j = 0; j < columns; j++) {
    double sum = 0;
    for (nk_count i = 0; i < rows; i++) sum += (double)values[i * columns + j] * values[i * columns + j];
    const double norm = __builtin_sqrt(sum);
    if (norm <= limit) continue;
    const float factor = (float)(limit / (1e-7 + norm));
    for (nk_count i = 0; i < rows; i++) values[i * columns + j] *= factor;
  }
}

void nk_penalty_gradient(
    int32_t variant, nk_count count, float l1, float l2, const float *parameters,
    float *gradient) {
  tables[variant]->penalty_gradient(count, l1, l2, parameters, gradient);
}

double nk_peak(int32_t variant, nk_count rounds) { return tables[variant]->peak(rounds); }

void nk_gather_rows(
    nk_count rows, nk_count width, const float *input, const int32_t *row_indices,
    float *output) {
  for (nk_count r = 0; r < rows; r++) {
    if (row_indices && r + 16 < rows) __builtin_prefetch(input + row_indices[r + 16] * width);
    const float *row = input + (row_indices ? row_indices[r] : r) * width;
    for (nk_count j = 0; j < width; j++) output[r * width + j] = row[j];
  }
}

void nk_batch_normalize(
    int32_t variant, nk_count rows, nk_count width, const float *input, float epsilon, const
    float *gamma, const float *beta, nk_batch_moments moments, float *normalized, float
    *output) {
  tables[variant]->batch_normalize(
      rows, width, input, epsilon, gamma, beta, moments, normalized, output);
}

void nk_batch_normalize_backward(
    int32_t variant, nk_count rows, nk_count width, const float *normalized, const float
    *factor, const float *gamma, const float *output_gradient, float *gamma_gradient, float
    *beta_gradient, float *input_gradient) {
  tables[variant]->batch_normalize_backward(
      rows, width, normalized, factor, gamma, output_gradient, gamma_gradient, beta_gradient,
      input_gradient);
}

void nk_normalize_columns(
    int32_t variant, nk_count rows, nk_count width, const float *mean, const float *variance,
    float epsilon, const float *gamma, const float *beta, float *values) {
  tables[variant]->normalize_columns(
      rows, width, mean, variance, epsilon, gamma, beta, values);
}

void nk_layer_normalize(
    int32_t variant, nk_count rows, nk_count width, float epsilon, const float *gamma, const
    float *beta, float *values, float *normalized, float *factors) {
  tables[variant]->layer_normalize(
      rows, width, epsilon, gamma, beta, values, normalized, factors);
}

void nk_layer_normalize_backward(
    int32_t variant, nk_count rows, nk_count width, const float *normalized, const float
    *factors, const float *gamma, float *output_gradient, float *gamma_gradient, float
    *beta_gradient, float *input_gradient) {
  tables[variant]->layer_normalize_backward(
      rows, width, normalized, factors, gamma, output_gradient, gamma_gradient, beta_gradient,
      input_gradient);
}

void nk_gaussian_noise(
    int32_t variant, nk_count count, uint64_t key, float deviation, float *values) {
  tables[variant]->gaussian_noise(
      count, key, deviation, values);
}

void nk_dropout(
    int32_t variant, nk_count count, uint64_t key, uint32_t threshold, float scale,
    const float *input, float *output) {
  tables[variant]->dropout(count, key, threshold, scale, input, output);
}
