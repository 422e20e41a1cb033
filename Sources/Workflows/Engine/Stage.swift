/// A step of the workflow as a plug-in: it asks its questions, does its work, judges itself.
///
/// A stage prints nothing, reads no key and touches no file: questions, trainings and findings go
/// through the context. Add one by listing it in `Runner.builtIn`, or hand your own list to a runner.
public protocol Stage: Sendable {
  /// Its part of the plan, every default spelled out.
  associatedtype Settings: Codable & Sendable & Equatable
  /// Its part of the record.
  associatedtype Outcome: Codable & Sendable & Equatable

  /// The step's name, its key in plans and records.
  static var id: StepID { get }
  /// The step's title.
  static var title: String { get }
  /// What the step answers, in one sentence.
  static var purpose: String { get }
  /// The keys of its part of the plan.
  static var fields: [FieldDescription] { get }
  /// What it must show before it can be left.
  static var evidence: Set<Evidence> { get }
  /// The earlier steps that one may return to from here.
  static var returnsTo: [StepID] { get }

  /// Asks what is to be decided before the work begins.
  ///
  /// - Throws: whatever keeps a question from being answered.
  func settings(in context: inout StageContext) throws -> Settings

  /// Does the step's work.
  ///
  /// - Throws: whatever keeps the work from being done; the run then fails and can be resumed.
  func run(_ settings: Settings, in context: inout StageContext) throws -> StageResult<Outcome>
}

extension Stage {
  // MARK: Default implementations

  /// Nothing.
  public static var evidence: Set<Evidence> { [] }
  /// Nowhere.
  public static var returnsTo: [StepID] { [] }

  /// The step as the state machine sees it.
  static var step: Workflow.Step {
    Workflow.Step(id: id, evidence: evidence, returnsTo: returnsTo)
  }
}

/// What a stage gives back: its outcome, what it can show, and what its gate says.
public struct StageResult<Outcome: Codable & Sendable & Equatable>: Sendable, Equatable {
  /// The stage's part of the record.
  public let outcome: Outcome
  /// What was shown.
  public let shown: Set<Evidence>
  /// What the gate says.
  public let verdict: GateVerdict
  /// How the run ends if this is its last word; nil for the usual endings.
  public let ending: RunEnding?

  /// Puts a result together.
  public init(
    outcome: Outcome, shown: Set<Evidence> = [], verdict: GateVerdict, ending: RunEnding? = nil
  ) {
    self.outcome = outcome
    self.shown = shown
    self.verdict = verdict
    self.ending = ending
  }
}
