public import Tensors

/// The mean absolute error: mean of |y − t| over rows and outputs, in the unit of the target.
public struct MeanAbsoluteErrorMetric: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "mae"
  /// The name for people.
  public let title: String = "MAE"
  /// What it tells.
  public let summary: String = "The mean absolute error, in the unit of the target."
  /// Numbers.
  public let judges: Set<JudgedTargets> = [.numbers]
  /// The median.
  public let bestConstant: ConstantPrediction = .median
  /// Less is better.
  public let direction: MetricDirection = .minimize
  /// The unit of the target.
  public let unitPower: Int = 1

  /// The mean of |y − t| over the outputs of each row.
  public func rowScores(predictions: Tensor, targets: Tensor) -> [Double]? {
    rowErrors(predictions: predictions, targets: targets) { abs($0) }
  }
}

/// The mean squared error: mean of (y − t)² over rows and outputs, in the square of the target's unit.
public struct MeanSquaredErrorMetric: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "mse"
  /// The name for people.
  public let title: String = "MSE"
  /// What it tells.
  public let summary: String = "The mean squared error, in the square of the unit of the target."
  /// Numbers.
  public let judges: Set<JudgedTargets> = [.numbers]
  /// Less is better.
  public let direction: MetricDirection = .minimize
  /// The square of the target's unit.
  public let unitPower: Int = 2

  /// The mean of (y − t)² over the outputs of each row.
  public func rowScores(predictions: Tensor, targets: Tensor) -> [Double]? {
    rowErrors(predictions: predictions, targets: targets) { $0 * $0 }
  }
}

/// The root of the mean squared error, in the unit of the target; of several outputs the mean of roots.
public struct RootMeanSquaredError: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "rmse"
  /// The name for people.
  public let title: String = "RMSE"
  /// What it tells.
  public let summary: String = "The root of the mean squared error: large errors weigh more."
  /// Numbers.
  public let judges: Set<JudgedTargets> = [.numbers]
  /// Less is better.
  public let direction: MetricDirection = .minimize
  /// The unit of the target.
  public let unitPower: Int = 1

  /// Returns the error, or nil without rows.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    guard predictions.rows > 0 else { return nil }
    var total = 0.0
    for column in 0..<predictions.columns {
      var squares = 0.0
      for row in 0..<predictions.rows {
        let error = Double(predictions[row, column]) - Double(targets[row, column])
        squares += error * error
      }
      total += (squares / Double(predictions.rows)).squareRoot()
    }
    return total / Double(predictions.columns)
  }
}

/// The share of the target's variance that is explained: 1 − Σ(y − t)² / Σ(t − mean t)².
///
/// 0 is as good as always saying the mean, below 0 is worse. Of several outputs it is their mean.
/// Undefined where targets do not vary.
public struct RSquared: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "r2"
  /// The name for people.
  public let title: String = "R²"
  /// What it tells.
  public let summary: String = "The share of the variance of the target that is explained."
  /// Numbers.
  public let judges: Set<JudgedTargets> = [.numbers]
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Returns the share, or nil if the targets of some output are all the same.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    guard predictions.rows > 1 else { return nil }
    var total = 0.0
    let (said, width) = (predictions.values, predictions.columns)
    for column in 0..<width {
      let places = stride(from: column, to: said.count, by: width)
      let actual = places.map { Double(targets.values[$0]) }
      let mean = actual.reduce(0, +) / Double(actual.count)
      let spread = actual.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      guard spread > 0 else { return nil }
      let rest = zip(places, actual).reduce(0) { sum, target in
        let error = Double(said[target.0]) - target.1
        return sum + error * error
      }
      total += 1 - rest / spread
    }
    return total / Double(predictions.columns)
  }
}

/// The mean of a function of the errors over the outputs of each row.
private func rowErrors(
  predictions: Tensor, targets: Tensor, _ function: (Double) -> Double
) -> [Double] {
  let columns = predictions.columns
  return (0..<predictions.rows).map { row in
    var sum = 0.0
    for column in 0..<columns {
      sum += function(Double(predictions[row, column]) - Double(targets[row, column]))
    }
    return sum / Double(columns)
  }
}
