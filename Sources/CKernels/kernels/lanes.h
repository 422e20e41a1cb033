// Sixteen numbers side by side: the one vector type that all kernels are written in. The compiler maps
// it to one, two or four registers. A variant's source sets one of NK_WITH_AVX512, NK_WITH_AVX2,
// NK_WITH_FMA (fused multiply-add in hardware, as on arm64), or none, before it includes this.

#ifndef NK_LANES_H
#define NK_LANES_H

#pragma STDC FP_CONTRACT OFF
// Every function on lanes is inlined, so how a vector would be passed to one does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

#define NK_LANES 16
#define NK_INLINE static inline __attribute__((always_inline))

typedef float lanes __attribute__((ext_vector_type(16)));
typedef int32_t lanes_int __attribute__((ext_vector_type(16)));
typedef uint32_t lanes_bits __attribute__((ext_vector_type(16)));
typedef double lanes_double __attribute__((ext_vector_type(16)));

NK_INLINE lanes splat(float x) { return (lanes)(x); }

NK_INLINE lanes load(const float *p) {
  lanes x;
  __builtin_memcpy(&x, p, sizeof x);
  return x;
}

NK_INLINE void store(float *p, lanes x) { __builtin_memcpy(p, &x, sizeof x); }

// The first `count` (1 to 15) values in memory, zeros behind them; nothing else is touched.
NK_INLINE lanes load_first(const float *p, nk_count count) {
#if NK_WITH_AVX512
  return (lanes)_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), p);
#else
  float values[NK_LANES] = {0};
  __builtin_memcpy(values, p, (size_t)count * sizeof(float));
  return load(values);
#endif
}

NK_INLINE void store_first(float *p, lanes x, nk_count count) {
#if NK_WITH_AVX512
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << count) - 1), (__m512)x);
#else
  float values[NK_LANES];
  store(values, x);
  __builtin_memcpy(p, values, (size_t)count * sizeof(float));
#endif
}

NK_INLINE lanes load_up_to(const float *p, nk_count count) {
  return count >= NK_LANES ? load(p) : load_first(p, count);
}

NK_INLINE void store_up_to(float *p, lanes x, nk_count count) {
  if (count >= NK_LANES) {
    store(p, x);
  } else {
    store_first(p, x, count);
  }
}

NK_INLINE lanes choose(lanes_int condition, lanes yes, lanes no) { return condition ? yes : no; }
NK_INLINE lanes_bits bits_of(lanes x) { return (lanes_bits)(x); }
NK_INLINE lanes of_bits(lanes_bits x) { return (lanes)(x); }
NK_INLINE lanes magnitude(lanes x) { return of_bits(bits_of(x) & 0x7fffffffu); }
NK_INLINE lanes square_root(lanes x) { return __builtin_elementwise_sqrt(x); }

// a · b + c, rounded once.
#if NK_WITH_AVX512 || NK_WITH_AVX2 || NK_WITH_FMA

NK_INLINE lanes fused(lanes a, lanes b, lanes c) { return __builtin_elementwise_fma(a, b, c); }

#else

typedef double half_lanes __attribute__((ext_vector_type(8)));
typedef int64_t half_lanes_int __attribute__((ext_vector_type(8)));

// Without the instruction: the product of two floats is exact in double precision, their sum with c is
// rounded to odd there, and so the last rounding to single precision is the only one that counts
// (S. Boldo, G. Melquiond, "Emulation of a FMA and correctly rounded sums", 2008).
NK_INLINE half_lanes round_to_odd_sum(half_lanes a, half_lanes b, half_lanes c) {
  half_lanes product = a * b;
  half_lanes sum = product + c;
  half_lanes part = sum - product;
  half_lanes error = (product - (sum - part)) + (c - part);
  half_lanes_int bits = (half_lanes_int)(sum);
  half_lanes_int toward_zero = (error < 0) ^ (sum < 0);
  half_lanes_int inexact = (error < 0) | (error > 0);
  half_lanes_int even = (bits & 1) - 1;
  bits += (toward_zero | 1) & inexact & even;
  return (half_lanes)(bits);
}

NK_INLINE lanes fused(lanes a, lanes b, lanes c) {
  lanes result;
  result.lo = __builtin_convertvector(
      round_to_odd_sum(
          __builtin_convertvector(a.lo, half_lanes), __builtin_convertvector(b.lo, half_lanes),
          __builtin_convertvector(c.lo, half_lanes)),
      __typeof__(result.lo));
  result.hi = __builtin_convertvector(
      round_to_odd_sum(
          __builtin_convertvector(a.hi, half_lanes), __builtin_convertvector(b.hi, half_lanes),
          __builtin_convertvector(c.hi, half_lanes)),
      __typeof__(result.hi));
  return result;
}

#endif

// The sum of all lanes: halves are added until one number is left.
NK_INLINE double tree_sum(lanes_double x) {
  double eight[8], sums[NK_LANES];
  __builtin_memcpy(sums, &x, sizeof x);
  for (int i = 0; i < 8; i++) eight[i] = sums[i] + sums[i + 8];
  for (int i = 0; i < 4; i++) eight[i] += eight[i + 4];
  return (eight[0] + eight[2]) + (eight[1] + eight[3]);
}

NK_INLINE float tree_sum_single(lanes x) {
  float sums[NK_LANES];
  store(sums, x);
  for (int half = 8; half > 0; half /= 2) {
    for (int i = 0; i < half; i++) sums[i] += sums[i + half];
  }
  return sums[0];
}

#endif
