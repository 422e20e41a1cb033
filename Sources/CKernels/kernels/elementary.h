// e^x, ln x, sigmoid and tanh on sixteen lanes. Polynomials were fitted by iteratively reweighted least
// squares (Lawson's algorithm) so that their largest relative error is below 0.1 ulp.

// 2^n for whole n from -126 to 127.
NK_INLINE lanes power_of_two(lanes_int n) {
  return of_bits((lanes_bits)((n + 127) << 23));
}

// e^x: x = n · ln 2 + r with |r| <= ln 2 / 2, then 2^n · e^r. Exact at 0 and both infinities.
NK_INLINE lanes exponential(lanes x) {
  lanes bounded = choose(x > 89.0f, splat(89.0f), choose(x < -104.0f, splat(-104.0f), x));
  lanes whole = fused(bounded, splat(0x1.715476p+0f), splat(0x1.8p23f)) - 0x1.8p23f;
  lanes rest = fused(whole, splat(-0x1.62e4p-1f), bounded);
  rest = fused(whole, splat(-0x1.7f7d1cp-20f), rest);
  lanes series = splat(0x1.6a1a6ep-10f);
  series = fused(series, rest, splat(0x1.123fc6p-7f));
  series = fused(series, rest, splat(0x1.555916p-5f));
  series = fused(series, rest, splat(0x1.55548ap-3f));
  series = fused(series, rest, splat(0x1.fffffcp-2f));
  lanes result = fused(series * rest, rest, rest) + 1.0f;
  // Two factors, since 2^n alone may lie outside the range of normal numbers.
  lanes_int n = __builtin_convertvector(choose(x == x, whole, splat(0)), lanes_int);
  lanes_int half = n >> 1;
  return result * power_of_two(half) * power_of_two(n - half);
}

// ln x: x = 2^n · m with m in [√½, √2), then n · ln 2 + ln(1 + f) with f = m - 1.
NK_INLINE lanes logarithm(lanes x) {
  lanes_int is_small = x < 0x1p-126f;
  lanes scaled = choose(is_small, x * 0x1p24f, x);
  lanes_bits bits = bits_of(scaled);
  lanes_bits offset = bits - 0x3f3504f3u;  // the bits of √½
  lanes_int exponent = (lanes_int)(offset) >> 23;
  lanes f = of_bits((offset & 0x007fffffu) + 0x3f3504f3u) - 1.0f;
  lanes n = __builtin_convertvector(exponent, lanes) - choose(is_small, splat(24), splat(0));
  lanes series = splat(-0x1.38c0f2p-4f);
  series = fused(series, f, splat(0x1.056474p-3f));
  series = fused(series, f, splat(-0x1.0d876cp-3f));
  series = fused(series, f, splat(0x1.22d910p-3f));
  series = fused(series, f, splat(-0x1.5471f4p-3f));
  series = fused(series, f, splat(0x1.99a010p-3f));
  series = fused(series, f, splat(-0x1.000228p-2f));
  series = fused(series, f, splat(0x1.555554p-2f));
  lanes square = f * f;
  lanes low = fused(n, splat(0x1.7f7d1cp-20f), series * f * square);
  lanes result = fused(n, splat(0x1.62e4p-1f), fused(splat(-0.5f), square, low) + f);
  result = choose(x == __builtin_inff(), x, result);
  result = choose(x == 0.0f, splat(-__builtin_inff()), result);
  return choose((x < 0.0f) | (x != x), splat(__builtin_nanf("")), result);
}

// 1 / √x for normal x: a first guess from the halved exponent, then twice y ← y + y·r·(1/2 + 3/8·r) with
// r = 1 - x·y², which makes its error e about 5/2·e³ (A. Householder, 1970). At 0 it is large but finite.
NK_INLINE lanes reciprocal_root(lanes x) {
  lanes y = of_bits(0x5f375a86u - (bits_of(x) >> 1));
  for (int step = 0; step < 2; step++) {
    lanes error = fused(-(x * y), y, splat(1));
    y = fused(y * error, fused(splat(0.375f), error, splat(0.5f)), y);
  }
  return y;
}

// 1 / (1 + e^-x), written with e^-|x| so that nothing overflows.
NK_INLINE lanes sigmoid(lanes x) {
  lanes decay = exponential(-magnitude(x));
  return choose(x < 0.0f, decay, splat(1)) / (decay + 1.0f);
}

// ln(1 + u) for u in [0, 1]; what is lost when 1 + u is rounded is put back.
NK_INLINE lanes logarithm_of_one_plus(lanes u) {
  lanes sum = u + 1.0f;
  return logarithm(sum) + (u - (sum - 1.0f)) / sum;
}

// ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|)
NK_INLINE lanes softplus(lanes x) {
  return choose(x > 0.0f, x, splat(0)) + logarithm_of_one_plus(exponential(-magnitude(x)));
}

// tanh x: an odd polynomial near zero, 1 - 2 / (e^2|x| + 1) elsewhere.
NK_INLINE lanes hyperbolic_tangent(lanes x) {
  lanes size = magnitude(x);
  lanes square = x * x;
  lanes series = splat(-0x1.74540cp-8f);
  series = fused(series, square, splat(0x1.51d0c4p-6f));
  series = fused(series, square, splat(-0x1.b82fbap-5f));
  series = fused(series, square, splat(0x1.1106cap-3f));
  series = fused(series, square, splat(-0x1.555532p-2f));
  lanes near = fused(series * square, x, x);
  lanes far = 1.0f - 2.0f / (exponential(size + size) + 1.0f);
  lanes signed_far = of_bits(bits_of(far) | (bits_of(x) & 0x80000000u));
  return choose(size < 0.625f, near, signed_far);
}

// Φ(x), the share of the normal distribution below x: e^(-x²/2) times a polynomial in 1 / (1 + 0.4·a) with
// a = |x| / √2, fitted to e^(a²)·erfc(a), gives the smaller tail.
NK_INLINE lanes normal_share(lanes x) {
  lanes t = 1.0f / fused(magnitude(x), splat(0x1.21a1cep-2f), splat(1));
  lanes series = splat(0x1.d61a5ap-6f);
  series = fused(series, t, splat(-0x1.321bc0p-4f));
  series = fused(series, t, splat(-0x1.050102p-4f));
  series = fused(series, t, splat(0x1.1a7446p-2f));
  series = fused(series, t, splat(-0x1.19008cp-4f));
  series = fused(series, t, splat(0x1.131adcp-2f));
  series = fused(series, t, splat(0x1.6b55ccp-3f));
  series = fused(series, t, splat(0x1.d9d172p-3f));
  series = fused(series, t, splat(0x1.ccf802p-3f));
  series = fused(series, t, splat(0x1.bb2464p-16f));
  lanes tail = exponential(x * x * -0.5f) * series * 0.5f;
  return choose(x < 0.0f, tail, 1.0f - tail);
}

NK_INLINE lanes apply_function(int32_t function, lanes x) {
  switch (function) {
    case NK_EXPONENTIAL: return exponential(x);
    case NK_LOGARITHM: return logarithm(x);
    case NK_SIGMOID_FUNCTION: return sigmoid(x);
    case NK_HYPERBOLIC_TANGENT: return hyperbolic_tangent(x);
    case NK_RECIPROCAL_ROOT: return reciprocal_root(x);
    default: return softplus(x);
  }
}

static void apply(int32_t function, nk_count count, const float *x, float *y) {
  for (nk_count i = 0; i < count; i += NK_LANES) {
    store_up_to(y + i, apply_function(function, load_up_to(x + i, count - i)), count - i);
  }
}
