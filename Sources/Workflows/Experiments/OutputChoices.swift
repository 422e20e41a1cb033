import TrainingCore

/// The activation of the last layer, as a plan names it.
public enum LastActivation: String, PlanChoice, Sendable {
  /// No activation.
  case linear
  /// Between 0 and 1, each output for itself.
  case sigmoid
  /// Between 0 and 1, summing to one.
  case softmax

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .linear: "No activation: a number of any size."
    case .sigmoid: "Each output between 0 and 1: a probability, or a number in that range."
    case .softmax: "Probabilities of classes that exclude each other."
    }
  }

  var activation: Activation {
    switch self {
    case .linear: .linear
    case .sigmoid: .sigmoid
    case .softmax: .softmax
    }
  }
}

/// The loss that training makes smaller, as a plan names it.
public enum LossChoice: String, PlanChoice, Sendable {
  /// The mean squared error.
  case mse
  /// The mean absolute error.
  case mae
  /// Squared for errors below one, absolute beyond.
  case huber
  /// The cross-entropy of yes and no.
  case binaryCrossentropy = "binary_crossentropy"
  /// The cross-entropy of classes.
  case categoricalCrossentropy = "categorical_crossentropy"

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .mse: "The mean squared error: smooth, and large errors count most."
    case .mae: "The mean absolute error: outliers count no more than others."
    case .huber: "Squared for errors up to 1 (of the target as trained on), absolute beyond: both."
    case .binaryCrossentropy: "The surprise at the truth, of each yes and no by itself."
    case .categoricalCrossentropy:
      "The surprise at the true class, of classes that exclude each other."
    }
  }

  /// Whether it compares numbers.
  var comparesNumbers: Bool { self == .mse || self == .mae || self == .huber }

  var loss: any Loss {
    switch self {
    case .mse: MeanSquaredError()
    case .mae: MeanAbsoluteError()
    case .huber: Huber()
    case .binaryCrossentropy: BinaryCrossentropy()
    case .categoricalCrossentropy: SparseCategoricalCrossentropy()
    }
  }
}

extension Task {
  /// The activation that the task fixes.
  var lastActivation: LastActivation {
    switch self {
    case .binary, .multiLabel: .sigmoid
    case .multiclass: .softmax
    case .regression, .vectorRegression: .linear
    }
  }

  /// The loss that goes with the task, unless a plan says otherwise.
  public var usualLoss: LossChoice { loss }

  /// The loss that goes with the task.
  var loss: LossChoice {
    switch self {
    case .binary, .multiLabel: .binaryCrossentropy
    case .multiclass: .categoricalCrossentropy
    case .regression, .vectorRegression: .mse
    }
  }

  /// Why a last activation contradicts the task, or nil.
  ///
  /// - Parameters:
  ///   - activation: what was asked for.
  ///   - fitsUnit: whether all targets of a regression lie between 0 and 1.
  /// - Returns: a sentence that says why.
  func objection(to activation: LastActivation, fitsUnit: Bool) -> String? {
    guard activation != lastActivation else { return nil }
    switch self {
    case .binary:
      return activation == .softmax
        ? "A softmax over one unit always gives 1; one sigmoid unit is all that two classes need."
        : "A linear unit gives numbers of any size; a probability needs the sigmoid."
    case .multiclass:
      return activation == .sigmoid
        ? "Sigmoid units would let a row be of several classes or of none; classes that exclude each "
          + "other need a softmax. If rows can have several, the task is multi_label."
        : "Linear units give no probabilities; classes that exclude each other need a softmax."
    case .multiLabel:
      return activation == .softmax
        ? "A softmax makes labels exclude each other: its probabilities sum to one. A row may have several "
          + "labels, so each needs a sigmoid of its own."
        : "A linear unit gives numbers of any size; the probability of a label needs the sigmoid."
    case .regression, .vectorRegression:
      guard activation == .sigmoid else {
        return "A softmax gives probabilities that sum to one; numbers need linear units."
      }
      return fitsUnit
        ? nil
        : "A sigmoid stays between 0 and 1, and the target does not: the network could never reach it. "
          + "Take linear, or scale the target into [0, 1] in the data."
    }
  }

  /// Why a loss contradicts the task and the last activation, or nil.
  func objection(to loss: LossChoice, activation: LastActivation) -> String? {
    guard loss != self.loss else { return nil }
    if isRegression {
      guard !loss.comparesNumbers else { return nil }
      if loss == .binaryCrossentropy, activation == .sigmoid { return nil }
      return loss == .binaryCrossentropy
        ? "Binary cross-entropy is the loss of values between 0 and 1 after a sigmoid; with linear units "
          + "take mse, mae or huber."
        : "Categorical cross-entropy is the loss of classes; numbers take mse, mae or huber."
    }
    if loss.comparesNumbers {
      return
        "Squared or absolute errors of probabilities have almost no gradient where the network is "
        + "surest and wrong, so it would hardly learn from its worst mistakes: \(title) takes "
        + "\(self.loss.rawValue)."
    }
    return loss == .binaryCrossentropy
      ? "Binary cross-entropy judges each output for itself; classes that exclude each other need "
        + "categorical_crossentropy."
      : "Categorical cross-entropy needs probabilities that sum to one, and \(title) has none: take "
        + "binary_crossentropy."
  }
}
