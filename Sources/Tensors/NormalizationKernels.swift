internal import CKernels

extension Kernels {
  /// Normalizes the columns of a batch by their means and variances.
  ///
  /// `moments` gets the means, the variances and 1 / √(variance + epsilon), `width` values each.
  public func batchNormalize(
    rows: Int, width: Int, input: UnsafePointer<Float>, epsilon: Float, gamma: UnsafePointer<Float>,
    beta: UnsafePointer<Float>, moments: UnsafeMutablePointer<Float>,
    normalized: UnsafeMutablePointer<Float>, output: UnsafeMutablePointer<Float>
  ) {
    nk_batch_normalize(
      variant, rows, width, input, epsilon, gamma, beta,
      nk_batch_moments(mean: moments, variance: moments + width, factor: moments + 2 * width),
      normalized, output)
  }

  /// Computes the gradients of a batch normalization by gamma, beta and, if asked for, the input.
  public func batchNormalizeBackward(
    rows: Int, width: Int, normalized: UnsafePointer<Float>, factor: UnsafePointer<Float>,
    gamma: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    gammaGradient: UnsafeMutablePointer<Float>, betaGradient: UnsafeMutablePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>?
  ) {
    nk_batch_normalize_backward(
      variant, rows, width, normalized, factor, gamma, outputGradient, gammaGradient, betaGradient,
      inputGradient)
  }

  /// Normalizes columns in place by means and variances that are given.
  public func normalizeColumns(
    rows: Int, width: Int, mean: UnsafePointer<Float>, variance: UnsafePointer<Float>,
    epsilon: Float, gamma: UnsafePointer<Float>, beta: UnsafePointer<Float>,
    values: UnsafeMutablePointer<Float>
  ) {
    nk_normalize_columns(variant, rows, width, mean, variance, epsilon, gamma, beta, values)
  }

  /// Normalizes each row in place by its mean and variance; `factors` gets one value for each row.
  public func layerNormalize(
    rows: Int, width: Int, epsilon: Float, gamma: UnsafePointer<Float>, beta: UnsafePointer<Float>,
    values: UnsafeMutablePointer<Float>, normalized: UnsafeMutablePointer<Float>,
    factors: UnsafeMutablePointer<Float>
  ) {
    nk_layer_normalize(variant, rows, width, epsilon, gamma, beta, values, normalized, factors)
  }

  /// Computes the gradients of a layer normalization; overwrites that of the output.
  public func layerNormalizeBackward(
    rows: Int, width: Int, normalized: UnsafePointer<Float>, factors: UnsafePointer<Float>,
    gamma: UnsafePointer<Float>, outputGradient: UnsafeMutablePointer<Float>,
    gammaGradient: UnsafeMutablePointer<Float>, betaGradient: UnsafeMutablePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>?
  ) {
    nk_layer_normalize_backward(
      variant, rows, width, normalized, factors, gamma, outputGradient, gammaGradient, betaGradient,
      inputGradient)
  }

  /// Adds normal noise to all values; the same key adds the same noise.
  public func addGaussianNoise(
    count: Int, key: UInt64, deviation: Float, values: UnsafeMutablePointer<Float>
  ) {
    nk_gaussian_noise(variant, count, key, deviation, values)
  }
}
