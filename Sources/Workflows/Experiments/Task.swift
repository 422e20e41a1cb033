import Datasets

/// What is predicted: it fixes the last layer and the loss.
public enum Task: String, PlanChoice, Sendable {
  /// One of two classes.
  case binary
  /// One of several classes.
  case multiclass
  /// Any number of labels at once.
  case multiLabel = "multi_label"
  /// A number.
  case regression
  /// Several numbers at once.
  case vectorRegression = "vector_regression"

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .binary: "Each row belongs to one of two classes: one sigmoid unit, binary cross-entropy."
    case .multiclass:
      "Each row belongs to one of several classes: a softmax over them, categorical cross-entropy."
    case .multiLabel:
      "Each row may have several labels at once: a sigmoid unit for each, binary cross-entropy."
    case .regression: "Each row has a number to be predicted: a linear unit, mean squared error."
    case .vectorRegression:
      "Each row has several numbers to be predicted: a linear unit for each, mean squared error."
    }
  }

  /// Whether each row belongs to one of several classes.
  public var isClassification: Bool { self == .binary || self == .multiclass }

  /// Whether numbers are predicted.
  public var isRegression: Bool { self == .regression || self == .vectorRegression }

  /// The task in words.
  public var title: String {
    switch self {
    case .binary: "binary classification"
    case .multiclass: "single-label multiclass classification"
    case .multiLabel: "multi-label classification"
    case .regression: "scalar regression"
    case .vectorRegression: "vector regression"
    }
  }

  /// The names of tasks that are recognised and declined, each with a sentence that helps.
  static let declined: [String: String] = {
    let clustering =
      "Clustering has no target, and a network that learns from examples needs one: there would be no "
      + "baseline to beat and no test to pass. Name a column to be predicted; or group the rows with "
      + "another tool (such as k-means), look at the groups, and come back with their names as a target."
    let reinforcement =
      "Reinforcement learning learns from acting and being rewarded, not from a table of examples. If "
      + "there is a log of states with the action that was right in each, predict that action as a class, "
      + "or the reward as a number; to learn by acting, take a simulator and another tool."
    let names = [
      (clustering, ["clustering", "cluster", "clusters", "k-means", "kmeans", "segmentation"]),
      (clustering, ["unsupervised", "dimensionality_reduction", "anomaly_detection"]),
      (reinforcement, ["reinforcement_learning", "reinforcement", "rl", "q_learning", "policy"]),
    ]
    return Dictionary(
      names.flatMap { sentence, names in names.map { ($0, sentence) } },
      uniquingKeysWith: { first, _ in first })
  }()
}

extension Task {
  /// The task for a kind of target.
  init(kind: TargetKind) {
    switch kind {
    case .binary: self = .binary
    case .classes: self = .multiclass
    case .labels: self = .multiLabel
    case .regression: self = .regression
    case .vector: self = .vectorRegression
    }
  }

  /// The kind of target that the task needs.
  var kind: TargetKind {
    switch self {
    case .binary: .binary
    case .multiclass: .classes
    case .multiLabel: .labels
    case .regression: .regression
    case .vectorRegression: .vector
    }
  }
}
