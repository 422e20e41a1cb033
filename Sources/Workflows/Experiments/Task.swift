/// What is predicted: it fixes the last layer and the loss.
public enum Task: String, PlanChoice, Sendable {
  /// One of two classes.
  case binary
  /// One of several classes.
  case multiclass
  /// A number.
  case regression

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .binary: "Each row belongs to one of two classes: one sigmoid unit, binary cross-entropy."
    case .multiclass:
      "Each row belongs to one of several classes: a softmax over them, categorical cross-entropy."
    case .regression: "Each row has a number to be predicted: a linear unit, mean squared error."
    }
  }

  /// Whether rows belong to classes.
  public var isClassification: Bool { self != .regression }

  /// The task in words.
  public var title: String {
    switch self {
    case .binary: "binary classification"
    case .multiclass: "single-label multiclass classification"
    case .regression: "scalar regression"
    }
  }
}
