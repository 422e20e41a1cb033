// Dropout by a hash of (key, position): nothing is stored, any part can be computed on its own.

// A bijective mixer of 32 bits, applied to position · odd constant + key.
NK_INLINE lanes_bits mixed(lanes_bits x) {
  x ^= x >> 16;
  x *= 0x21f0aaadu;
  x ^= x >> 15;
  x *= 0x735a2d97u;
  x ^= x >> 15;
  return x;
}

static void dropout(
    nk_count count, uint64_t key, uint32_t threshold, float scale, const float *input,
    float *output) {
  const lanes_bits steps = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const uint32_t low = (uint32_t)key, high = (uint32_t)(key >> 32);
  for (nk_count i = 0; i < count; i += NK_LANES) {
    lanes_bits hash = mixed(mixed(steps + (uint32_t)i + low) ^ high);
    lanes kept = load_up_to(input + i, count - i) * scale;
    store_up_to(output + i, choose(hash >= threshold, kept, splat(0)), count - i);
  }
}
