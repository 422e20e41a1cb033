/// A file that could not be read or written, or that holds what it must not hold.
public enum StorageError: Error, Sendable, Equatable {
  /// A file or folder cannot be written.
  case cannotWrite(path: String, reason: String)
  /// A file or folder cannot be read.
  case cannotRead(path: String, reason: String)
  /// Another process works in the run folder.
  case locked(path: String)
  /// A line of a log is not what was written.
  case damagedLine(path: String, line: Int, reason: String)
  /// A file is not what was written.
  case damagedFile(path: String, reason: String)
  /// A decision differs from the one that the log holds at the same place.
  case decisionChanged(path: String, line: Int, question: String, logged: String, now: String)
  /// The log of a run tells of an opening of test rows that the ledger lacks.
  case openingLost(path: String, run: String)
  /// The folder holds no run.
  case noRun(path: String)
  /// The run has not come to its final network.
  case noModel(path: String)
}

extension StorageError: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "Cannot write '\(path)': \(reason). Choose another folder with --runs, or free the place."
    case .cannotRead(let path, let reason):
      "Cannot read '\(path)': \(reason)."
    case .locked(let path):
      "Another sevenfold works in '\(path)'. Wait until it has ended, or stop it."
    case .damagedLine(let path, let line, let reason):
      "'\(path)', line \(line): \(reason). The file was changed after it was written; "
        + "remove the run folder to start again."
    case .damagedFile(let path, let reason):
      "'\(path)' is damaged: \(reason). Remove it to have it made again."
    case .decisionChanged(let path, let line, let question, let logged, let now):
      "'\(path)', line \(line): '\(question)' was decided as \(logged) and would now be \(now). "
        + "The plan, the data or the program has changed since; "
        + "remove the run folder to start again."
    case .openingLost(let path, let run):
      "The log of run '\(run)' tells of an opening of test rows that '\(path)' lacks: the run folder "
        + "was copied without the ledger, or the ledger was changed. Put the ledger back; without it "
        + "nobody can say who has seen these rows."
    case .noRun(let path):
      "'\(path)' holds no run: it has no record.json. Name a folder below runs/."
    case .noModel(let path):
      "The run in '\(path)' has no model: it has not come to its final step. "
        + "Run its plan to the end."
    }
  }
}
