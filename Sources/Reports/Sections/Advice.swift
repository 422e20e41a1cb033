import Workflows

/// What to try after a gate that did not pass.
enum Advice {
  /// The advice for a step, most promising first.
  static func sentences(after step: StepSummary) -> [Markdown.Text] {
    switch step.id {
    case .evaluation:
      [
        "Collect more rows; of classes, above all of the rarest one.",
        "Merge classes that need not be told apart, or predict a simpler target.",
      ]
    case .preprocessing:
      [
        "Look at the roles in the section on the data: a column that is useful but was taken for an "
          + "identifier can be given a role in the plan, under `preprocessing.roles`.",
        "Add columns that could tell something about the target.",
      ]
    case .baseline: baseline
    case .problem: ["Check that the target column is the one you want to predict."]
    default: []
    }
  }

  private static let baseline: [Markdown.Text] = [
    "Check that each row's target belongs to its inputs: a shuffled or shifted column looks just like "
      + "this.",
    "Ask of each column why it should tell something about the target. Perhaps the inputs do not hold "
      + "the answer: then no network will find it, and other inputs are needed (back to step 1).",
    "Represent the inputs better: give columns their right roles, derive new ones from what you know "
      + "of the subject (back to step 4).",
    "Collect more rows: a small effect needs many rows before it can be told from luck.",
    "Do not just change seeds and settings until the gate opens. Every attempt is another look at "
      + "validation, and one in twenty passes by luck; a return through the workflow is counted and "
      + "makes the gate stricter.",
  ]
}
