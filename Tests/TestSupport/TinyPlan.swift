public import JSONText
public import Workflows

/// A plan so small that all seven steps take a moment: few rows, folds, epochs and trials.
public enum TinyPlan {
  /// The name of the data file beside the plan.
  public static let dataFile = "data.csv"

  /// Answers that keep a run small; everything else is left to the rules.
  public static let answers: [StepID: [String: JSONValue]] = [
    .evaluation: ["test_fraction": 0.25, "protocol": "k_fold", "folds": 2],
    .baseline: ["hidden_units": [4], "epochs": 8, "learning_rate": 0.05, "batch_size": 8],
    .overfit: ["ladder": [[4], [6]], "epochs": 8],
    .tuning: ["trials": 2, "epochs": 8],
  ]

  /// A plan for a data file in a folder.
  public static func plan(
    in folder: TemporaryFolder, target: String = "label", name: String = "tiny", seed: Int = 1,
    changes: [StepID: [String: JSONValue]] = [:], revisions: [Plan.Revision] = []
  ) -> Plan {
    var answers = Self.answers
    answers[.problem] = ["data": .string(dataFile), "target": .string(target)]
    for (step, values) in changes {
      answers[step, default: [:]].merge(values) { _, new in new }
    }
    return Plan(
      name: name, seed: seed, answers: answers, revisions: revisions, folder: folder.path)
  }
}
