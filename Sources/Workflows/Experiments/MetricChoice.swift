import TrainingCore

/// The metrics that a plan can choose as the one that decides.
public enum MetricChoice: String, PlanChoice, Sendable {
  case accuracy
  case precision
  case recall
  case f1
  case rocAuc = "roc_auc"
  case prAuc = "pr_auc"
  case logLoss = "log_loss"
  case mae
  case mse
  case rmse
  case r2

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .accuracy: "The share of rows whose class is right."
    case .precision: "Of the rows called positive, the share that are: when false alarms cost most."
    case .recall: "Of the positive rows, the share that is found: when missed cases cost most."
    case .f1: "The harmonic mean of precision and recall."
    case .rocAuc: "How often a positive row is ranked above a negative one."
    case .prAuc: "The average precision over all thresholds: for rare positives."
    case .logLoss: "The surprise at the truth, when the probabilities themselves matter."
    case .mae: "The mean absolute error, in the target's own units."
    case .mse: "The mean squared error, in squared units."
    case .rmse: "The root of the mean squared error: large errors weigh more."
    case .r2: "The share of the target's variance that is explained."
    }
  }

  /// Whether the metric can judge a task.
  func fits(_ task: Task) -> Bool {
    switch self {
    case .accuracy, .logLoss, .f1, .precision, .recall: task.isClassification
    case .rocAuc, .prAuc: task == .binary
    case .mae, .mse, .rmse, .r2: task == .regression
    }
  }

  /// The metric of the training core.
  ///
  /// - Throws: `UnknownName` if the catalog lacks it.
  func metric() throws -> any Metric {
    let entry = try Catalog.metrics.entry(named: rawValue)
    guard let metric = entry.standard else {
      throw ExperimentError.stepMissing(needed: "the metric '\(rawValue)'")
    }
    return metric
  }
}
