import JSONText
import Workflows

/// The folder of a run, as the command line names it.
struct RunFolder {
  /// What commands that take a run say about it.
  static let argument = ArgumentDescription(
    name: "RUN",
    summary: "The folder of a run, its name below --runs, or the name of a plan that has one run.",
    kind: .run)

  /// The path of the folder.
  let path: String

  /// Finds the folder of a run: a path, a name below the folder of runs, or the name's beginning.
  ///
  /// - Throws: `CommandFailure` with the nearest name, if there is no such run or more than one.
  init(_ name: String, below runsFolder: String) throws(CommandFailure) {
    let candidates = [name, runsFolder + "/" + name].map(Self.withoutEndingSlash)
    if let found = candidates.first(where: Self.holdsRun) {
      path = found
      return
    }
    let runs = Self.names(below: runsFolder)
    let begun = runs.filter { $0.hasPrefix(name + "-") && $0.count == name.count + 9 }
    guard begun.count == 1, let only = begun.first else {
      throw Self.failure(name, runsFolder: runsFolder, runs: runs, begun: begun)
    }
    path = runsFolder + "/" + only
  }

  /// The record of the run.
  ///
  /// - Throws: `StorageError` if there is none or it is damaged.
  func record() throws(StorageError) -> RunRecord {
    guard let record = try RunStore.record(inFolder: path) else { throw .noRun(path: path) }
    return record
  }

  /// The path of the decision log.
  var log: String { path + "/decisions.jsonl" }

  private static func withoutEndingSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func holdsRun(_ path: String) -> Bool {
    ["record.json", "decisions.jsonl"].contains { DurableFile.exists(path + "/" + $0) }
  }

  /// The names of the runs below a folder, sorted.
  static func names(below folder: String) -> [String] {
    DurableFile.names(inFolder: folder).filter { holdsRun(folder + "/" + $0) }.sorted()
  }

  private static func failure(
    _ name: String, runsFolder: String, runs: [String], begun: [String]
  ) -> CommandFailure {
    let shown = begun.isEmpty ? runs : begun
    let listed = shown.prefix(10).joined(separator: ", ") + (shown.count > 10 ? ", …" : "")
    let next =
      nearestName(to: name, among: runs).map { "Did you mean '\($0)'?" }
      ?? (shown.isEmpty ? "There is no run in '\(runsFolder)' yet." : "Name one of: \(listed).")
    let message =
      begun.isEmpty
      ? "There is no run '\(name)', neither as a folder nor in '\(runsFolder)'."
      : "There are \(begun.count) runs of '\(name)' in '\(runsFolder)'."
    return CommandFailure(status: .missingInput, message: message, next: next)
  }
}
