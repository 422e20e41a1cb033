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
} product;

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
      store_columns(result + v * NK_LANES, sums[r][v], count, whole);
    }
  }
}

// All rows of one group of columns.
NK_INLINE void product_columns(
    const product *p, nk_count rows, nk_count column, nk_count count, const int vectors,
    const bool whole, const bool is_transposed) {
  nk_count row = 0;
  for (; row + NK_BLOCK_ROWS <= rows; row += NK_BLOCK_ROWS) {
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

static void dense_forward(
    nk_count rows, nk_count inputs, nk_count outputs, const float *input,
    const int32_t *row_indices, const float *kernel, const float *bias, float *output) {
  const product p = {{input, row_indices, inputs}, inputs, outputs, kernel, bias, output};
  product_all(&p, rows, false);
}

static void dense_kernel_gradient(
    nk_count rows, nk_count inputs, nk_count outputs, const float *input,
    const int32_t *row_indices, const float *output_gradient, float *kernel_gradient) {
  const product p = {
      {input, row_indices, inputs}, rows, outputs, output_gradient, 0, kernel_gradient};
  product_all(&p, inputs, true);
}

// transposed[o, i] = kernel[i, o]
static void transpose(nk_count inputs, nk_count outputs, const float *kernel, float *transposed) {
  for (nk_count first = 0; first < inputs; first += NK_LANES) {
    nk_count last = first + NK_LANES < inputs ? first + NK_LANES : inputs;
    for (nk_count o = 0; o < outputs; o++) {
      for (nk_count i = first; i < last; i++) transposed[o * inputs + i] = kernel[i * outputs + o];
    }
  }
}

static void dense_input_gradient(
    nk_count rows, nk_count inputs, nk_count outputs, const float *output_gradient,
    const float *kernel, float *transposed, float *input_gradient) {
  const float *right = kernel;
  if (outputs > 1 && inputs > 1) {
    transpose(inputs, outputs, kernel, transposed);
    right = transposed;
  }
  const product p = {{output_gradient, 0, outputs}, outputs, inputs, right, 0, input_gradient};
  product_all(&p, rows, false);
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
