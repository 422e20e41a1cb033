// Losses: the terms whose mean is the loss, and the gradient by the outputs (for the cross-entropies: by
// the weighted sums z before sigmoid or softmax, which makes it simple and keeps it from overflowing).

typedef struct {
  lanes term, slope;
} loss_lanes;

NK_INLINE loss_lanes loss_of(int32_t loss, lanes output, lanes target, float setting) {
  loss_lanes result;
  lanes error = output - target;
  switch (loss) {
    case NK_MEAN_SQUARED_ERROR:
      result.term = error * error;
      result.slope = error + error;
      break;
    case NK_MEAN_ABSOLUTE_ERROR:
      result.term = magnitude(error);
      result.slope = choose(error > 0.0f, splat(1), choose(error < 0.0f, splat(-1), error));
      break;
    case NK_HUBER: {
      lanes size = magnitude(error);
      lanes_int is_small = size <= setting;
      lanes far = choose(error < 0.0f, splat(-setting), splat(setting));
      result.term =
          choose(is_small, error * error * 0.5f, size * setting - setting * setting * 0.5f);
      result.slope = choose(is_small, error, far);
      break;
    }
    case NK_LOG_COSH:
      result.term = magnitude(error) + softplus(magnitude(error) * -2.0f) - 0x1.62e43p-1f;
      result.slope = hyperbolic_tangent(error);
      break;
    case NK_POISSON: {
      lanes rate = exponential(output);
      result.term = fused(-output, target, rate);
      result.slope = rate - target;
      break;
    }
    default:
      target = target * (1.0f - setting) + 0.5f * setting;
      result.term = fused(-output, target, softplus(output));
      result.slope = sigmoid(output) - target;
  }
  return result;
}

static void elementwise_loss(
    int32_t loss, nk_count count, const float *outputs, const float *targets, float setting,
    float scale, float *terms, float *gradient) {
  for (nk_count i = 0; i < count; i += NK_LANES) {
    const nk_count rest = count - i;
    loss_lanes result =
        loss_of(loss, load_up_to(outputs + i, rest), load_up_to(targets + i, rest), setting);
    store_up_to(terms + i, result.term, rest);
    if (gradient) store_up_to(gradient + i, result.slope * scale, rest);
  }
}

NK_INLINE float logarithm_of(float x) {
  float value[NK_LANES];
  store(value, logarithm(splat(x)));
  return value[0];
}

// Σ_j t_j · (ln Σ e^z - z_j) for one row; gradient scale · (softmax(z)_j · Σ t - t_j), which replaces
// the e^(z_j - max z) that were there, `sum` in all; `offset` is ln Σ e^z.
NK_INLINE float one_hot_row(
    nk_count width, const float *z, const float *targets, float setting, float scale, float sum,
    float offset, float *gradient) {
  const float kept = 1.0f - setting, given = setting / (float)width;
  float term = 0, total = 0;
  for (nk_count j = 0; j < width; j++) {
    const float target = targets[j] * kept + given;
    total += target;
    term += target * (offset - z[j]);
  }
  if (gradient) {
    for (nk_count j = 0; j < width; j++) {
      const float target = targets[j] * kept + given;
      gradient[j] = (gradient[j] / sum * total - target) * scale;
    }
  }
  return term;
}

// ln Σ e^z - z_t for one row whose class is t; gradient scale · (softmax(z)_j - 1 if j is t). Smoothed by
// a share s, the class counts 1 - s, and s is divided evenly among all classes.
NK_INLINE float sparse_row(
    nk_count width, const float *z, float target, float setting, float scale, float sum,
    float offset, float *gradient) {
  const nk_count label = (nk_count)target;
  if (setting > 0) {
    const float kept = 1.0f - setting, given = setting / (float)width;
    float term = kept * (offset - z[label]);
    for (nk_count j = 0; j < width; j++) {
      term += given * (offset - z[j]);
      if (gradient) gradient[j] = (gradient[j] / sum - given) * scale;
    }
    if (gradient) gradient[label] -= kept * scale;
    return term;
  }
  if (gradient) {
    for (nk_count j = 0; j < width; j++) gradient[j] = gradient[j] / sum * scale;
    gradient[label] -= scale;
  }
  return offset - z[label];
}

// Sum of e^(z - max z) without keeping the single powers.
NK_INLINE float sum_of_exponentials(nk_count width, const float *z) {
  const float maximum = row_maximum(width, z);
  lanes sum = splat(0);
  for (nk_count j = 0; j < width; j += NK_LANES) {
    lanes e = exponential(load_up_to(z + j, width - j) - maximum);
    if (width - j < NK_LANES) {
      float kept[NK_LANES];
      store(kept, e);
      for (nk_count i = width - j; i < NK_LANES; i++) kept[i] = 0;
      e = load(kept);
    }
    sum += e;
  }
  return tree_sum_single(sum);
}

static void softmax_crossentropy(
    int32_t loss, nk_count rows, nk_count width, const float *outputs, const float *targets,
    float setting, float scale, float *terms, float *gradient) {
  const bool is_sparse = loss == NK_SPARSE_CATEGORICAL_CROSSENTROPY;
  for (nk_count r = 0; r < rows; r++) {
    const float *z = outputs + r * width;
    float *slopes = gradient ? gradient + r * width : 0;
    const float sum =
        slopes ? shifted_exponentials(width, z, slopes) : sum_of_exponentials(width, z);
    const float offset = logarithm_of(sum) + row_maximum(width, z);
    terms[r] = is_sparse
        ? sparse_row(width, z, targets[r], setting, scale, sum, offset, slopes)
        : one_hot_row(width, z, targets + r * width, setting, scale, sum, offset, slopes);
  }
}

static void loss_terms(
    int32_t loss, nk_count rows, nk_count width, const float *outputs, const float *targets,
    float setting, float scale, float *terms, float *gradient) {
  if (loss == NK_CATEGORICAL_CROSSENTROPY || loss == NK_SPARSE_CATEGORICAL_CROSSENTROPY) {
    softmax_crossentropy(loss, rows, width, outputs, targets, setting, scale, terms, gradient);
  } else {
    elementwise_loss(loss, rows * width, outputs, targets, setting, scale, terms, gradient);
  }
}
