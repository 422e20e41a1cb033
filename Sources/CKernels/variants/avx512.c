// The variant for x86-64 with AVX-512: sixteen lanes are one register.

#include "../kernels/table.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define NK_TABLE nk_table_avx512
#define NK_WITH_AVX512 1
#define NK_BLOCK_ROWS 8
#define NK_BLOCK_VECTORS 2

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma"))), apply_to = function)
#include "../kernels/all.h"
#pragma clang attribute pop

#endif
