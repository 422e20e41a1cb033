import JSONText
import Workflows

extension RunRecord {
  /// The outcome of a stage, or nil if the run has not completed it.
  ///
  /// - Throws: `MissingOutcome` if it is there but cannot be read.
  func completed<S: Stage>(_ stage: S.Type) throws(MissingOutcome) -> S.Outcome? {
    guard outcomes[S.id.rawValue] != nil else { return nil }
    return try outcome(of: stage)
  }

  /// The name that the plan gives itself.
  var planName: String { plan["name"]?.string ?? run }

  /// The last decision on a question, such as `evaluation.protocol`.
  func lastDecision(_ question: String) -> Decision? {
    decisions.last { $0.question == question }
  }

  /// The candidate that step 7 chose.
  func chosenCandidate() throws(MissingOutcome) -> CandidateResult? {
    try completed(TuningStage.self)?.chosenTrial
  }

  /// The steps of the run in order, and those that it did not reach.
  var steps: [StepSummary] {
    let known = Runner.builtIn.map { type(of: $0) }
    var order: [StepID] = []
    for decision in decisions where !order.contains(decision.step) { order.append(decision.step) }
    if ending != .finished {
      order += known.map { $0.id }.filter { !order.contains($0) }
    }
    return order.map { step in
      let index = known.firstIndex { $0.id == step }
      return StepSummary(
        id: step, number: step == .final ? nil : index.map { $0 + 1 },
        title: index.map { known[$0].title } ?? step.rawValue,
        purpose: index.map { known[$0].purpose } ?? "", decisions: decisions(of: step),
        isCompleted: outcomes[step.rawValue] != nil)
    }
  }
}

extension TuningStage.Outcome {
  /// The trial that was chosen.
  var chosenTrial: CandidateResult? {
    trials.indices.contains(selection.chosen) ? trials[selection.chosen] : nil
  }
}

extension OverfitStage.Outcome {
  /// The rung that is the reference for step 7.
  var referenceRung: OverfitStage.Rung? {
    rungs.indices.contains(reference) ? rungs[reference] : nil
  }
}

/// A step of a run as the report tells it.
struct StepSummary {
  /// How far the step has come.
  enum Status {
    case passed
    case blocked
    case notReached
  }

  let id: StepID
  /// Its number among the seven; nil for the look at the test rows and for a stage of another kind.
  let number: Int?
  let title: String
  let purpose: String
  let decisions: [Decision]
  let isCompleted: Bool

  private var gates: [Decision] { decisions.filter { $0.key == "gate" } }

  /// What the gate said last, if the step's work still counts.
  var gateSentence: String? { isCompleted ? gates.last?.because : nil }

  /// How often the step was completed.
  var attempts: Int { gates.count }

  var status: Status {
    guard isCompleted, let gate = gates.last else { return .notReached }
    return gate.choice == "passed" ? .passed : .blocked
  }

  /// The number and the title within a sentence: "5, Beat a baseline".
  var name: String { number.map { "\($0), \(title)" } ?? title }

  /// The number and the title: "5 Beat a baseline".
  var fullTitle: String { number.map { "\($0) \(title)" } ?? title }
}

extension StepSummary.Status {
  var mark: String {
    switch self {
    case .passed: "✓"
    case .blocked: "✗"
    case .notReached: "–"
    }
  }

  var words: String {
    switch self {
    case .passed: "✓ passed"
    case .blocked: "✗ not passed"
    case .notReached: "– not reached"
    }
  }
}

extension Decision {
  /// The question without its step.
  var key: String {
    question.hasPrefix(step.rawValue + ".")
      ? String(question.dropFirst(step.rawValue.count + 1)) : question
  }

  /// Whether it is a bookkeeping entry that another line says better.
  var isRoutine: Bool { key == "gate" || (key == "next" && choice == "go on") }
}

extension JSONValue {
  /// The value as it is read in a sentence: a text without quotation marks.
  var plainText: String { string ?? text() }
}
