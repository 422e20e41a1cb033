#include "CKernels.h"
int nk_placeholder(void) { return 0; }
