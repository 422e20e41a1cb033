// The variant for arm64, where fused multiply-add is always there: sixteen lanes are four registers.

#include "../kernels/table.h"

#if defined(__aarch64__)

#define NK_TABLE nk_table_neon
#define NK_WITH_FMA 1
#define NK_BLOCK_ROWS 6
#define NK_BLOCK_VECTORS 1

#include "../kernels/all.h"

#endif
