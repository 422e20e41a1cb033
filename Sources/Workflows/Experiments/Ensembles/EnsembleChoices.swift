/// How the predictions of several networks become one, as a plan says it.
public enum EnsembleChoice: String, PlanChoice, Sendable {
  /// One network.
  case none
  /// The mean.
  case average
  /// A mean with fitted weights.
  case weightedAverage = "weighted_average"
  /// The class that most networks name.
  case majorityVote = "majority_vote"
  /// A deciding layer on top.
  case stacking

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .none: "One network is the model."
    case .average: "The mean of what several networks predict."
    case .weightedAverage:
      "A mean whose weights are chosen on out-of-fold predictions, none of them negative."
    case .majorityVote:
      "Each network has a vote for a class; the mean probability decides where votes are even."
    case .stacking:
      "A deciding layer on top, fitted to out-of-fold predictions: it weighs logits or numbers."
    }
  }

  /// Whether it learns something from out-of-fold predictions.
  public var learns: Bool { self == .weightedAverage || self == .stacking }

  /// What stands in the way of it for a task; nil if nothing.
  func objection(for task: Task) -> String? {
    self == .majorityVote && task.isRegression
      ? "A vote needs classes, and the target is a number; average means the numbers." : nil
  }
}

/// Which networks an ensemble is made of, as a plan says it.
public enum EnsembleMembers: String, PlanChoice, Sendable {
  /// One recipe with several seeds.
  case seeds
  /// The best trials.
  case trials
  /// The networks of the folds.
  case folds

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .seeds: "The chosen network, trained with several seeds of weights and batches."
    case .trials: "The best trials of step 7, each trained on all development rows."
    case .folds: "The chosen network, trained on the training rows of each fold."
    }
  }

  /// What stands in the way of a way to combine them; nil if nothing.
  func objection(to choice: EnsembleChoice) -> String? {
    self == .folds && choice.learns
      ? "Each row is left out by one network of a round of folds only, so that nothing can be fitted to "
        + "what all of them say of new rows: choose average or majority_vote." : nil
  }
}

/// What a plan says about an ensemble.
public struct EnsembleSettings: Sendable, Codable, Equatable {
  /// How the predictions become one.
  public var choice: EnsembleChoice
  /// Which networks it is made of.
  public var members: EnsembleMembers
  /// How many of them; of folds there are as many as folds.
  public var size: Int
}
