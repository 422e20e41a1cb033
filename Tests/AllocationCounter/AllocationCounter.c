#include "AllocationCounter.h"

#if defined(__GLIBC__) || (defined(__linux__) && !defined(__ANDROID__))
#include <errno.h>
#include <features.h>
#include <stdlib.h>
#endif

#if defined(__GLIBC__)

static _Thread_local int64_t count;
static _Thread_local size_t least;

bool allocation_count_begin(size_t least_size) {
  count = 0;
  least = least_size;
  return true;
}

int64_t allocation_count(void) { return count; }

static void take_note(size_t size) { count += size >= least; }

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t number, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) {
  take_note(size);
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  take_note(number * size);
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  take_note(size);
  return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  take_note(size);
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  take_note(size);
  *memory = __libc_memalign(alignment, size);
  return *memory ? 0 : ENOMEM;
}

#else

bool allocation_count_begin(size_t least_size) { return least_size == SIZE_MAX; }

int64_t allocation_count(void) { return 0; }

#endif
