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

static void add_integers(const int32_t *values, nk_count count) {
  for (nk_count i = 0; i < count; i++) {
    const float value = (float)values[i];
    add(&value, 1);
  }
}

// Sparse batches: the columns that occur are listed, and only their rows are settled and cleared.
static void touched_rows(int32_t v, nk_count width) {
  enum { ROWS = 6, COLUMNS = 40, SETS = 2 };
  static int32_t columns[ROWS * COLUMNS], list[COLUMNS], settled[COLUMNS];
  static uint8_t flags[SETS * COLUMNS];
  static const int32_t picked[] = {4, 0, 5};
  float *w = numbers(COLUMNS * width), *square = numbers(COLUMNS * width);
  for (nk_count i = 0; i < COLUMNS * width; i++) square[i] *= square[i];
  memset(settled, 0, sizeof settled);
  for (int32_t step = 1; step <= 3; step++) {
    nk_count starts[ROWS + 1] = {0}, count = 0;
    for (nk_count r = 0; r < ROWS; r++) {
      for (int32_t i = 0; i < COLUMNS; i++) {
        if (next_number() > 1.5f) columns[count++] = i;
      }
      starts[r + 1] = count;
    }
    const nk_sparse_rows input = {starts, columns, 0};
    nk_flag_columns(3, input, picked, flags);
    nk_flag_columns(2, input, 0, flags + COLUMNS);
    const nk_count touched = nk_take_flags(SETS, COLUMNS, flags, list);
    add_integers(list, touched);
    float *gradient = numbers(COLUMNS * width);
    const nk_touched_rows rows = {list, touched, settled, step};
    nk_rmsprop_rows(v, rows, width, 0.01f, 0.9, 1e-7f, gradient, square, w);
    nk_clear_rows(rows, width, gradient);
    add(gradient, COLUMNS * width);
  }
  add_integers(settled, COLUMNS);
  add(w, COLUMNS * width);
  add(square, COLUMNS * width);
}

// What windows of images need besides products: the same for all variants, but not for all compilers.
static void windows(nk_count channels, nk_count filters) {
  const nk_count rows = 2, places = 7 * 6, count = rows * places * channels;
  float *x = numbers(count), *y = numbers(LARGEST), *dx = numbers(count);
  static const int32_t backwards[] = {1, 0};
  nk_flip_kernel(6, channels, filters, x, y);
  add(y, 6 * channels * filters);
  const nk_spreading spreading = {7, 6, channels, 1, 2, 2, 16, 15};
  nk_spread(rows, spreading, x, backwards, y);
  add(y, rows * 16 * 15 * channels);
  const nk_pooling pooling = {7, 6, channels, 2, 2, 2, 1, 0, 4, 3};
  const nk_count pooled = rows * 4 * 3 * channels;
  nk_max_pool(rows, pooling, x, 0, y);
  add(y, pooled);
  float *dy = numbers(pooled);
  nk_max_pool_backward(rows, pooling, x, y, dy, dx);
  add(dx, count);
  nk_mean_places(rows, places, channels, x, backwards, y);
  add(y, rows * channels);
  nk_mean_places_backward(rows, places, channels, y, dx);
  add(dx, count);
}

// Words name rows of a table; bytes become numbers; rows are gathered, scaled and kept short.
static void tables(int32_t v, nk_count width) {
  enum { ROWS = 5, LENGTH = 6, WORDS = 11 };
  static uint8_t flags[WORDS], bytes[ROWS * LENGTH];
  static int32_t list[WORDS];
  static const int32_t picked[] = {3, 1, 4};
  float *x = numbers(ROWS * LENGTH), *table = numbers(WORDS * width);
  float *y = numbers(ROWS * LENGTH * width), *gradient = numbers(WORDS * width);
  for (nk_count i = 0; i < ROWS * LENGTH; i++) {
    x[i] = (float)(i * 7 % (WORDS + 2));
    bytes[i] = (uint8_t)(i * 37);
  }
  nk_embed(3, LENGTH, WORDS, width, x, picked, table, y);
  add(y, 3 * LENGTH * width);
  nk_add_embedding_gradient(3, LENGTH, WORDS, width, x, picked, y, gradient);
  add(gradient, WORDS * width);
  add_integers(list, nk_list_words(3, LENGTH, WORDS, x, picked, flags, list));
  nk_write_bytes(3, LENGTH, bytes, picked, 1.0f / 255, -0.5f, y);
  add(y, 3 * LENGTH);
  nk_gather_rows(3, width, table, picked, y);
  nk_scale_rows(3, width, table, picked, y);
  add(y, 3 * width);
  nk_limit_norms(WORDS, width, 0.75f, table);
  add(table, WORDS * width);
  const float finite = nk_all_finite(v, WORDS * width, table);
  add(&finite, 1);
}

typedef struct {
  int32_t variant;
  nk_count rows, outputs;
  const float *input, *kernel, *bias;
  float *output;
} shared_product;

static void part_of_product(const void *context, nk_count part) {
  const shared_product *p = context;
  nk_dense_forward(
      p->variant, p->rows, 20, p->outputs, p->input + part * p->rows * 20, 0, p->kernel, p->bias,
      true, p->output + part * p->rows * p->outputs);
}

// A crew shares a product out; how many it is changes no bit.
static void crews(int32_t v, nk_count outputs) {
  enum { PARTS = 9, ROWS = 4 };
  float *x = numbers(PARTS * ROWS * 20), *w = numbers(20 * outputs), *b = numbers(outputs);
  float *y = numbers(PARTS * ROWS * outputs);
  const shared_product product = {v, ROWS, outputs, x, w, b, y};
  for (int32_t others = 0; others <= 6; others += 2) {
    nk_crew *crew = nk_crew_create(others);
    if (!crew) exit(EXIT_FAILURE);
    for (int round = 0; round < 3; round++) {
      memset(y, 0, PARTS * ROWS * (size_t)outputs * sizeof *y);
      nk_crew_run(crew, PARTS, &product, part_of_product);
      add(y, PARTS * ROWS * outputs);
    }
    nk_crew_destroy(crew);
  }
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
    touched_rows(v, size);
    windows(1 + size % 5, 1 + size % 7);
    tables(v, size);
    if (size % 16 == 1) crews(v, size);
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
