public import Statistics
import Tensors
import TrainingCore

/// Whether probabilities can be believed: what a row is called 80 % sure should be so in 80 % of cases.
public struct CalibrationSummary: Sendable, Codable, Equatable {
  /// The rows.
  public var rows: Int
  /// The mean squared distance of the probabilities from what happened.
  public var brier: Double
  /// The same of always saying how frequent each class is.
  public var brierOfShares: Double
  /// The expected calibration error with its bins and what perfect probabilities would show.
  public var error: CalibrationError
  /// The temperature that would calibrate the probabilities best; nil if none can be fitted.
  public var temperature: TemperatureScaling?

  /// The finding in a sentence.
  public var sentence: String {
    let facts =
      "Calibration error \(error.error.rounded3); perfect probabilities would show up to "
      + "\(error.nullQuantile.rounded3) on \(rows) rows. Brier score \(brier.rounded3), of the class "
      + "shares \(brierOfShares.rounded3)."
    return error.isMiscalibrated
      ? "The probabilities are miscalibrated. \(facts)"
      : "The probabilities can be believed, as far as these rows tell. \(facts)"
  }
}

extension CalibrationSummary {
  /// Judges the probabilities of a classification.
  ///
  /// Of more than two classes the probability of the predicted class is judged, by whether it was right.
  ///
  /// - Parameters:
  ///   - probabilities: `[rows, 1]` for two classes, else `[rows, classes]`.
  ///   - targets: `[rows, 1]`, the index of each row's class.
  ///   - fitsTemperature: Whether these rows may fit a temperature: never test rows.
  ///   - seed: Determines the draws of perfect probabilities.
  init?(_ probabilities: Tensor, targets: Tensor, fitsTemperature: Bool, seed: UInt64) {
    let rows = Self.rows(probabilities, targets)
    guard rows.count > 1,
      let error = calibrationError(
        probabilities: rows.map(\.surest), isPositive: rows.map(\.isRight), seed: seed)
    else { return nil }
    self.rows = rows.count
    self.error = error
    brier = Descriptive.mean(rows.map(\.squares))
    let classes = rows.first?.probabilities.count ?? 2
    let shares = (0..<classes).map { index in
      Double(rows.count { $0.target == index }) / Double(rows.count)
    }
    brierOfShares =
      (1 - shares.reduce(0) { $0 + $1 * $1 }) / (classes == 2 ? 2 : 1)
    temperature =
      fitsTemperature
      ? TemperatureScaling(
        logits: rows.map { $0.probabilities.map { Elementary.log(max($0, 1e-7)) } },
        classes: rows.map(\.target)) : nil
  }

  private struct Row {
    let probabilities: [Double]
    let target: Int
    let surest: Double
    let isRight: Bool
    let squares: Double
  }

  private static func rows(_ values: Tensor, _ targets: Tensor) -> [Row] {
    (0..<values.rows).map { row in
      let target = Int(targets[row, 0])
      guard values.columns > 1 else {
        let positive = Double(values[row, 0])
        return Row(
          probabilities: [1 - positive, positive], target: target, surest: positive,
          isRight: target == 1,
          squares: (positive - Double(target)) * (positive - Double(target)))
      }
      let all = (0..<values.columns).map { Double(values[row, $0]) }
      let called = all.indices.reduce(0) { all[$1] > all[$0] ? $1 : $0 }
      let squares = all.indices.reduce(0.0) { sum, index in
        let distance = all[index] - (index == target ? 1 : 0)
        return sum + distance * distance
      }
      return Row(
        probabilities: all, target: target, surest: all[called], isRight: called == target,
        squares: squares)
    }
  }
}

extension Experiment {
  /// Whether the out-of-fold probabilities of a candidate can be believed; nil for a regression.
  func calibration(of candidate: JudgedCandidate) -> CalibrationSummary? {
    guard outputs.task.isClassification else { return nil }
    return CalibrationSummary(
      pooledPredictions(of: candidate)[0], targets: pooledTargets, fitsTemperature: true,
      seed: UInt64(seed))
  }
}

extension TemperatureScaling {
  /// Probabilities with their logits divided by the temperature.
  static func scaled(_ probabilities: Tensor, by temperature: Double) -> Tensor {
    var values = probabilities.values
    let columns = probabilities.columns
    for row in 0..<probabilities.rows {
      let all =
        columns == 1
        ? [1 - Double(values[row]), Double(values[row])]
        : (0..<columns).map { Double(values[row * columns + $0]) }
      let logits = all.map { Elementary.log(max($0, 1e-7)) / temperature }
      let largest = logits.max() ?? 0
      let weights = logits.map { Elementary.exp($0 - largest) }
      let total = weights.reduce(0, +)
      if columns == 1 {
        values[row] = Float(weights[1] / total)
      } else {
        for column in 0..<columns {
          values[row * columns + column] = Float(weights[column] / total)
        }
      }
    }
    return Tensor(rows: probabilities.rows, columns: columns, values: values)
  }
}

/// Whether the probabilities of the final network are rescaled.
public enum CalibrationChoice: String, PlanChoice, Sendable {
  /// As the network gives them.
  case none
  /// By one temperature, fitted on out-of-fold predictions.
  case temperature

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .none: "Keep the probabilities as the network gives them."
    case .temperature:
      "Divide the logits by a temperature fitted on out-of-fold predictions; no decision changes."
    }
  }
}
