import Datasets

/// How numbers are brought to a small, common scale.
public enum ScalingChoice: String, PlanChoice, Sendable {
  /// Mean 0, standard deviation 1.
  case standardization
  /// From 0 to 1.
  case minMax = "min_max"
  /// From -1 to 1.
  case symmetric
  /// By median and quartiles.
  case robust
  /// As they are.
  case none

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .standardization: "Subtract the mean, divide by the standard deviation."
    case .minMax: "Map the smallest training value to 0 and the largest to 1."
    case .symmetric: "Map the smallest training value to -1 and the largest to 1."
    case .robust:
      "Subtract the median, divide by the spread between the quartiles: outliers move neither."
    case .none: "Leave the numbers as they are: only if they are small and alike already."
    }
  }

  var scaling: Preprocessing.Scaling {
    switch self {
    case .standardization: .standardization
    case .minMax: .minMax
    case .symmetric: .symmetric
    case .robust: .robust
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
  /// The most frequent value of the training rows.
  case mode
  /// Zero.
  case zero

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .median: "Fill a gap with the median of the training rows: outliers do not move it."
    case .mean: "Fill a gap with the mean of the training rows."
    case .mode: "Fill a gap with the most frequent value of the training rows."
    case .zero: "Fill a gap with zero: best beside a column that tells where gaps were."
    }
  }

  var strategy: MissingValues.Strategy {
    switch self {
    case .median: .median
    case .mean: .mean
    case .mode: .mode
    case .zero: .constant(.number(0))
    }
  }
}

/// The role that a plan gives to a column.
public enum RoleChoice: String, PlanChoice, Sendable {
  /// A number, to be scaled.
  case number
  /// A category, to be one-hot encoded.
  case category
  /// A text of several words, to be cut into tokens.
  case text
  /// A date, to be taken apart.
  case date
  /// Not used.
  case ignore

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .number: "Use the column as a number."
    case .category: "Use the column as a category."
    case .text: "Cut the column into tokens."
    case .date: "Use year, month and weekday of the column."
    case .ignore: "Do not use the column."
    }
  }

  var role: ColumnRole {
    switch self {
    case .number: .number
    case .category: .category
    case .text: .text
    case .date: .date
    case .ignore: .identifier
    }
  }
}
