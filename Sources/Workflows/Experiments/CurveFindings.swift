import Statistics

/// One thing that learning curves say, with the numbers that say so.
public struct CurveFinding: Sendable, Codable, Equatable {
  /// What curves can say.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The network has learned nothing that holds on validation rows.
    case noLearning = "no_learning"
    /// It has learned less than it could: it is too small, or was stopped too early.
    case underfit
    /// Validation turns for the worse while training goes on.
    case overfit
    /// Validation and training stay together.
    case goodFit = "good_fit"
    /// Validation jumps about more than it moves.
    case noisy
    /// The loss grew without bound.
    case diverged
    /// Validation rows are easier than training rows.
    case validationEasier = "validation_easier"
  }

  /// What it says.
  public var kind: Kind
  /// The finding with its numbers and what to do.
  public var sentence: String
}

/// The rules by which curves are read; each needs numbers and gives them back in its sentence.
///
/// - Source: the signs of `docs/methodology.md`, curves; after L. Prechelt, "Early stopping - but when?",
///   1998, and Chollet's description of the three regimes.
struct CurveRules: Sendable {
  /// The training loss by epoch, averaged over the folds.
  let training: [Double]
  /// The validation loss by epoch, averaged over the folds, not smoothed.
  let validation: [Double]
  /// Where validation turns, and whether that is overfitting.
  let diagnosis: CurveDiagnosis
  /// The loss of the trivial model on the validation rows.
  let trivialLoss: Double
  /// How much lower the loss of the rows is at the turning epoch, paired, with its standard error.
  let gainOnTrivial: (mean: Double, standardError: Double)
  /// The training loss that a linear model reaches; nil if it diverged.
  let linearLoss: Double?

  /// What the rules find; `goodFit` if none finds anything wrong.
  var findings: [CurveFinding] {
    if let diverged { return [diverged] }
    let found = [noLearning, underfit, overfit, noisy, validationEasier].compactMap { $0 }
    return found.isEmpty ? [goodFit] : found
  }

  private var diverged: CurveFinding? {
    guard let first = training.first, let last = training.last else { return nil }
    guard !last.isFinite || last > 10 * first else { return nil }
    return CurveFinding(
      kind: .diverged,
      sentence:
        "Diverged: the training loss went from \(first.rounded3) to \(last.rounded3). Lower "
        + "the learning rate, or scale the inputs.")
  }

  private var noLearning: CurveFinding? {
    let (gain, error) = gainOnTrivial
    guard gain <= error, let last = training.last, last > 0.95 * trivialLoss else { return nil }
    return CurveFinding(
      kind: .noLearning,
      sentence:
        "No learning: validation gains \(gain.rounded3) on the trivial model (standard error "
        + "\(error.rounded3)), and the training loss ends at \(last.rounded3), not below 95 % of the "
        + "trivial \(trivialLoss.rounded3). Check the learning rate, the scaling and the labels.")
  }

  private var underfit: CurveFinding? {
    if let linearLoss, linearLoss < trivialLoss {
      let ours = trivialLoss - diagnosis.trainingAtTurn
      let linear = trivialLoss - linearLoss
      if ours < 0.5 * linear {
        return CurveFinding(
          kind: .underfit,
          sentence: "Underfit: at epoch \(diagnosis.turningEpoch) the training loss is "
            + "\(ours.rounded3) below the trivial model's, less than half of the "
            + "\(linear.rounded3) of a linear model. Train longer or faster.")
      }
    }
    guard Double(diagnosis.turningEpoch) >= 0.95 * Double(diagnosis.epochs) else { return nil }
    let last = validation.suffix(max(3, validation.count / 5))
    guard let line = Line(Array(last)), line.slope < -line.standardError else { return nil }
    return CurveFinding(
      kind: .underfit,
      sentence: "Stopped too early: validation is best at epoch \(diagnosis.turningEpoch) of "
        + "\(diagnosis.epochs) and still falls by \((-line.slope).rounded3) an epoch (standard error "
        + "\(line.standardError.rounded3)). Allow more epochs.")
  }

  private var overfit: CurveFinding? {
    guard diagnosis.overfits else { return nil }
    let size = diagnosis.gap < 0.1 ? "small" : (diagnosis.gap <= 0.3 ? "moderate" : "large")
    return CurveFinding(
      kind: .overfit,
      sentence:
        "Overfit from epoch \(diagnosis.turningEpoch): the loss of the validation rows rises by "
        + "\(diagnosis.rise.rounded3) (standard error \(diagnosis.standardError.rounded3)) while "
        + "training falls to \(diagnosis.trainingAtEnd.rounded3); the gap at the turn is \(size), "
        + "\(diagnosis.gap.percent). Train \(diagnosis.turningEpoch) epochs, and regularize.")
  }

  private var noisy: CurveFinding? {
    let half = Array(validation.suffix(max(3, validation.count / 2)))
    guard half.count > 4, let line = Line(half), let first = validation.first else { return nil }
    let steps = zip(half.dropFirst(), half).map { $0 - $1 }
    let jump = Descriptive.standardDeviation(steps)
    let learned = first - diagnosis.validationAtTurn
    guard jump > 3 * abs(line.slope), jump > 0.1 * abs(learned) else { return nil }
    return CurveFinding(
      kind: .noisy,
      sentence:
        "Noisy: from epoch to epoch validation jumps by \(jump.rounded3), more than three times "
        + "its trend of \(line.slope.rounded3) and more than a tenth of the \(learned.rounded3) that was "
        + "learned. Validate on more rows, or lower the learning rate.")
  }

  private var validationEasier: CurveFinding? {
    let gap = diagnosis.trainingAtTurn - diagnosis.validationAtTurn
    let error = gainOnTrivial.standardError
    guard error > 0, gap > 2 * error else { return nil }
    return CurveFinding(
      kind: .validationEasier,
      sentence: "Validation is easier than training: its loss is \(gap.rounded3) lower at epoch "
        + "\(diagnosis.turningEpoch), more than two standard errors (\((2 * error).rounded3)). Look "
        + "for duplicates, a leak, or a lucky split.")
  }

  private var goodFit: CurveFinding {
    CurveFinding(
      kind: .goodFit,
      sentence: "Good fit: at epoch \(diagnosis.turningEpoch) the validation loss is "
        + "\(diagnosis.validationAtTurn.rounded3) and the training loss "
        + "\(diagnosis.trainingAtTurn.rounded3); they stay together up to epoch \(diagnosis.epochs)."
    )
  }
}

/// A straight line through values at 0, 1, 2 …, by least squares.
private struct Line {
  let slope: Double
  let standardError: Double

  init?(_ values: [Double]) {
    guard values.count > 2 else { return nil }
    let n = Double(values.count)
    let center = (n - 1) / 2
    let mean = Descriptive.mean(values)
    var products = 0.0
    var squares = 0.0
    for (index, value) in values.enumerated() {
      products += (Double(index) - center) * (value - mean)
      squares += (Double(index) - center) * (Double(index) - center)
    }
    let slope = products / squares
    var residuals = 0.0
    for (index, value) in values.enumerated() {
      let distance = value - mean - slope * (Double(index) - center)
      residuals += distance * distance
    }
    self.slope = slope
    standardError = (residuals / (n - 2) / squares).squareRoot()
  }
}

extension Curves.Curve {
  /// The mean over the folds, smoothed by a moving median: 3 epochs, 5 from 50 epochs on.
  public var smoothed: [Double] {
    mean.isEmpty ? [] : Descriptive.movingMedian(mean, width: mean.count > 50 ? 5 : 3)
  }
}
