// Products of matrices for dense layers. Each element of a result is one chain of fused multiply-adds
// in ascending order, whatever the blocks: so its bits depend neither on the variant nor on how rows
// are divided among threads. A block of NK_BLOCK_ROWS × (NK_BLOCK_VECTORS · 16) sums is kept in registers.

// Where the left factor of a product lies: element (i, k) is in[rows[i] + k], or transposed
// in[rows[k] + i], where rows[x] is the index of row x (x itself without indices) times the width.
typedef struct {
  const float *values;
  const int32_t *indices;
  nk_count width;
} gathered_rows;

NK_INLINE const float *row_of(gathered_rows matrix, nk_count row) {
  return matrix.values + (matrix.indices ? matrix.indices[row] : row) * matrix.width;
}

// What one block computes: sums over `depth` terms for up to 16 · vectors columns of the right factor.
typedef struct {
  gathered_rows left;
  nk_count depth, columns;
  const float *right, *start;  // start: one row of first summands, or none
  float *result;
  bool is_rectified;  // whether negative sums become 0
} product;

NK_INLINE lanes rectified(lanes z) { return choose(z < 0.0f, splat(0), z); }

NK_INLINE lanes load_columns(const float *p, nk_count count, bool whole) {
  return whole ? load(p) : load_first(p, count);
}

NK_INLINE void store_columns(float *p, lanes x, nk_count count, bool whole) {
  if (whole) {
    store(p, x);
  } else {
    store_first(p, x, count);
  }
}

// result[row + r, column + c] for r < block_rows and c < vectors · 16 (or c < count if not whole).
// All but the first three arguments and `count` are constants where this is called.
NK_INLINE void product_block(
    const product *p, nk_count row, nk_count column, nk_count count, const int block_rows,
    const int vectors, const bool whole, const bool is_transposed) {
  lanes sums[NK_BLOCK_ROWS][NK_BLOCK_VECTORS];
  const float *lines[NK_BLOCK_ROWS];
#pragma clang loop unroll(full)
  for (int r = 0; r < block_rows; r++) {
    if (!is_transposed) lines[r] = row_of(p->left, row + r);
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      sums[r][v] =
          p->start ? load_columns(p->start + column + v * NK_LANES, count, whole) : splat(0);
    }
  }
  const float *right = p->right + column;
  for (nk_count k = 0; k < p->depth; k++, right += p->columns) {
    const float *line = is_transposed ? row_of(p->left, k) + row : 0;
    lanes factors[NK_BLOCK_VECTORS];
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      factors[v] = load_columns(right + v * NK_LANES, count, whole);
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < block_rows; r++) {
      lanes factor = splat(is_transposed ? line[r] : lines[r][k]);
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++) sums[r][v] = fused(factor, factors[v], sums[r][v]);
    }
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < block_rows; r++) {
    float *result = p->result + (row + r) * p->columns + column;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      lanes sum = p->is_rectified ? rectified(sums[r][v]) : sums[r][v];
      store_columns(result + v * NK_LANES, sum, count, whole);
    }
  }
}

// Asks for the rows that the next block will read; rows are taken in random order.
NK_INLINE void fetch_rows(gathered_rows matrix, nk_count first, nk_count last) {
  for (nk_count row = first; row < last; row++) {
    const float *line = row_of(matrix, row);
    for (nk_count k = 0; k < matrix.width; k += NK_LANES) __builtin_prefetch(line + k);
  }
}

// All rows of one group of columns.
NK_INLINE void product_columns(
    const product *p, nk_count rows, nk_count column, nk_count count, const int vectors,
    const bool whole, const bool is_transposed) {
  nk_count row = 0;
  const bool is_scattered = !is_transposed && p->left.indices && column == 0;
  for (; row + NK_BLOCK_ROWS <= rows; row += NK_BLOCK_ROWS) {
    if (is_scattered && row + 2 * NK_BLOCK_ROWS <= rows) {
      fetch_rows(p->left, row + NK_BLOCK_ROWS, row + 2 * NK_BLOCK_ROWS);
    }
    product_block(p, row, column, count, NK_BLOCK_ROWS, vectors, whole, is_transposed);
  }
  for (; NK_BLOCK_ROWS > 4 && row + 4 <= rows; row += 4) {
    product_block(
        p, row, column, count, NK_BLOCK_ROWS > 4 ? 4 : 1, vectors, whole, is_transposed);
  }
  for (; row < rows; row++) {
    product_block(p, row, column, count, 1, vectors, whole, is_transposed);
  }
}

NK_INLINE void product_all(const product *p, nk_count rows, const bool is_transposed) {
  nk_count column = 0;
  for (; column + NK_BLOCK_VECTORS * NK_LANES <= p->columns; column += NK_BLOCK_VECTORS * NK_LANES) {
    product_columns(p, rows, column, 0, NK_BLOCK_VECTORS, true, is_transposed);
  }
  for (; NK_BLOCK_VECTORS > 1 && column + NK_LANES <= p->columns; column += NK_LANES) {
    product_columns(p, rows, column, 0, 1, true, is_transposed);
  }
  if (column < p->columns) {
    product_columns(p, rows, column, p->columns - column, 1, false, is_transposed);
  }
}

// Replaces sixteen rows of sixteen values by their columns.
NK_INLINE void transpose_lanes(lanes *x) {
#define NK_SWAP(step, low, high)                                   \
  for (int i = 0; i < NK_LANES; i++) {                             \
    if (i & step) continue;                                        \
    const lanes a = x[i], b = x[i + step];                         \
    x[i] = low;                                                    \
    x[i + step] = high;                                            \
  }
#define NK_PICK __builtin_shufflevector
#pragma clang loop unroll(full)
  NK_SWAP(
      8, NK_PICK(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
      NK_PICK(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31))
#pragma clang loop unroll(full)
  NK_SWAP(
      4, NK_PICK(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27),
      NK_PICK(a, b, 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31))
#pragma clang loop unroll(full)
  NK_SWAP(
      2, NK_PICK(a, b, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29),
      NK_PICK(a, b, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31))
#pragma clang loop unroll(full)
  NK_SWAP(
      1, NK_PICK(a, b, 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30),
      NK_PICK(a, b, 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31))
#undef NK_PICK
#undef NK_SWAP
}

// One output: sixteen rows at a time, their values turned so that each lane sums one row.
static void column_forward(
    const product *p, nk_count rows) {
  nk_count row = 0;
  for (; row + NK_LANES <= rows; row += NK_LANES) {
    const float *lines[NK_LANES];
    for (int r = 0; r < NK_LANES; r++) lines[r] = row_of(p->left, row + r);
    lanes sum = splat(p->start ? p->start[0] : 0);
    nk_count k = 0;
    for (; k + NK_LANES <= p->depth; k += NK_LANES) {
      lanes x[NK_LANES];
#pragma clang loop unroll(full)
      for (int r = 0; r < NK_LANES; r++) x[r] = load(lines[r] + k);
      transpose_lanes(x);
#pragma clang loop unroll(full)
      for (int i = 0; i < NK_LANES; i++) sum = fused(x[i], splat(p->right[k + i]), sum);
    }
    for (; k < p->depth; k++) {
      float values[NK_LANES];
      for (int r = 0; r < NK_LANES; r++) values[r] = lines[r][k];
      sum = fused(load(values), splat(p->right[k]), sum);
    }
    store(p->result + row, p->is_rectified ? rectified(sum) : sum);
  }
  for (; row < rows; row++) product_block(p, row, 0, 1, 1, 1, false, false);
}

static void dense_forward(
    nk_count rows, nk_count inputs, nk_count outputs, const float *input,
    const int32_t *row_indices, const float *kernel, const float *bias, bool is_rectified,
    float *output) {
  const product p = {
      {input, row_indices, inputs}, inputs, outputs, kernel, bias, output, is_rectified};
  if (outputs == 1) {
    column_forward(&p, rows);
  } else {
    product_all(&p, rows, false);
  }
}

// One output: kernel_gradient[i] = Σ_r input[row(r), i] · output_gradient[r], sixteen i at a time.
NK_INLINE void column_gradient_block(
    gathered_rows left, nk_count rows, nk_count first, nk_count count, const float *slopes,
    float *result, const int vectors, const bool whole) {
  lanes sums[NK_BLOCK_ROWS];
  for (int v = 0; v < vectors; v++) sums[v] = splat(0);
  for (nk_count r = 0; r < rows; r++) {
    const float *line = row_of(left, r) + first;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      sums[v] = fused(load_columns(line + v * NK_LANES, count, whole), splat(slopes[r]), sums[v]);
    }
  }
  for (int v = 0; v < vectors; v++) {
    store_columns(result + first + v * NK_LANES, sums[v], count, whole);
  }
}

static void column_gradient(
    gathered_rows left, nk_count rows, nk_count inputs, const float *slopes, float *result) {
  nk_count i = 0;
  for (; NK_BLOCK_ROWS >= 4 && i + 4 * NK_LANES <= inputs; i += 4 * NK_LANES) {
    column_gradient_block(left, rows, i, 0, slopes, result, NK_BLOCK_ROWS >= 4 ? 4 : 1, true);
  }
  for (; i + NK_LANES <= inputs; i += NK_LANES) {
    column_gradient_block(left, rows, i, 0, slopes, result, 1, true);
  }
  if (i < inputs) column_gradient_block(left, rows, i, inputs - i, slopes, result, 1, false);
}

static void dense_kernel_gradient(
    nk_count rows, nk_count width, nk_count inputs, nk_count outputs, const float *input,
    const int32_t *row_indices, const float *output_gradient, float *kernel_gradient) {
  const product p = {
      {input, row_indices, width}, rows, outputs, output_gradient, 0, kernel_gradient, false};
  if (outputs == 1) {
    column_gradient(p.left, rows, inputs, output_gradient, kernel_gradient);
  } else {
    product_all(&p, inputs, true);
  }
}

// transposed[o, i] = kernel[i, o]
static void transpose(nk_count inputs, nk_count outputs, const float *kernel, float *transposed) {
  nk_count i = 0;
  for (; i + NK_LANES <= inputs; i += NK_LANES) {
    nk_count o = 0;
    for (; o + NK_LANES <= outputs; o += NK_LANES) {
      lanes x[NK_LANES];
#pragma clang loop unroll(full)
      for (int r = 0; r < NK_LANES; r++) x[r] = load(kernel + (i + r) * outputs + o);
      transpose_lanes(x);
#pragma clang loop unroll(full)
      for (int r = 0; r < NK_LANES; r++) store(transposed + (o + r) * inputs + i, x[r]);
    }
    for (; o < outputs; o++) {
      for (int r = 0; r < NK_LANES; r++) transposed[o * inputs + i + r] = kernel[(i + r) * outputs + o];
    }
  }
  for (; i < inputs; i++) {
    for (nk_count o = 0; o < outputs; o++) transposed[o * inputs + i] = kernel[i * outputs + o];
  }
}

static void dense_bias_gradient(
    nk_count rows, nk_count outputs, const float *output_gradient, float *bias_gradient) {
  for (nk_count o = 0; o < outputs; o += NK_LANES) {
    lanes sum = splat(0);
    for (nk_count r = 0; r < rows; r++) {
      sum += load_up_to(output_gradient + r * outputs + o, outputs - o);
    }
    store_up_to(bias_gradient + o, sum, outputs - o);
  }
}
