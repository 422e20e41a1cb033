// The variant for any machine: fused multiply-adds are put together from plain operations.

#include "../kernels/table.h"

#define NK_TABLE nk_table_baseline
#define NK_BLOCK_ROWS 2
#define NK_BLOCK_VECTORS 1

#include "../kernels/all.h"
