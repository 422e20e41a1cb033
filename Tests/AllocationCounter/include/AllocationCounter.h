// Counts how often a thread asks for memory, by standing in for the C library's allocator.

#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdbool.h>
#include <stdint.h>

#include <stddef.h>

// Counts, for this thread, requests of at least so many bytes from now on; returns whether it can.
bool allocation_count_begin(size_t least_size);

// How many there were since.
int64_t allocation_count(void);

#endif
