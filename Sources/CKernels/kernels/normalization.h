// Batch and layer normalization, y = gamma · x̂ + beta with x̂ = (x - mean) / √(variance + epsilon), and noise.

// Over a batch: means and variances of columns, each sum in the order of the rows.
static void batch_normalize(
    nk_count rows, nk_count width, const float *input, float epsilon, const float *gamma,
    const float *beta, nk_batch_moments moments, float *normalized, float *output) {
  const float share = 1.0f / (float)rows;
  for (nk_count j = 0; j < width; j++) moments.mean[j] = moments.variance[j] = 0;
  for (nk_count r = 0; r < rows; r++) {
    for (nk_count j = 0; j < width; j++) moments.mean[j] += input[r * width + j] * share;
  }
  for (nk_count r = 0; r < rows; r++) {
    for (nk_count j = 0; j < width; j++) {
      const float error = input[r * width + j] - moments.mean[j];
      moments.variance[j] += error * error * share;
    }
  }
  for (nk_count j = 0; j < width; j++) {
    moments.factor[j] = 1.0f / __builtin_sqrtf(moments.variance[j] + epsilon);
  }
  for (nk_count r = 0; r < rows; r++) {
    for (nk_count j = 0; j < width; j++) {
      const float x = (input[r * width + j] - moments.mean[j]) * moments.factor[j];
      normalized[r * width + j] = x;
      output[r * width + j] = x * gamma[j] + beta[j];
    }
  }
}

static void batch_normalize_backward(
    nk_count rows, nk_count width, const float *normalized, const float *factor,
    const float *gamma, const float *output_gradient, float *gamma_gradient, float *beta_gradient,
    float *input_gradient) {
  const float share = 1.0f / (float)rows;
  for (nk_count j = 0; j < width; j++) gamma_gradient[j] = beta_gradient[j] = 0;
  for (nk_count r = 0; r < rows; r++) {
    for (nk_count j = 0; j < width; j++) {
      gamma_gradient[j] += output_gradient[r * width + j] * normalized[r * width + j];
      beta_gradient[j] += output_gradient[r * width + j];
    }
  }
  if (!input_gradient) return;
  for (nk_count r = 0; r < rows; r++) {
    for (nk_count j = 0; j < width; j++) {
      const nk_count i = r * width + j;
      const float common = (beta_gradient[j] + normalized[i] * gamma_gradient[j]) * share;
      input_gradient[i] = (output_gradient[i] - common) * factor[j] * gamma[j];
    }
  }
}

// y = (x - mean) / √(variance + epsilon) · gamma + beta with moments that are given.
static void normalize_columns(
    nk_count rows, nk_count width, const float *mean, const float *variance, float epsilon,
    const float *gamma, const float *beta, float *values) {
  for (nk_count r = 0; r < rows; r++) {
    for (nk_count j = 0; j < width; j++) {
      const float factor = 1.0f / __builtin_sqrtf(variance[j] + epsilon);
      const nk_count i = r * width + j;
      values[i] = (values[i] - mean[j]) * factor * gamma[j] + beta[j];
    }
  }
}

// Σ a · b over one row: sixteen lanes, then a tree.
NK_INLINE float row_product(nk_count width, const float *a, const float *b) {
  lanes sum = splat(0);
  for (nk_count j = 0; j < width; j += NK_LANES) {
    sum += load_up_to(a + j, width - j) * load_up_to(b + j, width - j);
  }
  return tree_sum_single(sum);
}

NK_INLINE float row_sum(nk_count width, const float *a) {
  lanes sum = splat(0);
  for (nk_count j = 0; j < width; j += NK_LANES) sum += load_up_to(a + j, width - j);
  return tree_sum_single(sum);
}

// Over a row: its mean and variance; `factors` gets one value for each row.
static void layer_normalize(
    nk_count rows, nk_count width, float epsilon, const float *gamma, const float *beta,
    float *values, float *normalized, float *factors) {
  for (nk_count r = 0; r < rows; r++) {
    float *row = values + r * width, *x = normalized + r * width;
    const float mean = row_sum(width, row) / (float)width;
    for (nk_count j = 0; j < width; j++) x[j] = row[j] - mean;
    const float variance = row_product(width, x, x) / (float)width;
    const float factor = 1.0f / __builtin_sqrtf(variance + epsilon);
    factors[r] = factor;
    for (nk_count j = 0; j < width; j++) {
      x[j] *= factor;
      row[j] = x[j] * gamma[j] + beta[j];
    }
  }
}

static void layer_normalize_backward(
    nk_count rows, nk_count width, const float *normalized, const float *factors,
    const float *gamma, float *output_gradient, float *gamma_gradient, float *beta_gradient,
    float *input_gradient) {
  for (nk_count j = 0; j < width; j++) gamma_gradient[j] = beta_gradient[j] = 0;
  for (nk_count r = 0; r < rows; r++) {
    float *slopes = output_gradient + r * width;
    const float *x = normalized + r * width;
    for (nk_count j = 0; j < width; j++) {
      gamma_gradient[j] += slopes[j] * x[j];
      beta_gradient[j] += slopes[j];
      slopes[j] *= gamma[j];
    }
    if (!input_gradient) continue;
    const float mean = row_sum(width, slopes) / (float)width;
    const float along = row_product(width, slopes, x) / (float)width;
    for (nk_count j = 0; j < width; j++) {
      input_gradient[r * width + j] = (slopes[j] - mean - x[j] * along) * factors[r];
    }
  }
}

// cos(2π·u) for u in [0, 1): the Taylor series around half a turn.
NK_INLINE lanes cosine_of_turn(lanes u) {
  lanes angle = (u - 0.5f) * 0x1.921fb6p+2f;
  lanes square = angle * angle;
  lanes series = splat(1);
  for (int last = 20; last >= 2; last -= 2) {
    series = fused(square * series, splat(-1.0f / (float)(last * (last - 1))), splat(1));
  }
  return -series;
}

// Adds normal noise, made of hashes of (key, position) by the method of Box and Muller.
static void gaussian_noise(nk_count count, uint64_t key, float deviation, float *values) {
  const lanes_bits steps = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const uint32_t low = (uint32_t)key, high = (uint32_t)(key >> 32);
  for (nk_count i = 0; i < count; i += NK_LANES) {
    lanes_bits hash = mixed(mixed(steps + (uint32_t)i + low) ^ high);
    lanes_bits other = mixed(hash + 0x9e3779b9u);
    lanes first = __builtin_convertvector(hash >> 8, lanes) * 0x1p-24f + 0x1p-25f;
    lanes second = __builtin_convertvector(other >> 8, lanes) * 0x1p-24f;
    lanes noise = square_root(logarithm(first) * -2.0f) * cosine_of_turn(second);
    lanes value = load_up_to(values + i, count - i);
    store_up_to(values + i, fused(noise, splat(deviation), value), count - i);
  }
}
