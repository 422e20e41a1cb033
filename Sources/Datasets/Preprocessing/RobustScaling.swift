internal import Statistics

/// Shifts and scales numbers by middle and spread that outliers do not move:
/// z = (x - median) / (upper quartile - lower quartile).
///
/// A column whose quartiles coincide is only shifted. Missing values are ignored in fitting and stay
/// missing.
public struct RobustScaling: Preprocessor {
  /// The name in plans and model files.
  public static let kind = "robust_scaling"
  /// Yes.
  public static let scales = true
  /// The columns that the step is for.
  public var columns: [String]

  /// Makes the step for some columns of numbers.
  public init(columns: [String]) {
    self.columns = columns
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedScaling {
    try FittedScaling(columns, in: training, step: Self.kind) { numbers in
      let sorted = numbers.sorted()
      let spread =
        Descriptive.quantile(sorted: sorted, 0.75) - Descriptive.quantile(sorted: sorted, 0.25)
      return FittedScaling.Line(
        shift: Descriptive.quantile(sorted: sorted, 0.5), scale: spread > 0 ? spread : 1, offset: 0)
    }
  }
}
