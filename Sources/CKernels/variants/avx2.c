// The variant for x86-64 with AVX2 and FMA: sixteen lanes are two registers.

#include "../kernels/table.h"

#if defined(__x86_64__)

#define NK_TABLE nk_table_avx2
#define NK_WITH_AVX2 1
#define NK_BLOCK_ROWS 6
#define NK_BLOCK_VECTORS 1

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "../kernels/all.h"
#pragma clang attribute pop

#endif
