// Convolutions, channels last. A window's numbers lie in `kernel_height` runs of kernel_width · channels
// numbers each, so that no copy of the windows is made. Each output is one chain of fused multiply-adds in
// the order of the kernel, as a dense layer on the window would compute it.

// What one block computes: NK_BLOCK_ROWS places of one image for up to 16 · vectors filters.
typedef struct {
  const nk_convolution *shape;
  const float *image;
  const float *kernel, *start;
  float *result;
  bool is_rectified;
} convolution;

NK_INLINE const float *window_at(const nk_convolution *s, const float *image, nk_count place) {
  const nk_count row = place / s->out_width, column = place % s->out_width;
  return image + (row * s->stride * s->width + column * s->stride) * s->channels;
}

NK_INLINE void convolution_block(
    const convolution *c, nk_count place, nk_count filter, nk_count count, const int places,
    const int vectors, const bool whole) {
  const nk_convolution *s = c->shape;
  lanes sums[NK_BLOCK_ROWS][NK_BLOCK_VECTORS];
  const float *windows[NK_BLOCK_ROWS];
#pragma clang loop unroll(full)
  for (int r = 0; r < places; r++) {
    windows[r] = window_at(s, c->image, place + r);
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      sums[r][v] =
          c->start ? load_columns(c->start + filter + v * NK_LANES, count, whole) : splat(0);
    }
  }
  const float *kernel = c->kernel + filter;
  const nk_count run = s->kernel_width * s->channels, line = s->width * s->channels;
  for (nk_count y = 0; y < s->kernel_height; y++) {
    for (nk_count k = 0; k < run; k++, kernel += s->filters) {
      lanes factors[NK_BLOCK_VECTORS];
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++) {
        factors[v] = load_columns(kernel + v * NK_LANES, count, whole);
      }
#pragma clang loop unroll(full)
      for (int r = 0; r < places; r++) {
        lanes factor = splat(windows[r][k]);
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) sums[r][v] = fused(factor, factors[v], sums[r][v]);
      }
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < places; r++) windows[r] += line;
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < places; r++) {
    float *result = c->result + (place + r) * s->filters + filter;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      lanes sum = c->is_rectified ? rectified(sums[r][v]) : sums[r][v];
      store_columns(result + v * NK_LANES, sum, count, whole);
    }
  }
}

// All places of one group of filters. The last block may overlap the one before it: it computes the
// same numbers again.
NK_INLINE void convolution_places(
    const convolution *c, nk_count filter, nk_count count, const int vectors, const bool whole) {
  const nk_count places = c->shape->out_height * c->shape->out_width;
  nk_count place = 0;
  for (; place + NK_BLOCK_ROWS <= places; place += NK_BLOCK_ROWS) {
    convolution_block(c, place, filter, count, NK_BLOCK_ROWS, vectors, whole);
  }
  if (place < places && places >= NK_BLOCK_ROWS) {
    convolution_block(c, places - NK_BLOCK_ROWS, filter, count, NK_BLOCK_ROWS, vectors, whole);
    return;
  }
  for (; place < places; place++) convolution_block(c, place, filter, count, 1, vectors, whole);
}

static void convolve(
    nk_count rows, nk_convolution shape, const float *input, const int32_t *row_indices,
    const float *kernel, const float *bias, bool is_rectified, float *output) {
  const gathered_rows images = {input, row_indices, shape.height * shape.width * shape.channels};
  const nk_count places = shape.out_height * shape.out_width, filters = shape.filters;
  for (nk_count row = 0; row < rows; row++) {
    const convolution c = {
        &shape, row_of(images, row), kernel, bias, output + row * places * filters, is_rectified};
    nk_count filter = 0;
    for (; filter + NK_BLOCK_VECTORS * NK_LANES <= filters; filter += NK_BLOCK_VECTORS * NK_LANES) {
      convolution_places(&c, filter, 0, NK_BLOCK_VECTORS, true);
    }
    for (; NK_BLOCK_VECTORS > 1 && filter + NK_LANES <= filters; filter += NK_LANES) {
      convolution_places(&c, filter, 0, 1, true);
    }
    if (filter < filters) convolution_places(&c, filter, filters - filter, 1, false);
  }
}

// Adds to kernel_gradient[i, filter...] the sum over the places of one image, for `weights` weights i
// from `first` on of which the first `skipped` are left alone.
NK_INLINE void kernel_gradient_block(
    const convolution *c, const float *slopes, nk_count first, nk_count skipped, nk_count filter,
    nk_count count, const int weights, const int vectors, const bool whole) {
  const nk_convolution *s = c->shape;
  const nk_count run = s->kernel_width * s->channels, line = s->width * s->channels;
  const nk_count step = s->stride * s->channels;
  lanes sums[NK_BLOCK_ROWS][NK_BLOCK_VECTORS];
  const float *values[NK_BLOCK_ROWS];
#pragma clang loop unroll(full)
  for (int r = 0; r < weights; r++) {
    values[r] = c->image + (first + r) / run * line + (first + r) % run;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) sums[r][v] = splat(0);
  }
  const float *slope = slopes + filter;
  for (nk_count y = 0; y < s->out_height; y++) {
    nk_count at = 0;
    for (nk_count x = 0; x < s->out_width; x++, slope += s->filters, at += step) {
      lanes factors[NK_BLOCK_VECTORS];
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++) {
        factors[v] = load_columns(slope + v * NK_LANES, count, whole);
      }
#pragma clang loop unroll(full)
      for (int r = 0; r < weights; r++) {
        lanes factor = splat(values[r][at]);
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) sums[r][v] = fused(factor, factors[v], sums[r][v]);
      }
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < weights; r++) values[r] += s->stride * line;
  }
#pragma clang loop unroll(full)
  for (int r = 0; r < weights; r++) {
    if (r < skipped) continue;
    float *result = c->result + (first + r) * s->filters + filter;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      lanes sum = load_columns(result + v * NK_LANES, count, whole) + sums[r][v];
      store_columns(result + v * NK_LANES, sum, count, whole);
    }
  }
}

NK_INLINE void kernel_gradient_weights(
    const convolution *c, const float *slopes, nk_count filter, nk_count count, const int vectors,
    const bool whole) {
  const nk_count weights = c->shape->kernel_height * c->shape->kernel_width * c->shape->channels;
  nk_count first = 0;
  for (; first + NK_BLOCK_ROWS <= weights; first += NK_BLOCK_ROWS) {
    kernel_gradient_block(c, slopes, first, 0, filter, count, NK_BLOCK_ROWS, vectors, whole);
  }
  if (first < weights && weights >= NK_BLOCK_ROWS) {
    const nk_count last = weights - NK_BLOCK_ROWS;
    kernel_gradient_block(
        c, slopes, last, first - last, filter, count, NK_BLOCK_ROWS, vectors, whole);
    return;
  }
  for (; first < weights; first++) {
    kernel_gradient_block(c, slopes, first, 0, filter, count, 1, vectors, whole);
  }
}

static void convolve_kernel_gradient(
    nk_count rows, nk_convolution shape, const float *input, const int32_t *row_indices,
    const float *output_gradient, float *kernel_gradient) {
  const gathered_rows images = {input, row_indices, shape.height * shape.width * shape.channels};
  const nk_count places = shape.out_height * shape.out_width, filters = shape.filters;
  const nk_count weights = shape.kernel_height * shape.kernel_width * shape.channels * filters;
  for (nk_count i = 0; i < weights; i++) kernel_gradient[i] = 0;
  for (nk_count row = 0; row < rows; row++) {
    const convolution c = {&shape, row_of(images, row), 0, 0, kernel_gradient, false};
    const float *slopes = output_gradient + row * places * filters;
    nk_count filter = 0;
    for (; filter + NK_BLOCK_VECTORS * NK_LANES <= filters; filter += NK_BLOCK_VECTORS * NK_LANES) {
      kernel_gradient_weights(&c, slopes, filter, 0, NK_BLOCK_VECTORS, true);
    }
    for (; NK_BLOCK_VECTORS > 1 && filter + NK_LANES <= filters; filter += NK_LANES) {
      kernel_gradient_weights(&c, slopes, filter, 0, 1, true);
    }
    if (filter < filters) kernel_gradient_weights(&c, slopes, filter, filters - filter, 1, false);
  }
}
