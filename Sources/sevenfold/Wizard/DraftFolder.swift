import JSONText
import Workflows

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the wizard keeps a draft, and the trainings that its walk through the steps has made.
///
/// It lies in the folder of runs under a name that the data determine, so that the same data lead
/// to the same draft. The draft is a plan that `sevenfold run` accepts.
struct DraftFolder: Sendable {
  /// The plan that the wizard walks: the data, and nothing else decided.
  let plan: Plan
  /// The name of the walk's run.
  let run: String
  /// The folder of this draft.
  let path: String
  /// The absolute path of the data.
  let data: String
  /// Where each draft is written as well; nil for nowhere.
  var copy: String?
  private let steps: [(id: StepID, fields: [FieldDescription])]

  /// The draft of a data file.
  ///
  /// - Parameters:
  ///   - data: The absolute path of the data.
  ///   - runsFolder: The folder of runs.
  ///   - seed: The seed of the plan.
  ///   - steps: The steps and their keys.
  /// - Throws: `DatasetError` if the data cannot be read.
  init(
    data: String, below runsFolder: String, seed: Int,
    steps: [(id: StepID, fields: [FieldDescription])]
  ) throws {
    self.data = data
    plan = Plan(
      name: PlanName.suggested(for: data), seed: seed,
      answers: [.problem: ["data": .string(data)]])
    run = try Runner.name(of: plan)
    path = "\(runsFolder)/.wizard/\(run)"
    self.steps = steps
  }

  /// The draft's file.
  var file: String { path + "/draft.json" }

  /// The folder of the walk's run: not the draft's own, whose lock the wizard holds.
  var runsFolder: String { path + "/walk" }

  /// The path of the plan whose answers the draft began with; nil if it began with none.
  var origin: String? {
    get { (try? DurableFile.read(path + "/origin")).map { String(decoding: $0, as: UTF8.self) } }
    nonmutating set {
      let file = path + "/origin"
      try? FileManager.default.removeItem(atPath: file)
      if let newValue { try? DurableFile.write(Array(newValue.utf8), to: file) }
    }
  }

  private var walk: String { "\(runsFolder)/\(run)" }

  /// The draft that was kept, if there is one that can be read.
  func load() -> Draft? {
    guard let bytes = try? DurableFile.read(file) else { return nil }
    let document = JSONDocument(name: file, bytes: bytes)
    let order = steps.map(\.id)
    if let plan = try? PlanReader.read(document, steps: steps) { return Draft(plan, steps: order) }
    // A draft lacks its target while that is asked again.
    var plan = try? PlanReader.read(
      document, steps: steps, overrides: [("problem.target", .string(""))])
    plan?.answers[.problem]?.removeValue(forKey: "target")
    return plan.map { Draft($0, steps: order) }
  }

  /// Keeps a draft, whole or not at all.
  func save(_ draft: Draft, comment: String) throws(StorageError) {
    var plan = plan
    let parts = draft.parts()
    plan.answers = parts.answers
    plan.answers[.problem, default: [:]]["data"] = .string(data)
    plan.respellPaths { FilePath.absolute(FileName.withHome($0)) }
    plan.revisions = parts.revisions
    let text = PlanText(steps: steps).text(of: plan, comment: comment)
    try DurableFile.write(Array(keepingComments(text).utf8), to: file)
    if let copy { try DurableFile.write(Array(text.utf8), to: copy) }
  }

  /// The draft's file with what has changed, and with the comments that someone has written there.
  private func keepingComments(_ text: String) -> String {
    guard let bytes = try? DurableFile.read(file) else { return text }
    let kept = JSONDocument(name: file, bytes: bytes)
    let new = JSONDocument(name: file, text: text)
    guard kept.problems.isEmpty, kept.root?.members != nil, let root = new.root else { return text }
    var editor = JSONEditor(kept)
    editor.update(to: root)
    guard editor.document.problems.isEmpty, editor.document.root?.value == root.value else {
      return text
    }
    return editor.document.text
  }

  /// Forgets how the walk went, but none of its trainings.
  func forgetWalk() {
    for name in ["decisions.jsonl", "record.json"] {
      try? FileManager.default.removeItem(atPath: "\(walk)/\(name)")
    }
  }

  /// Hands the walk's trainings over to the run of the saved plan.
  func moveTrainings(toRun folder: String) throws(StorageError) {
    let target = folder + "/trials"
    try DurableFile.makeFolder(target)
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: walk + "/trials")) ?? [] {
      guard !files.fileExists(atPath: "\(target)/\(name)") else { continue }
      try? files.moveItem(atPath: "\(walk)/trials/\(name)", toPath: "\(target)/\(name)")
    }
  }

  /// Removes the draft and all that belongs to it.
  func remove() { DurableFile.removeFolder(path) }
}

/// Names of plans.
enum PlanName {
  /// A name made from the path of the data.
  static func suggested(for data: String) -> String {
    let file = data.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let name = stem.map { character in
      Plan.isValid(name: "a\(character)") ? String(character) : "-"
    }.joined()
    let cut = String(name.drop { $0 == "-" }.prefix(64))
    return Plan.isValid(name: cut) ? cut : "plan"
  }
}

/// Paths of files.
enum FilePath {
  /// A path as seen from the working folder, absolute.
  static func absolute(_ path: String) -> String {
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return normalized(whole)
  }

  /// How a path is written in a file that lies in a folder: relative where they share one.
  static func relative(_ path: String, to folder: String) -> String {
    let target = normalized(absolute(path)).split(separator: "/")
    let base = normalized(absolute(folder)).split(separator: "/")
    let shared = zip(target, base).prefix { $0 == $1 }.count
    guard shared > 0 else { return "/" + target.joined(separator: "/") }
    let up = Array(repeating: Substring(".."), count: base.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }

  /// The folder of a file.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
