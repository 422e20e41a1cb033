public import JSONText

/// What a person has decided beforehand: the answers to the questions of the seven steps.
///
/// Only the data and the target are required. What is left out is decided by rule while the plan runs.
public struct Plan: Sendable, Equatable {
  /// A return to an earlier step, with what is changed there.
  public struct Revision: Sendable, Equatable {
    /// The step after which the workflow returns.
    public let after: StepID
    /// The step that it returns to.
    public let returnTo: StepID
    /// Why.
    public let because: String
    /// The answers that change, by step and key.
    public let changes: [StepID: [String: JSONValue]]

    /// Describes a return.
    public init(
      after: StepID, returnTo: StepID, because: String,
      changes: [StepID: [String: JSONValue]]
    ) {
      self.after = after
      self.returnTo = returnTo
      self.because = because
      self.changes = changes
    }
  }

  /// The version of the format of plans that this program reads.
  public static let currentVersion = 1

  /// The name: the run folder begins with it.
  public var name: String
  /// The seed of all randomness.
  public var seed: Int
  /// The answers, by step and key.
  public var answers: [StepID: [String: JSONValue]]
  /// The returns to earlier steps, in the order in which they happen.
  public var revisions: [Revision]
  /// The folder that relative paths start from.
  public var folder: String

  /// Makes a plan.
  public init(
    name: String, seed: Int = 1, answers: [StepID: [String: JSONValue]] = [:],
    revisions: [Revision] = [], folder: String = "."
  ) {
    self.name = name
    self.seed = seed
    self.answers = answers
    self.revisions = revisions
    self.folder = folder
  }

  /// The plan as JSON, without comments: what a plan file would say.
  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "plan_version": .number(Double(Self.currentVersion)), "name": .string(name),
      "seed": .number(Double(seed)),
    ]
    for (step, values) in answers where !values.isEmpty { members[step.rawValue] = .object(values) }
    if !revisions.isEmpty { members["revisions"] = .array(revisions.map(\.json)) }
    return .object(members)
  }

  /// A path of the plan, relative to the plan's own folder.
  ///
  /// '~' at its beginning is the home folder, and of two spellings of one name, composed or not, the
  /// one that is there is taken.
  public func resolved(path: String) -> String {
    let path = FileName.withHome(path)
    return FileName.existing(
      path.hasPrefix("/") || folder.isEmpty || folder == "." ? path : folder + "/" + path)
  }
}

extension Plan.Revision {
  fileprivate var json: JSONValue {
    var steps: [String: JSONValue] = [:]
    for (step, values) in changes { steps[step.rawValue] = .object(values) }
    return .object([
      "after": .string(after.rawValue), "return_to": .string(returnTo.rawValue),
      "because": .string(because), "changes": .object(steps),
    ])
  }
}
