// Products with rows of which only the values that are not zero are kept. Each element of a result is the
// same chain of fused multiply-adds as that of the dense product, without the terms that are zero.

typedef struct {
  const int32_t *columns;
  const float *values;  // none: all ones
  nk_count count;
} sparse_row_view;

NK_INLINE sparse_row_view sparse_row_at(
    nk_sparse_rows rows, const int32_t *row_indices, nk_count row) {
  const nk_count index = row_indices ? row_indices[row] : row;
  const nk_count start = rows.starts[index];
  const sparse_row_view view = {
      rows.columns + start, rows.values ? rows.values + start : 0, rows.starts[index + 1] - start};
  return view;
}

NK_INLINE lanes factor_at(sparse_row_view row, nk_count k) {
  return splat(row.values ? row.values[k] : 1.0f);
}

// The same row without its first terms.
NK_INLINE sparse_row_view behind(sparse_row_view row, nk_count count) {
  const sparse_row_view rest = {
      row.columns + count, row.values ? row.values + count : 0, row.count - count};
  return rest;
}

#define NK_SPARSE_VECTORS 4
#define NK_SPARSE_ROWS 4

// The product as it is cut: `columns` of the kernel from `first` on, up to 16 · vectors of them.
typedef struct {
  const float *kernel, *bias;
  float *output;
  nk_count outputs, first, count;
  bool is_rectified;
} sparse_product;

NK_INLINE void add_terms(
    const sparse_product *p, sparse_row_view row, nk_count from, nk_count to, lanes *sums,
    const int vectors, const bool whole) {
  for (nk_count k = from; k < to; k++) {
    const float *weights = p->kernel + row.columns[k] * p->outputs + p->first;
    const lanes factor = factor_at(row, k);
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      sums[v] = fused(factor, load_columns(weights + v * NK_LANES, p->count, whole), sums[v]);
    }
  }
}

// One row on its way: where its terms start and how many are left.
typedef struct {
  sparse_row_view rest;
  nk_count row;
} sparse_place;

NK_INLINE void start_row(
    const sparse_product *p, sparse_row_view view, lanes *sums, const int vectors,
    const bool whole) {
  __builtin_prefetch(view.columns + view.count);
  for (int v = 0; v < vectors; v++) {
    sums[v] = p->bias
        ? load_columns(p->bias + p->first + v * NK_LANES, p->count, whole) : splat(0);
  }
}

NK_INLINE void finish_row(
    const sparse_product *p, nk_count row, const lanes *sums, const int vectors,
    const bool whole) {
  float *output = p->output + row * p->outputs + p->first;
  for (int v = 0; v < vectors; v++) {
    lanes sum = p->is_rectified ? rectified(sums[v]) : sums[v];
    store_columns(output + v * NK_LANES, sum, p->count, whole);
  }
}

// `block` rows side by side, so that their chains of sums overlap; where one ends the next takes its place.
NK_INLINE void sparse_columns(
    const sparse_product *p, nk_count rows, nk_sparse_rows input, const int32_t *row_indices,
    const int block, const int vectors, const bool whole) {
  sparse_place places[NK_SPARSE_ROWS];
  lanes sums[NK_SPARSE_ROWS][NK_SPARSE_VECTORS];
  nk_count next = 0;
  for (; next < block && next < rows; next++) {
    places[next] = (sparse_place){sparse_row_at(input, row_indices, next), next};
    start_row(p, places[next].rest, sums[next], vectors, whole);
  }
  while (next >= block) {
    nk_count shared = places[0].rest.count;
    for (int b = 1; b < block; b++) {
      shared = places[b].rest.count < shared ? places[b].rest.count : shared;
    }
    for (nk_count k = 0; k < shared; k++) {
#pragma clang loop unroll(full)
      for (int b = 0; b < block; b++) {
        add_terms(p, places[b].rest, k, k + 1, sums[b], vectors, whole);
      }
    }
    bool is_last = false;
#pragma clang loop unroll(full)
    for (int b = 0; b < block; b++) {
      places[b].rest = behind(places[b].rest, shared);
      if (places[b].rest.count > 0) continue;
      if (next == rows) {
        is_last = true;
        continue;
      }
      finish_row(p, places[b].row, sums[b], vectors, whole);
      places[b] = (sparse_place){sparse_row_at(input, row_indices, next), next};
      start_row(p, places[b].rest, sums[b], vectors, whole);
      next++;
    }
    if (is_last) break;
  }
#pragma clang loop unroll(full)
  for (int b = 0; b < block; b++) {
    if (b >= next) continue;
    add_terms(p, places[b].rest, 0, places[b].rest.count, sums[b], vectors, whole);
    finish_row(p, places[b].row, sums[b], vectors, whole);
  }
}

static void sparse_forward(
    nk_count rows, nk_count outputs, nk_sparse_rows input, const int32_t *row_indices,
    const float *kernel, const float *bias, bool is_rectified, float *output) {
  sparse_product p = {kernel, bias, output, outputs, 0, 0, is_rectified};
  for (; p.first + NK_SPARSE_VECTORS * NK_LANES <= outputs; p.first += NK_SPARSE_VECTORS * NK_LANES) {
    sparse_columns(&p, rows, input, row_indices, 1, NK_SPARSE_VECTORS, true);
  }
  for (; p.first + NK_LANES <= outputs; p.first += NK_LANES) {
    sparse_columns(&p, rows, input, row_indices, NK_SPARSE_ROWS, 1, true);
  }
  if (p.first < outputs) {
    p.count = outputs - p.first;
    sparse_columns(&p, rows, input, row_indices, NK_SPARSE_ROWS, 1, false);
  }
}

// The first place in ascending numbers that is not below a limit.
NK_INLINE nk_count lower_bound(const int32_t *numbers, nk_count count, nk_count limit) {
  nk_count low = 0;
  while (count > 0) {
    const nk_count half = count / 2;
    if (numbers[low + half] < limit) {
      low += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return low;
}

NK_INLINE void scatter_terms(
    nk_count outputs, nk_count first, nk_count count, sparse_row_view row, const float *slopes,
    float *kernel_gradient, const int vectors, const bool whole) {
  lanes slope[NK_SPARSE_VECTORS];
  for (int v = 0; v < vectors; v++) {
    slope[v] = load_columns(slopes + first + v * NK_LANES, count, whole);
  }
  for (nk_count k = 0; k < row.count; k++) {
    float *sums = kernel_gradient + row.columns[k] * outputs + first;
    const lanes factor = factor_at(row, k);
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      lanes sum = load_columns(sums + v * NK_LANES, count, whole);
      store_columns(sums + v * NK_LANES, fused(factor, slope[v], sum), count, whole);
    }
  }
}

static void sparse_kernel_gradient(
    nk_count rows, nk_count outputs, nk_sparse_rows input, const int32_t *row_indices,
    nk_count first_column, nk_count last_column, const float *output_gradient,
    float *kernel_gradient) {
  for (nk_count r = 0; r < rows; r++) {
    sparse_row_view row = sparse_row_at(input, row_indices, r);
    const nk_count from = lower_bound(row.columns, row.count, first_column);
    const nk_count to = lower_bound(row.columns, row.count, last_column);
    row.columns += from;
    row.values = row.values ? row.values + from : 0;
    row.count = to - from;
    const float *slopes = output_gradient + r * outputs;
    nk_count o = 0;
    for (; o + NK_SPARSE_VECTORS * NK_LANES <= outputs; o += NK_SPARSE_VECTORS * NK_LANES) {
      scatter_terms(outputs, o, 0, row, slopes, kernel_gradient, NK_SPARSE_VECTORS, true);
    }
    for (; o + NK_LANES <= outputs; o += NK_LANES) {
      scatter_terms(outputs, o, 0, row, slopes, kernel_gradient, 1, true);
    }
    if (o < outputs) {
      scatter_terms(outputs, o, outputs - o, row, slopes, kernel_gradient, 1, false);
    }
  }
}
