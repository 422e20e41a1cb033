// Sums over all values of a buffer.

static double sum(nk_count count, const float *values) {
  lanes_double total = 0;
  for (nk_count i = 0; i < count; i += NK_LANES) {
    total += __builtin_convertvector(load_up_to(values + i, count - i), lanes_double);
  }
  return tree_sum(total);
}

static double sum_of_squares(nk_count count, const float *values) {
  lanes_double total = 0;
  for (nk_count i = 0; i < count; i += NK_LANES) {
    lanes_double x = __builtin_convertvector(load_up_to(values + i, count - i), lanes_double);
    total += x * x;
  }
  return tree_sum(total);
}
