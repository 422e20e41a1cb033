internal import CKernels

// MARK: - Optimizers

extension Kernels {
  /// Does one step of stochastic gradient descent; returns whether all parameters are finite.
  public func sgd(
    count: Int, rate: Float, momentum: Float, nesterov: Bool, gradient: UnsafePointer<Float>,
    velocity: UnsafeMutablePointer<Float>?, parameters: UnsafeMutablePointer<Float>
  ) -> Bool {
    nk_sgd(variant, count, rate, momentum, nesterov, gradient, velocity, parameters)
  }

  /// Does one step of RMSprop; returns whether all parameters are finite.
  public func rmsprop(
    count: Int, rate: Float, decay: Double, epsilon: Float, gradient: UnsafePointer<Float>,
    square: UnsafeMutablePointer<Float>, parameters: UnsafeMutablePointer<Float>
  ) -> Bool {
    allOfParts(of: count, work: count * 16, multiple: 16) { part in
      let i = part.lowerBound
      return nk_rmsprop(
        variant, part.count, rate, decay, epsilon, gradient + i, square + i, parameters + i)
    }
  }

  /// Does one step of Adam, its rate already corrected; returns whether all parameters are finite.
  ///
  /// Before that, parameters are made smaller by the share `decay`.
  public func adam(
    count: Int, rate: Float, beta1: Double, beta2: Double, epsilon: Float, decay: Float = 0,
    gradient: UnsafePointer<Float>, mean: UnsafeMutablePointer<Float>,
    square: UnsafeMutablePointer<Float>, parameters: UnsafeMutablePointer<Float>
  ) -> Bool {
    allOfParts(of: count, work: count * 16, multiple: 16) { part in
      let i = part.lowerBound
      return nk_adam(
        variant, part.count, rate, beta1, beta2, epsilon, decay, gradient + i, mean + i, square + i,
        parameters + i)
    }
  }

  /// Adds the gradient of `l1 · Σ|w| + l2 · Σw²` to a gradient.
  public func addPenaltyGradient(
    count: Int, l1: Float, l2: Float, parameters: UnsafePointer<Float>,
    gradient: UnsafeMutablePointer<Float>
  ) {
    nk_penalty_gradient(variant, count, l1, l2, parameters, gradient)
  }

  /// Does one step of Nadam, its rates already corrected; returns whether all parameters are finite.
  public func nadam(
    count: Int, meanRate: Float, slopeRate: Float, correction: Float, beta1: Double, beta2: Double,
    epsilon: Float, gradient: UnsafePointer<Float>, mean: UnsafeMutablePointer<Float>,
    square: UnsafeMutablePointer<Float>, parameters: UnsafeMutablePointer<Float>
  ) -> Bool {
    nk_nadam(
      variant, count, meanRate, slopeRate, correction, beta1, beta2, epsilon, gradient, mean,
      square,
      parameters)
  }

  /// Does one step of Adagrad, sums of squares counted from `start`; returns whether all are finite.
  public func adagrad(
    count: Int, rate: Float, start: Float, gradient: UnsafePointer<Float>,
    square: UnsafeMutablePointer<Float>, parameters: UnsafeMutablePointer<Float>
  ) -> Bool {
    nk_adagrad(variant, count, rate, start, gradient, square, parameters)
  }

  /// Does one step of Adadelta; returns whether all parameters are finite.
  public func adadelta(
    count: Int, rate: Float, decay: Double, epsilon: Float, gradient: UnsafePointer<Float>,
    square: UnsafeMutablePointer<Float>, moved: UnsafeMutablePointer<Float>,
    parameters: UnsafeMutablePointer<Float>
  ) -> Bool {
    nk_adadelta(variant, count, rate, decay, epsilon, gradient, square, moved, parameters)
  }

  /// Does one step of Rprop; returns whether all parameters are finite.
  public func rprop(
    count: Int, first: Float, growth: Float, shrinkage: Float, within limits: ClosedRange<Float>,
    gradient: UnsafePointer<Float>, lastGradient: UnsafeMutablePointer<Float>,
    step: UnsafeMutablePointer<Float>, parameters: UnsafeMutablePointer<Float>
  ) -> Bool {
    let steps = nk_rprop_steps(
      first: first, growth: growth, shrinkage: shrinkage, smallest: limits.lowerBound,
      largest: limits.upperBound)
    return nk_rprop(variant, count, steps, gradient, lastGradient, step, parameters)
  }

  /// Cuts every value off at ±limit.
  public func clip(count: Int, limit: Float, values: UnsafeMutablePointer<Float>) {
    nk_clip(variant, count, limit, values)
  }

  /// Multiplies all values by a factor.
  public func scale(count: Int, factor: Float, values: UnsafeMutablePointer<Float>) {
    nk_scale(variant, count, factor, values)
  }

  /// Returns the sum of the squares of all values, in double precision.
  public func sumOfSquares(count: Int, values: UnsafePointer<Float>) -> Double {
    nk_sum_of_squares(variant, count, values)
  }

  /// Scales each column of a matrix down to a norm, if its norm is larger.
  public func limitNorms(
    rows: Int, columns: Int, limit: Float, values: UnsafeMutablePointer<Float>
  ) {
    nk_limit_norms(rows, columns, limit, values)
  }
}
