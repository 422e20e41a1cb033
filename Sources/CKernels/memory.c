// A hint to the system, which changes no value: rows of a large table are read in random order, and with
// pages of 4 KB nearly each of them asks for a place in the page table that no cache holds.

#include <stdint.h>

#include "include/CKernels.h"

#if defined(__linux__)
#include <sys/mman.h>
#endif

void nk_prefer_large_pages(void *memory, nk_count bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  const uintptr_t page = (uintptr_t)2 << 20, start = (uintptr_t)memory;
  const uintptr_t first = (start + page - 1) & ~(page - 1);
  const uintptr_t last = (start + (uintptr_t)bytes) & ~(page - 1);
  if (first < last) (void)madvise((void *)first, last - first, MADV_HUGEPAGE);
#else
  (void)memory;
  (void)bytes;
#endif
}
