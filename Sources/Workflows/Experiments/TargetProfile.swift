import Datasets
import JSONText

/// What the target columns say about the task.
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
    var numbers: [String: JSONValue] = [
      "rows": .number(Double(dataset.table.rowCount)), "distinct": .number(Double(distinct)),
      "numeric": .bool(dataset.targetColumn.numbers != nil),
    ]
    if dataset.targets.count > 1 { numbers["targets"] = .number(Double(dataset.targets.count)) }
    return numbers
  }

  /// Why a task cannot be chosen for this target, or nil.
  func objection(to task: Task) -> String? {
    let target = dataset.target
    let count = dataset.targets.count
    switch task {
    case .binary, .multiclass, .regression:
      if count > 1 {
        return "\(count) target columns are named: choose multi_label, if each says yes or no, "
          + "vector_regression, if they are numbers, or name one column."
      }
      if task == .binary, distinct > 2 {
        return "'\(target)' has \(distinct) classes: a binary task has two. Choose multiclass."
      }
      return task == .multiclass && distinct == 2
        ? "'\(target)' has two classes: choose binary, one sigmoid unit is enough." : nil
    case .multiLabel:
      if count > 1 {
        return dataset.targetColumns.first { LabelColumn($0) == nil }.map {
          "'\($0.name)' has \($0.labels().levels.count) values: a label says yes or no."
        }
      }
      return distinct == 2
        ? "'\(target)' has two values: a single yes or no is a binary task." : nil
    case .vectorRegression:
      return count == 1
        ? "'\(target)' is one column: choose regression, or name several columns as the target."
        : nil
    }
  }
}
