// One step of each optimizer: a single pass over parameters, gradient and slots.

// Keeps the exponent bits of all values seen; they are all ones for infinities and NaN.
NK_INLINE lanes_int is_not_finite(lanes x) { return (bits_of(x) & 0x7f800000u) == 0x7f800000u; }

NK_INLINE bool has_any(lanes_int flags) {
  int32_t values[NK_LANES], any = 0;
  __builtin_memcpy(values, &flags, sizeof flags);
  for (int i = 0; i < NK_LANES; i++) any |= values[i];
  return any != 0;
}

static bool all_finite(nk_count count, const float *values) {
  lanes_int flags = 0;
  for (nk_count i = 0; i < count; i += NK_LANES) {
    flags |= is_not_finite(load_up_to(values + i, count - i));
  }
  return !has_any(flags);
}

static bool sgd(
    nk_count count, float rate, float momentum, bool nesterov, const float *gradient,
    float *velocity, float *parameters) {
  lanes_int flags = 0;
  for (nk_count i = 0; i < count; i += NK_LANES) {
    const nk_count rest = count - i;
    lanes step = load_up_to(gradient + i, rest) * rate;
    lanes parameter = load_up_to(parameters + i, rest);
    if (velocity) {
      lanes moved = load_up_to(velocity + i, rest) * momentum - step;
      store_up_to(velocity + i, moved, rest);
      parameter += nesterov ? moved * momentum - step : moved;
    } else {
      parameter -= step;
    }
    store_up_to(parameters + i, parameter, rest);
    flags |= is_not_finite(parameter);
  }
  return !has_any(flags);
}

typedef struct {
  float rate, kept, share, epsilon;
} rmsprop_rates;

NK_INLINE lanes_int rmsprop_lanes(
    rmsprop_rates rates, nk_count rest, int32_t missed, const float *gradient, float *square,
    float *parameters) {
  lanes slope = load_up_to(gradient, rest);
  lanes before = load_up_to(square, rest);
  for (int32_t step = 0; step < missed; step++) before *= rates.kept;
  lanes mean = before * rates.kept + slope * slope * rates.share;
  store_up_to(square, mean, rest);
  lanes parameter = load_up_to(parameters, rest);
  parameter -= slope * rates.rate * reciprocal_root(mean + rates.epsilon);
  store_up_to(parameters, parameter, rest);
  return is_not_finite(parameter);
}

static bool rmsprop(
    nk_count count, float rate, double decay, float epsilon, const float *gradient, float *square,
    float *parameters) {
  lanes_int flags = 0;
  const rmsprop_rates rates = {rate, (float)decay, (float)(1.0 - decay), epsilon};
  for (nk_count i = 0; i < count; i += NK_LANES) {
    flags |= rmsprop_lanes(rates, count - i, 0, gradient + i, square + i, parameters + i);
  }
  return !has_any(flags);
}

// A row whose gradient was 0 kept its parameters, and its squares were multiplied by the decay: that is
// done now, as often as it was missed, so that the bits are those of a step for every row every time.
static bool rmsprop_rows(
    nk_touched_rows touched, nk_count width, float rate, double decay, float epsilon,
    const float *gradient, float *square, float *parameters) {
  lanes_int flags = 0;
  const rmsprop_rates rates = {rate, (float)decay, (float)(1.0 - decay), epsilon};
  for (nk_count t = 0; t < touched.count; t++) {
    const nk_count row = touched.rows[t];
    const int32_t missed = touched.step - 1 - touched.settled[row];
    touched.settled[row] = touched.step;
    for (nk_count j = 0; j < width; j += NK_LANES) {
      const nk_count i = row * width + j;
      flags |= rmsprop_lanes(rates, width - j, missed, gradient + i, square + i, parameters + i);
    }
  }
  return !has_any(flags);
}

static bool adam(
    nk_count count, float rate, double beta1, double beta2, float epsilon, float decay,
    const float *gradient, float *mean, float *square, float *parameters) {
  lanes_int flags = 0;
  const float share1 = (float)(1.0 - beta1), share2 = (float)(1.0 - beta2);
  for (nk_count i = 0; i < count; i += NK_LANES) {
    const nk_count rest = count - i;
    lanes slope = load_up_to(gradient + i, rest);
    lanes first = load_up_to(mean + i, rest);
    lanes second = load_up_to(square + i, rest);
    first += (slope - first) * share1;
    second += (slope * slope - second) * share2;
    store_up_to(mean + i, first, rest);
    store_up_to(square + i, second, rest);
    lanes parameter = load_up_to(parameters + i, rest);
    if (decay != 0) parameter -= parameter * decay;
    parameter -= first * rate / (square_root(second) + epsilon);
    store_up_to(parameters + i, parameter, rest);
    flags |= is_not_finite(parameter);
  }
  return !has_any(flags);
}

static bool nadam(
    nk_count count, float mean_rate, float slope_rate, float correction, double beta1,
    double beta2, float epsilon, const float *gradient, float *mean, float *square,
    float *parameters) {
  lanes_int flags = 0;
  const float share1 = (float)(1.0 - beta1), share2 = (float)(1.0 - beta2);
  for (nk_count i = 0; i < count; i += NK_LANES) {
    const nk_count rest = count - i;
    lanes slope = load_up_to(gradient + i, rest);
    lanes first = load_up_to(mean + i, rest);
    lanes second = load_up_to(square + i, rest);
    first += (slope - first) * share1;
    second += (slope * slope - second) * share2;
    store_up_to(mean + i, first, rest);
    store_up_to(square + i, second, rest);
    lanes parameter = load_up_to(parameters + i, rest);
    parameter -=
        (first * mean_rate + slope * slope_rate) / (square_root(second * correction) + epsilon);
    store_up_to(parameters + i, parameter, rest);
    flags |= is_not_finite(parameter);
  }
  return !has_any(flags);
}

static bool adagrad(
    nk_count count, float rate, float start, const float *gradient, float *square,
    float *parameters) {
  lanes_int flags = 0;
  for (nk_count i = 0; i < count; i += NK_LANES) {
    const nk_count rest = count - i;
    lanes slope = load_up_to(gradient + i, rest);
    lanes sum = load_up_to(square + i, rest) + slope * slope;
    store_up_to(square + i, sum, rest);
    lanes parameter = load_up_to(parameters + i, rest);
    parameter -= slope * rate / square_root(sum + start);
    store_up_to(parameters + i, parameter, rest);
    flags |= is_not_finite(parameter);
  }
  return !has_any(flags);
}

static bool adadelta(
    nk_count count, float rate, double decay, float epsilon, const float *gradient, float *square,
    float *moved, float *parameters) {
  lanes_int flags = 0;
  const float kept = (float)decay, share = (float)(1.0 - decay);
  for (nk_count i = 0; i < count; i += NK_LANES) {
    const nk_count rest = count - i;
    lanes slope = load_up_to(gradient + i, rest);
    lanes mean = load_up_to(square + i, rest) * kept + slope * slope * share;
    lanes before = load_up_to(moved + i, rest);
    lanes step = square_root(before + epsilon) / square_root(mean + epsilon) * slope;
    store_up_to(square + i, mean, rest);
    store_up_to(moved + i, before * kept + step * step * share, rest);
    lanes parameter = load_up_to(parameters + i, rest);
    parameter -= step * rate;
    store_up_to(parameters + i, parameter, rest);
    flags |= is_not_finite(parameter);
  }
  return !has_any(flags);
}

static bool rprop(
    nk_count count, nk_rprop_steps steps, const float *gradient, float *last_gradient,
    float *step, float *parameters) {
  lanes_int flags = 0;
  for (nk_count i = 0; i < count; i += NK_LANES) {
    const nk_count rest = count - i;
    lanes slope = load_up_to(gradient + i, rest);
    lanes turn = slope * load_up_to(last_gradient + i, rest);
    lanes size = load_up_to(step + i, rest);
    size = choose(size == 0.0f, splat(steps.first), size);
    size *= choose(
        turn > 0.0f, splat(steps.growth), choose(turn < 0.0f, splat(steps.shrinkage), splat(1)));
    size = choose(size > steps.largest, splat(steps.largest), size);
    size = choose(size < steps.smallest, splat(steps.smallest), size);
    store_up_to(step + i, size, rest);
    slope = choose(turn < 0.0f, splat(0), slope);
    store_up_to(last_gradient + i, slope, rest);
    lanes parameter = load_up_to(parameters + i, rest);
    lanes move = choose(slope > 0.0f, size, choose(slope < 0.0f, -size, slope));
    parameter -= move;
    store_up_to(parameters + i, parameter, rest);
    flags |= is_not_finite(parameter);
  }
  return !has_any(flags);
}

static void clip(nk_count count, float limit, float *values) {
  for (nk_count i = 0; i < count; i += NK_LANES) {
    lanes x = load_up_to(values + i, count - i);
    x = choose(x > limit, splat(limit), choose(x < -limit, splat(-limit), x));
    store_up_to(values + i, x, count - i);
  }
}

static void scale(nk_count count, float factor, float *values) {
  for (nk_count i = 0; i < count; i += NK_LANES) {
    store_up_to(values + i, load_up_to(values + i, count - i) * factor, count - i);
  }
}

static void penalty_gradient(
    nk_count count, float l1, float l2, const float *parameters, float *gradient) {
  for (nk_count i = 0; i < count; i += NK_LANES) {
    const nk_count rest = count - i;
    lanes w = load_up_to(parameters + i, rest);
    lanes sign = choose(w > 0.0f, splat(1), choose(w < 0.0f, splat(-1), w));
    lanes penalty = sign * l1 + w * (2.0f * l2);
    store_up_to(gradient + i, load_up_to(gradient + i, rest) + penalty, rest);
  }
}
