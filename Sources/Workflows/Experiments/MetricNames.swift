import TrainingCore

/// The metrics of the training core, as plans name them.
enum MetricNames {
  /// All names.
  static var all: [String] { Catalog.metrics.names }

  /// What each metric tells, by name.
  static var meanings: [String: String] {
    Dictionary(uniqueKeysWithValues: Catalog.metrics.entries.map { ($0.name, $0.summary) })
  }

  /// The metric with a name.
  ///
  /// - Throws: `UnknownName` with the nearest name.
  static func metric(_ name: String) throws -> any Metric {
    let entry = try Catalog.metrics.entry(named: name)
    guard let metric = entry.standard else {
      throw ExperimentError.stepMissing(needed: "the metric '\(name)'")
    }
    return metric
  }

  /// The metrics that can judge a task.
  static func fitting(_ task: Task) -> [any Metric] {
    Catalog.metrics.entries.compactMap(\.standard).filter { $0.fits(task) }
  }
}

extension Metric {
  /// Whether the metric can judge a task.
  func fits(_ task: Task) -> Bool { judges.contains(task.judged) }

  /// Whether the metric is a share, between 0 and 1: of classes and labels, all that are to be maximized
  /// are, but for a correlation.
  var isShare: Bool { !judges.contains(.numbers) && direction == .maximize && id != "mcc" }
}

extension Task {
  /// What a metric must be able to judge.
  var judged: JudgedTargets {
    switch self {
    case .binary, .multiclass: .classes
    case .multiLabel: .labels
    case .regression, .vectorRegression: .numbers
    }
  }
}
