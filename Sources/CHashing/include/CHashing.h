#ifndef CHASHING_H
#define CHASHING_H

#include <stddef.h>
#include <stdint.h>

// Whether this processor has instructions for SHA-256.
int chash_has_sha256(void);

// Folds whole blocks of 64 bytes into the eight words of the state; only where the processor can.
void chash_sha256(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
