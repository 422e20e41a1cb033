// The most that the arithmetic units can do, to measure the products against.

static double peak(nk_count rounds) {
  lanes sums[16];
  for (int i = 0; i < 16; i++) sums[i] = splat((float)i);
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
