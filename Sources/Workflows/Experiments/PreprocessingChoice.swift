import Datasets

/// How numbers are brought to a small, common scale.
public enum ScalingChoice: String, PlanChoice, Sendable {
  /// Mean 0, standard deviation 1.
  case standardization
  /// From 0 to 1.
  case minMax = "min_max"
  /// As they are.
  case none

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .standardization: "Subtract the mean, divide by the standard deviation."
    case .minMax: "Map the smallest training value to 0 and the largest to 1."
    case .none: "Leave the numbers as they are: only if they are small and alike already."
    }
  }

  var scaling: Preprocessing.Scaling {
    switch self {
    case .standardization: .standardization
    case .minMax: .minMax
    case .none: .none
    }
  }
}

/// What stands in for a missing number.
public enum MissingChoice: String, PlanChoice, Sendable {
  /// The median of the training rows.
  case median
  /// The mean of the training rows.
  case mean

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .median: "Fill a gap with the median of the training rows: outliers do not move it."
    case .mean: "Fill a gap with the mean of the training rows."
    }
  }

  var strategy: MissingValues.Strategy { self == .median ? .median : .mean }
}

/// The role that a plan gives to a column.
public enum RoleChoice: String, PlanChoice, Sendable {
  /// A number, to be scaled.
  case number
  /// A category, to be one-hot encoded.
  case category
  /// Not used.
  case ignore

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .number: "Use the column as a number."
    case .category: "Use the column as a category."
    case .ignore: "Do not use the column."
    }
  }

  var role: ColumnRole {
    switch self {
    case .number: .number
    case .category: .category
    case .ignore: .identifier
    }
  }
}
