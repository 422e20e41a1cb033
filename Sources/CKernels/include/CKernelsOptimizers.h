// The steps of the optimizers, and what is done to gradients and parameters beside them; see CKernels.h for
// shapes, variants and types: it includes this file.

#ifndef CKERNELS_OPTIMIZERS_H
#define CKERNELS_OPTIMIZERS_H

#pragma clang assume_nonnull begin

// ---- Steps; each returns whether all parameters are finite afterwards ----

// velocity = momentum · velocity - rate · gradient;
// parameter += velocity, or momentum · velocity - rate · gradient with Nesterov's look ahead.
bool nk_sgd(
    int32_t variant, nk_count count, float rate, float momentum, bool nesterov,
    const float *gradient, float *_Nullable velocity, float *parameters);

// square = decay · square + (1 - decay) · gradient²;
// parameter -= rate · gradient · (1 / √(square + epsilon)), the last factor within 2 ulp
bool nk_rmsprop(
    int32_t variant, nk_count count, float rate, double decay, float epsilon,
    const float *gradient, float *square, float *parameters);

// The rows of a kernel whose gradient is not 0 in this step, and for each row of the kernel the last
// step, counted from 1, in which it was settled (0: none).
typedef struct {
  const int32_t *rows;
  nk_count count;
  int32_t *settled;
  int32_t step;
} nk_touched_rows;

// Makes the touched rows of a kernel's gradient 0.
void nk_clear_rows(nk_touched_rows touched, nk_count width, float *gradient);

// nk_rmsprop for the touched rows, after the steps that each missed: the same bits as a step for all rows
// every time, since a gradient of 0 moves no parameter and multiplies its square by the decay.
bool nk_rmsprop_rows(
    int32_t variant, nk_touched_rows touched, nk_count width, float rate, double decay,
    float epsilon, const float *gradient, float *square, float *parameters);

// mean += (1 - beta1) · (gradient - mean); square += (1 - beta2) · (gradient² - square);
// parameter -= rate · mean / (√square + epsilon), the rate corrected for bias by the caller.
// Before that, parameter -= decay · parameter.
bool nk_adam(
    int32_t variant, nk_count count, float rate, double beta1, double beta2, float epsilon,
    float decay, const float *gradient, float *mean, float *square, float *parameters);

// Means as in nk_adam; parameter -= (mean_rate · mean + slope_rate · gradient)
//   / (√(square · correction) + epsilon)
bool nk_nadam(
    int32_t variant, nk_count count, float mean_rate, float slope_rate, float correction,
    double beta1, double beta2, float epsilon, const float *gradient, float *mean, float *square,
    float *parameters);

// square += gradient²; parameter -= rate · gradient / √(square + start)
bool nk_adagrad(
    int32_t variant, nk_count count, float rate, float start, const float *gradient,
    float *square, float *parameters);

// square = decay · square + (1 - decay) · gradient²; d = √(moved + epsilon) / √(square + epsilon) · gradient;
// moved = decay · moved + (1 - decay) · d²; parameter -= rate · d
bool nk_adadelta(
    int32_t variant, nk_count count, float rate, double decay, float epsilon,
    const float *gradient, float *square, float *moved, float *parameters);

// step (`first` if it is 0) *= growth where the gradient kept its sign, *= shrinkage where it changed
// it, within smallest to largest; parameter -= step · sign(gradient), where it did not change it.
typedef struct {
  float first, growth, shrinkage, smallest, largest;
} nk_rprop_steps;

bool nk_rprop(
    int32_t variant, nk_count count, nk_rprop_steps steps, const float *gradient,
    float *last_gradient, float *step, float *parameters);

// ---- Limits and penalties ----

// Cuts every value off at ±limit.
void nk_clip(int32_t variant, nk_count count, float limit, float *values);

// values *= factor
void nk_scale(int32_t variant, nk_count count, float factor, float *values);

// Σ values² in double precision, in the order of nk_sum.
double nk_sum_of_squares(int32_t variant, nk_count count, const float *values);

// Scales each column of a matrix whose norm is larger than a limit down to it.
void nk_limit_norms(nk_count rows, nk_count columns, float limit, float *values);

// gradient += l1 · sign(parameter) + 2 · l2 · parameter
void nk_penalty_gradient(
    int32_t variant, nk_count count, float l1, float l2, const float *parameters,
    float *gradient);

#pragma clang assume_nonnull end

#endif
