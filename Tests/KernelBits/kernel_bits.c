// Prints a hash of what every kernel computes from the same numbers, one line for each variant that the
// machine can run. All lines must be equal, on every machine.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

enum { LARGEST = 1 << 16 };

static uint64_t state;

static float next_number(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  const int32_t whole = (int32_t)(state >> 40) - (1 << 23);
  return (float)whole * 0x1p-22f;
}

static float *numbers(nk_count count) {
  static float memory[24][LARGEST];
  static int used;
  float *values = memory[used++ % 24];
  for (nk_count i = 0; i < count; i++) values[i] = next_number();
  return values;
}

static uint64_t hash;

// FNV-1a over the bits; all kinds of NaN count as one.
static void add(const float *values, nk_count count) {
  for (nk_count i = 0; i < count; i++) {
    uint32_t bits;
    memcpy(&bits, values + i, sizeof bits);
    if (values[i] != values[i]) bits = 0x7fc00000u;
    for (int byte = 0; byte < 4; byte++) {
      hash = (hash ^ (bits >> (8 * byte) & 0xff)) * 1099511628211u;
    }
  }
}

static void add_double(double value) {
  const float high = (float)value, low = (float)(value - high);
  add(&high, 1);
  add(&low, 1);
}

static void convolutions(int32_t v, nk_count channels, nk_count stride, nk_count filters) {
  const nk_convolution shape = {
      9, 8, channels, 3, 2, stride, (9 - 3) / stride + 1, (8 - 2) / stride + 1, filters};
  const nk_count rows = 2, weights = 6 * channels * filters;
  const nk_count outputs = rows * shape.out_height * shape.out_width * filters;
  float *x = numbers(rows * 72 * channels), *w = numbers(weights), *b = numbers(filters);
  float *y = numbers(outputs), *dw = numbers(weights);
  nk_convolve(v, rows, shape, x, 0, w, b, stride == 1, y);
  add(y, outputs);
  nk_convolve_kernel_gradient(v, rows, shape, x, 0, y, dw);
  add(dw, weights);
}

static void products(int32_t v, nk_count rows, nk_count inputs, nk_count outputs) {
  float *x = numbers(rows * inputs), *w = numbers(inputs * outputs), *b = numbers(outputs);
  float *y = numbers(rows * outputs), *dw = numbers(inputs * outputs), *db = numbers(outputs);
  nk_dense_forward(v, rows, inputs, outputs, x, 0, w, b, rows % 2, y);
  add(y, rows * outputs);
  nk_dense_kernel_gradient(v, rows, inputs, inputs, outputs, x, 0, y, dw);
  add(dw, inputs * outputs);
  nk_dense_bias_gradient(v, rows, outputs, y, db);
  add(db, outputs);
  nk_transpose(v, inputs, outputs, w, dw);
  add(dw, inputs * outputs);
}

static void sparse(
    int32_t v, nk_count rows, nk_count inputs, nk_count outputs, bool has_values) {
  static nk_count starts[256];
  static int32_t columns[LARGEST];
  nk_count count = 0;
  for (nk_count r = 0; r < rows; r++) {
    for (nk_count i = 0; i < inputs; i++) {
      if (next_number() > 0.5f) columns[count++] = (int32_t)i;
    }
    starts[r + 1] = count;
  }
  const nk_sparse_rows input = {starts, columns, has_values ? numbers(count + 1) : 0};
  float *w = numbers(inputs * outputs), *y = numbers(rows * outputs);
  nk_sparse_forward(v, rows, outputs, input, 0, w, 0, false, y);
  add(y, rows * outputs);
  nk_sparse_kernel_gradient(v, rows, outputs, input, 0, 0, inputs, y, w);
  add(w, inputs * outputs);
}

static void elementwise(int32_t v, nk_count rows, nk_count width) {
  const nk_count n = rows * width;
  float *x = numbers(n), *y = numbers(n), *terms = numbers(n);
  for (int f = NK_EXPONENTIAL; f <= NK_RECIPROCAL_ROOT; f++) {
    nk_apply(v, f, n, x, y);
    add(y, n);
  }
  for (int a = NK_LINEAR; a <= NK_EXPONENTIAL_OF; a++) {
    memcpy(y, x, (size_t)n * sizeof *x);
    nk_activate(v, a, rows, width, y);
    add(y, n);
    float *slopes = numbers(n);
    nk_activate_backward(v, a, rows, width, y, slopes);
    add(slopes, n);
  }
  for (int l = NK_MEAN_SQUARED_ERROR; l <= NK_POISSON; l++) {
    float *targets = numbers(n);
    for (nk_count i = 0; i < n; i++) targets[i] = (float)(i % (width > 1 ? width : 2) == 0);
    memset(terms, 0, (size_t)n * sizeof *terms);
    nk_loss_terms(v, l, rows, width, x, targets, 0.25f, 0.5f, terms, y);
    add(terms, n);
    add(y, n);
  }
  add_double(nk_sum(v, n, x));
  add_double(nk_sum_of_squares(v, n, x));
  nk_dropout(v, n, 0x123456789abcdefu, 1u << 31, 2, x, y);
  add(y, n);
  nk_gaussian_noise(v, n, 0x123456789abcdefu, 0.5f, y);
  add(y, n);
}

static void normalizations(int32_t v, nk_count rows, nk_count width) {
  const nk_count n = rows * width;
  float *x = numbers(n), *gamma = numbers(width), *beta = numbers(width), *y = numbers(n);
  float *normalized = numbers(n), *mean = numbers(width), *variance = numbers(width);
  float *factor = numbers(n), *dgamma = numbers(width), *dbeta = numbers(width), *dx = numbers(n);
  const nk_batch_moments moments = {mean, variance, factor};
  nk_batch_normalize(v, rows, width, x, 0.001f, gamma, beta, moments, normalized, y);
  add(y, n);
  nk_batch_normalize_backward(v, rows, width, normalized, factor, gamma, x, dgamma, dbeta, dx);
  add(dx, n);
  nk_normalize_columns(v, rows, width, mean, variance, 0.001f, gamma, beta, y);
  add(y, n);
  nk_layer_normalize(v, rows, width, 0.001f, gamma, beta, y, normalized, factor);
  add(y, n);
  nk_layer_normalize_backward(v, rows, width, normalized, factor, gamma, x, dgamma, dbeta, dx);
  add(dx, n);
  add(dgamma, width);
}

static void optimizers(int32_t v, nk_count n) {
  float *w = numbers(n), *g = numbers(n), *a = numbers(n), *b = numbers(n);
  const nk_rprop_steps steps = {0.01f, 1.2f, 0.5f, 1e-6f, 50};
  for (nk_count i = 0; i < n; i++) a[i] = a[i] * a[i];
  for (nk_count i = 0; i < n; i++) b[i] = b[i] * b[i];
  for (int step = 0; step < 3; step++) {
    nk_sgd(v, n, 0.01f, 0.9f, step % 2, g, a, w);
    nk_rmsprop(v, n, 0.01f, 0.9, 1e-7f, g, b, w);
    nk_adam(v, n, 0.01f, 0.9, 0.999, 1e-7f, 0.001f, g, a, b, w);
    nk_nadam(v, n, 0.01f, 0.001f, 1.5f, 0.9, 0.999, 1e-7f, g, a, b, w);
    nk_adagrad(v, n, 0.01f, 0.1f, g, b, w);
    nk_adadelta(v, n, 0.01f, 0.9, 1e-7f, g, b, b, w);
    nk_rprop(v, n, steps, g, a, b, w);
    nk_penalty_gradient(v, n, 0.01f, 0.02f, w, g);
    nk_clip(v, n, 0.5f, g);
    nk_scale(v, n, 1.1f, g);
    for (nk_count i = 0; i < n; i++) b[i] = b[i] * b[i];
  }
  add(w, n);
  add(g, n);
}

static uint64_t hash_of(int32_t v) {
  state = 42;
  hash = 14695981039346656037u;
  for (nk_count size = 1; size < 68; size++) {
    products(v, size, 5, 9);
    convolutions(v, 1 + size % 4, 1 + size % 2, size);
    products(v, 7, size, 33);
    products(v, 18, 20, size);
    products(v, size, size, 1);
    sparse(v, 9, 50, size, true);
    sparse(v, 9, 50, size, false);
    elementwise(v, 3, size);
    normalizations(v, 4, size);
    optimizers(v, size);
  }
  return hash;
}

int main(void) {
  static const char *const names[NK_VARIANTS] = {"baseline", "avx2", "avx512", "neon"};
  uint64_t first = 0;
  bool is_same = true;
  for (int32_t v = 0; v < NK_VARIANTS; v++) {
    if (!nk_is_supported(v)) continue;
    const uint64_t found = hash_of(v);
    if (v == NK_BASELINE) first = found;
    is_same = is_same && found == first;
    printf("%016llx %s\n", (unsigned long long)found, names[v]);
  }
  return is_same ? EXIT_SUCCESS : EXIT_FAILURE;
}
