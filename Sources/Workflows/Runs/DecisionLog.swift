import JSONText

/// The decision log of a run: what was decided is compared with what was decided before.
///
/// A run that is started again decides everything again from the start. As long as the log already
/// holds lines, each new decision must equal the next of them; after the last one, decisions are
/// appended.
public struct DecisionLog: Sendable {
  private var log: ChainedLog
  private var logged: [Decision]
  private let clock: @Sendable () -> String
  /// The decisions taken since the run was started, in order.
  public private(set) var decisions: [Decision] = []

  /// Opens the log of a run folder.
  ///
  /// The clock gives the time stamp of a new line; time stamps are left out of comparisons.
  ///
  /// - Throws: `StorageError.damagedLine` for a line that was changed.
  public init(path: String, clock: @escaping @Sendable () -> String) throws(StorageError) {
    log = try ChainedLog(path: path)
    logged = try Self.decisions(in: log.entries, path: path)
    self.clock = clock
  }

  /// Reads and checks a log without opening it for writing.
  ///
  /// - Throws: `StorageError.damagedLine` naming the first line that is not what was written.
  public static func verified(path: String) throws(StorageError) -> [Decision] {
    try decisions(in: ChainedLog.verified(path: path), path: path)
  }

  /// Whether a torn last line was dropped when the log was opened.
  public var droppedTornLine: Bool { log.droppedTornLine }

  /// Whether the log held lines when it was opened.
  public var hasEntries: Bool { !logged.isEmpty }

  /// The hash of the last line: it stands for the whole log.
  public var head: String { log.entries.last?.hash ?? ChainedLog.origin }

  /// What a person has answered at the next place, if the log holds an answer there.
  public func personalAnswer(to question: String) -> Answer? {
    guard decisions.count < logged.count else { return nil }
    let next = logged[decisions.count]
    guard next.question == question, next.by == .person else { return nil }
    return Answer(value: next.choice, author: .person, reason: nil)
  }

  /// Takes a decision in: compares it with the log, or appends it.
  ///
  /// - Returns: whether the decision is new.
  /// - Throws: `StorageError.decisionChanged` if the log says otherwise, `.cannotWrite`.
  @discardableResult
  public mutating func record(_ decision: Decision) throws -> Bool {
    var decision = decision
    decision.sequence = decisions.count + 1
    if decisions.count < logged.count {
      let before = logged[decisions.count]
      guard before == decision else {
        throw StorageError.decisionChanged(
          path: log.path, line: decision.sequence, question: decision.question,
          logged: before.summary, now: decision.summary)
      }
      decisions.append(decision)
      return false
    }
    var members = try JSONValue(encoding: decision).object ?? [:]
    members["time"] = .string(clock())
    try log.append(members)
    decisions.append(decision)
    return true
  }

  private static func decisions(
    in entries: [ChainedLog.Entry], path: String
  ) throws(StorageError) -> [Decision] {
    var decisions: [Decision] = []
    for (index, entry) in entries.enumerated() {
      do {
        decisions.append(try JSONValue.object(entry.members).decoded(as: Decision.self))
      } catch {
        throw .damagedLine(path: path, line: index + 1, reason: "it is not a decision")
      }
    }
    return decisions
  }
}

extension Decision {
  /// The choice and its reason, short enough for a message.
  fileprivate var summary: String {
    "\(question) = \(choice.text()) (\(because.prefix(160)))"
  }
}
