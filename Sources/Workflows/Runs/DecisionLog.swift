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
    let found = Self.decisions(in: log.entries, path: path)
    if let damage = found.damage { throw damage }
    logged = found.decisions
    self.clock = clock
  }

  /// What a log holds, read without opening it for writing.
  public struct Reading: Sendable, Equatable {
    /// The decisions up to the first line that is not what was written.
    public let decisions: [Decision]
    /// The hash of each of these lines.
    public let hashes: [String]
    /// What is wrong with the line after them; nil if the whole log is what was written.
    public let damage: StorageError?
  }

  /// Reads a log without changing it and checks every byte of it.
  ///
  /// - Throws: `StorageError.cannotRead`.
  public static func reading(path: String) throws(StorageError) -> Reading {
    let log = try ChainedLog.reading(path: path)
    let found = decisions(in: log.entries, path: path)
    let hashes = log.entries.prefix(found.decisions.count).map(\.hash)
    return Reading(
      decisions: found.decisions, hashes: hashes, damage: found.damage ?? log.damage)
  }

  /// The decisions of a log of which every byte is what was written.
  ///
  /// - Throws: `StorageError.damagedLine` naming the first line that is not what was written.
  public static func verified(path: String) throws(StorageError) -> [Decision] {
    let found = try reading(path: path)
    if let damage = found.damage { throw damage }
    return found.decisions
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
    return Answer(value: next.choice, author: .person, reason: next.because)
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
  ) -> (decisions: [Decision], damage: StorageError?) {
    var decisions: [Decision] = []
    for (index, entry) in entries.enumerated() {
      do {
        decisions.append(try JSONValue.object(entry.members).decoded(as: Decision.self))
      } catch {
        let reason = "it is not a decision"
        return (decisions, .damagedLine(path: path, line: index + 1, reason: reason))
      }
    }
    return (decisions, nil)
  }
}

extension Decision {
  /// The choice and its reason, short enough for a message.
  fileprivate var summary: String {
    "\(question) = \(choice.text()) (\(because.prefix(160)))"
  }
}
