import Datasets
import JSONText

/// What the target column says about the task.
struct TargetProfile: Sendable {
  private let dataset: Dataset
  private let distinct: Int

  /// Looks at the target.
  init(_ dataset: Dataset) {
    self.dataset = dataset
    distinct = dataset.targetColumn.labels().levels.count
  }

  /// The task that the values of the target suggest.
  var recommendedTask: Task { Task(kind: dataset.recognizedTask.kind) }

  /// Why.
  var because: String { dataset.recognizedTask.reason }

  /// The numbers behind it.
  var evidence: [String: JSONValue] {
    [
      "rows": .number(Double(dataset.table.rowCount)), "distinct": .number(Double(distinct)),
      "numeric": .bool(dataset.targetColumn.numbers != nil),
    ]
  }

  /// Why a task cannot be chosen for this target, or nil.
  func objection(to task: Task) -> String? {
    let target = dataset.target
    switch task {
    case .binary where distinct > 2:
      return "'\(target)' has \(distinct) classes: a binary task has two. Choose multiclass."
    case .multiclass where distinct == 2:
      return "'\(target)' has two classes: choose binary, one sigmoid unit is enough."
    default: return nil
    }
  }
}

extension Task {
  /// The task for a kind of target.
  init(kind: TargetKind) {
    switch kind {
    case .binary: self = .binary
    case .classes: self = .multiclass
    case .regression: self = .regression
    }
  }

  /// The kind of target that the task needs.
  var kind: TargetKind {
    switch self {
    case .binary: .binary
    case .multiclass: .classes
    case .regression: .regression
    }
  }
}
