// The most that the arithmetic units can do, to measure the products against.

static double peak(nk_count rounds) {
  lanes sums[16];
  // Every lane a number of its own, or the compiler computes one and copies it.
  const lanes steps = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  for (int i = 0; i < 16; i++) sums[i] = steps * 0x1p-4f + (float)i;
  const lanes factor = splat(0x1.fffffep-1f), addend = splat(0x1p-24f);
  for (nk_count round = 0; round < rounds; round++) {
#pragma clang loop unroll(full)
    for (int repeat = 0; repeat < 16; repeat++) {
#pragma clang loop unroll(full)
      for (int i = 0; i < 16; i++) sums[i] = fused(sums[i], factor, addend);
    }
  }
  lanes_double total = 0;
  for (int i = 0; i < 16; i++) total += __builtin_convertvector(sums[i], lanes_double);
  return tree_sum(total);
}
