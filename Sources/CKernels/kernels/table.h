// The table of one variant: what its source defines and the dispatcher calls.

#ifndef NK_TABLE_H
#define NK_TABLE_H

#include <stddef.h>

#include "../include/CKernels.h"

typedef struct {
  void (*dense_forward)(
      nk_count, nk_count, nk_count, const float *, const int32_t *, const float *, const float *,
      bool, float *);
  void (*dense_kernel_gradient)(
      nk_count, nk_count, nk_count, nk_count, const float *, const int32_t *, const float *,
      float *);
  void (*dense_bias_gradient)(nk_count, nk_count, const float *, float *);
  void (*transpose)(nk_count, nk_count, const float *, float *);
  void (*convolve)(
      nk_count, nk_convolution, const float *, const int32_t *, const float *, const float *, bool,
      float *);
  void (*convolve_kernel_gradient)(
      nk_count, nk_convolution, const float *, const int32_t *, const float *, float *);
  void (*sparse_forward)(
      nk_count, nk_count, nk_sparse_rows, const int32_t *, const float *, const float *, bool,
      float *);
  void (*sparse_kernel_gradient)(
      nk_count, nk_count, nk_sparse_rows, const int32_t *, nk_count, nk_count, const float *,
      float *);
  void (*apply)(int32_t, nk_count, const float *, float *);
  void (*activate)(int32_t, nk_count, nk_count, float *);
  void (*activate_backward)(int32_t, nk_count, nk_count, const float *, float *);
  void (*loss_terms)(
      int32_t, nk_count, nk_count, const float *, const float *, float, float, float *, float *);
  double (*sum)(nk_count, const float *);
  bool (*all_finite)(nk_count, const float *);
  bool (*sgd)(nk_count, float, float, bool, const float *, float *, float *);
  bool (*rmsprop)(nk_count, float, double, float, const float *, float *, float *);
  bool (*rmsprop_rows)(
      nk_touched_rows, nk_count, float, double, float, const float *, float *, float *);
  bool (*adam)(
      nk_count, float, double, double, float, float, const float *, float *, float *, float *);
  bool (*nadam)(
      nk_count, float, float, float, double, double, float, const float *, float *, float *,
      float *);
  bool (*adagrad)(nk_count, float, float, const float *, float *, float *);
  bool (*adadelta)(nk_count, float, double, float, const float *, float *, float *, float *);
  bool (*rprop)(nk_count, nk_rprop_steps, const float *, float *, float *, float *);
  void (*clip)(nk_count, float, float *);
  void (*scale)(nk_count, float, float *);
  double (*sum_of_squares)(nk_count, const float *);
  void (*penalty_gradient)(nk_count, float, float, const float *, float *);
  double (*peak)(nk_count);
  void (*batch_normalize)(
      nk_count, nk_count, const float *, float, const float *, const float *,
      nk_batch_moments, float *, float *);
  void (*batch_normalize_backward)(
      nk_count, nk_count, const float *, const float *, const float *, const float *, float *,
      float *, float *);
  void (*normalize_columns)(
      nk_count, nk_count, const float *, const float *, float, const float *, const float *,
      float *);
  void (*layer_normalize)(
      nk_count, nk_count, float, const float *, const float *, float *, float *, float *);
  void (*layer_normalize_backward)(
      nk_count, nk_count, const float *, const float *, const float *, float *, float *, float
      *, float *);
  void (*gaussian_noise)(
      nk_count, uint64_t, float, float *);
  void (*dropout)(nk_count, uint64_t, uint32_t, float, const float *, float *);
} nk_table;

extern const nk_table nk_table_baseline;
extern const nk_table nk_table_avx2;
extern const nk_table nk_table_avx512;
extern const nk_table nk_table_neon;

#endif
