/// Something in the data or the plan that keeps an experiment from being done.
public enum ExperimentError: Error, Sendable, Equatable {
  /// The metric has no value on the validation rows of a fold, such as AUC with one class.
  case undefinedMetric(metric: String, fold: Int)
  /// A step was asked for data that an earlier step has not made.
  case stepMissing(needed: String)
  /// Every candidate left the finite numbers.
  case allDiverged
  /// The test files hold every row of the data.
  case noDevelopmentRows
  /// Rows of texts, most of whose numbers are zero, would have to be mixed.
  case sparseSynthesis
}

extension ExperimentError: CustomStringConvertible {
  /// What happened and what to do.
  public var description: String {
    switch self {
    case .undefinedMetric(let metric, let fold):
      "The metric '\(metric)' has no value on the validation rows of fold \(fold): they hold too few "
        + "classes. Choose another metric or fewer folds."
    case .stepMissing(let needed):
      "This step needs \(needed), which no earlier step has made."
    case .noDevelopmentRows:
      "Every row of problem.data has the same features as a row of problem.test_data, so none is left to "
        + "train on. Name other test rows, or none."
    case .sparseSynthesis:
      "SMOTE makes rows between neighbours, which rows of tokens and images do not have. Choose oversampling or "
        + "undersampling for preprocessing.resampling."
    case .allDiverged:
      "Every network diverged: its loss left the finite numbers. Lower tuning.learning_rate, or scale "
        + "the inputs."
    }
  }
}
