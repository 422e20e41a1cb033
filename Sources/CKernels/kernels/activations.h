// Activations in place, and their derivatives expressed by their outputs y.

NK_INLINE float row_maximum(nk_count width, const float *row) {
  float maximum = row[0];
  for (nk_count j = 1; j < width; j++) maximum = row[j] > maximum ? row[j] : maximum;
  return maximum;
}

// Writes e^(z - max z) for one row (may be in place) and returns the sum of what it wrote.
NK_INLINE float shifted_exponentials(nk_count width, const float *z, float *result) {
  const float maximum = row_maximum(width, z);
  lanes sum = splat(0);
  nk_count j = 0;
  for (; j + NK_LANES <= width; j += NK_LANES) {
    lanes e = exponential(load(z + j) - maximum);
    store(result + j, e);
    sum += e;
  }
  if (j < width) {
    float e[NK_LANES];
    store(e, exponential(load_first(z + j, width - j) - maximum));
    for (nk_count i = width - j; i < NK_LANES; i++) e[i] = 0;
    store_first(result + j, load(e), width - j);
    sum += load(e);
  }
  return tree_sum_single(sum);
}

// y_j = e^(z_j - max z) / Σ e^(z - max z)
static void softmax_rows(nk_count rows, nk_count width, float *values) {
  for (nk_count r = 0; r < rows; r++, values += width) {
    const float sum = shifted_exponentials(width, values, values);
    for (nk_count j = 0; j < width; j++) values[j] /= sum;
  }
}

// dz_j = y_j · (dy_j - Σ_k dy_k · y_k)
static void softmax_rows_backward(
    nk_count rows, nk_count width, const float *outputs, float *gradient) {
  for (nk_count r = 0; r < rows; r++, outputs += width, gradient += width) {
    lanes sum = splat(0);
    for (nk_count j = 0; j < width; j += NK_LANES) {
      sum = fused(load_up_to(gradient + j, width - j), load_up_to(outputs + j, width - j), sum);
    }
    const float dot = tree_sum_single(sum);
    for (nk_count j = 0; j < width; j++) gradient[j] = outputs[j] * (gradient[j] - dot);
  }
}

NK_INLINE lanes activated(int32_t activation, lanes z) {
  switch (activation) {
    case NK_RELU: return choose(z < 0.0f, splat(0), z);
    case NK_SIGMOID: return sigmoid(z);
    case NK_LEAKY_RELU: return choose(z < 0.0f, z * 0.2f, z);
    case NK_ELU: return choose(z < 0.0f, exponential(z) - 1.0f, z);
    case NK_GELU: return z * normal_share(z);
    case NK_SILU: return z * sigmoid(z);
    case NK_EXPONENTIAL_OF: return exponential(z);
    default: return hyperbolic_tangent(z);
  }
}

// 1 / √(2π) · e^(-z²/2)
NK_INLINE lanes normal_density(lanes z) { return exponential(z * z * -0.5f) * 0x1.988454p-2f; }

// The derivative by z, told by the output y; for gelu and silu by z itself.
NK_INLINE lanes derivative(int32_t activation, lanes y) {
  const lanes share = activation == NK_SILU ? sigmoid(y) : y;
  switch (activation) {
    case NK_RELU: return choose(y > 0.0f, splat(1), splat(0));
    case NK_SIGMOID: return y * (1.0f - y);
    case NK_LEAKY_RELU: return choose(y > 0.0f, splat(1), splat(0.2f));
    case NK_ELU: return choose(y < 0.0f, y + 1.0f, splat(1));
    case NK_GELU: return fused(y, normal_density(y), normal_share(y));
    case NK_SILU: return share * fused(y, 1.0f - share, splat(1));
    case NK_EXPONENTIAL_OF: return y;
    default: return 1.0f - y * y;
  }
}

static void activate(int32_t activation, nk_count rows, nk_count width, float *values) {
  if (activation == NK_LINEAR) return;
  if (activation == NK_SOFTMAX) {
    softmax_rows(rows, width, values);
    return;
  }
  const nk_count count = rows * width;
  for (nk_count i = 0; i < count; i += NK_LANES) {
    lanes y = activated(activation, load_up_to(values + i, count - i));
    store_up_to(values + i, y, count - i);
  }
}

static void activate_backward(
    int32_t activation, nk_count rows, nk_count width, const float *outputs, float *gradient) {
  if (activation == NK_LINEAR) return;
  if (activation == NK_SOFTMAX) {
    softmax_rows_backward(rows, width, outputs, gradient);
    return;
  }
  const nk_count count = rows * width;
  for (nk_count i = 0; i < count; i += NK_LANES) {
    lanes slope = derivative(activation, load_up_to(outputs + i, count - i));
    store_up_to(gradient + i, load_up_to(gradient + i, count - i) * slope, count - i);
  }
}
