/// The scale on which a score scatters evenly around its true value, so that an interval can be
/// built there and brought back.
public enum ScoreScale: Sendable, Hashable {
  /// A share between 0 and 1, such as accuracy: Wilson's interval.
  case share
  /// A positive number, such as a mean error: even on the scale of its logarithm.
  case positive
  /// A number up to 1, such as R²: what is missing to 1 is a positive number.
  case upToOne
  /// Any number.
  case plain

  /// The interval of an estimate with a standard error.
  ///
  /// - Parameters:
  ///   - estimate: The estimate.
  ///   - standardError: Its standard error, on the scale of the estimate.
  ///   - rows: The number of rows behind it; used for a share of 0 or 1, whose standard error is 0.
  ///   - level: The confidence level.
  /// - Returns: The interval, within the bounds of the scale.
  public func interval(
    estimate: Double, standardError: Double, rows: Int, level: Double = 0.95
  ) -> ConfidenceInterval {
    let plain = ConfidenceInterval.symmetric(
      estimate: estimate, standardError: standardError, level: level)
    switch self {
    case .plain: return plain
    case .share:
      return Self.wilson(min(max(estimate, 0), 1), standardError, rows: rows, level: level)
    case .positive:
      guard estimate > 0 else { return plain }
      return Self.logarithmic(estimate, standardError, level: level)
    case .upToOne:
      guard estimate < 1 else { return plain }
      let missing = Self.logarithmic(1 - estimate, standardError, level: level)
      return ConfidenceInterval(
        estimate: estimate, lower: 1 - missing.upper, upper: 1 - missing.lower, level: level)
    }
  }

  /// The interval of a mean over rows whose variance is known from these rows alone, by Student's t.
  ///
  /// - Parameters:
  ///   - estimate: The estimate.
  ///   - rowValues: One value a row, two at least, whose mean scatters as the estimate does.
  ///   - groups: For each row the number of its group, of which there are two at least; nil if rows are
  ///     independent.
  /// - Returns: The 95 % interval, even on this scale.
  public func studentInterval(
    estimate: Double, rowValues: [Double], groups: [Int]? = nil
  ) -> ConfidenceInterval {
    studentInterval(
      estimate: estimate, standardError: Descriptive.standardErrorOfMean(rowValues, groups: groups),
      count: groups.map { Set($0).count } ?? rowValues.count)
  }

  /// The interval of an estimate whose standard error is known from rows, or groups of them, by Student's t.
  ///
  /// - Parameters:
  ///   - estimate: The estimate.
  ///   - standardError: Its standard error.
  ///   - count: The rows, or groups of rows, that it was told from.
  /// - Returns: The 95 % interval, even on this scale.
  public func studentInterval(
    estimate: Double, standardError: Double, count: Int
  ) -> ConfidenceInterval {
    let student = StudentTDistribution(degreesOfFreedom: Double(max(1, count - 1)))
    let widening = student.quantile(0.975) / NormalDistribution.standard.quantile(0.975)
    return interval(estimate: estimate, standardError: standardError * widening, rows: count)
  }

  /// Wilson's interval for as many rows as would give this standard error.
  private static func wilson(
    _ share: Double, _ standardError: Double, rows: Int, level: Double
  ) -> ConfidenceInterval {
    let variance = share * (1 - share)
    let effective =
      standardError > 0 && variance > 0 ? variance / (standardError * standardError) : Double(rows)
    let n = max(effective, 1e-6)
    let z = NormalDistribution.standard.quantile(0.5 + 0.5 * level)
    let square = z * z
    let center = share + square / (2 * n)
    let reach = z * (variance / n + square / (4 * n * n)).squareRoot()
    let scale = 1 + square / n
    return ConfidenceInterval(
      estimate: share, lower: min(share, max(0, (center - reach) / scale)),
      upper: max(share, min(1, (center + reach) / scale)), level: level)
  }

  private static func logarithmic(
    _ estimate: Double, _ standardError: Double, level: Double
  ) -> ConfidenceInterval {
    let z = NormalDistribution.standard.quantile(0.5 + 0.5 * level)
    let factor = Elementary.exp(z * standardError / estimate)
    return ConfidenceInterval(
      estimate: estimate, lower: estimate / factor, upper: estimate * factor, level: level)
  }
}
