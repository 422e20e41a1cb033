import JSONText
import Synchronization
import TestSupport
import Workflows

@testable import sevenfold

/// A folder with data, and a person who talks to the plain dialogue by a script.
///
/// The script names lines by the path of the question, such as `evaluation.folds`; the wizard's own
/// questions are "summary", "name" and "change". What it does not name is answered by Enter.
final class WizardDesk: Sendable {
  /// Answers that keep a run small.
  static let small: [String: [String]] = [
    "problem.target": ["label"], "evaluation.test_fraction": ["0.25"],
    "evaluation.protocol": ["k_fold"], "evaluation.folds": ["2"],
    "baseline.hidden_units": ["4"], "baseline.epochs": ["8"],
    "baseline.learning_rate": ["0.05"], "baseline.batch_size": ["8"],
    "overfit.ladder": ["4; 6"], "overfit.epochs": ["8"],
    "tuning.trials": ["2"], "tuning.epochs": ["8"],
  ]

  let folder: TemporaryFolder
  /// The path of the data.
  let data: String
  /// The path of the plan that the person asks for.
  var plan: String { folder.path("plans/tiny.json") }

  private struct State {
    var script: [String: [String]] = [:]
    var questions: [String] = []
    var bytes: [UInt8] = []
    var seen = 0
    var linesLeft = 0
    var lastQuestion: String?
  }

  private let state = Mutex(State())

  init(_ table: SyntheticTable) throws {
    folder = try TemporaryFolder()
    data = folder.path(TinyPlan.dataFile)
    try folder.write(table.csv, to: TinyPlan.dataFile)
  }

  /// A desk whose data are a folder with a folder for each class.
  init(files: [(label: String, name: String, text: String)]) throws {
    folder = try TemporaryFolder()
    data = folder.path("data")
    for file in files {
      try DurableFile.makeFolder(data + "/" + file.label)
      try folder.write(file.text, to: "data/\(file.label)/\(file.name)")
    }
  }

  /// The questions that were asked, in order, each as often as something was typed.
  var questions: [String] { state.withLock { $0.questions } }

  /// All that was written so far.
  var transcript: String { state.withLock { String(decoding: $0.bytes, as: UTF8.self) } }

  /// Talks to the wizard.
  ///
  /// - Parameters:
  ///   - script: What is typed at which question; further visits take further lines.
  ///   - lines: After so many lines the input ends.
  ///   - last: At this question the input ends, once its lines are used up.
  ///   - width: The columns of the terminal.
  ///   - wording: The language.
  ///   - origin: The plan whose answers the draft began with.
  /// - Returns: the path of the saved plan.
  /// - Throws: what the wizard throws, such as `WizardStopped` at the end of the lines.
  func talk(
    _ script: [String: [String]] = small, lines: Int = 200, endingAt last: String? = nil,
    width: Int = 80, wording: any WizardWording = EnglishWording(), origin: String? = nil
  ) throws -> String {
    state.withLock { state in
      state.script = script
      state.linesLeft = lines
      state.lastQuestion = last
      state.questions = []
      state.bytes = []
      state.seen = 0
    }
    let output = TextStream(isTerminal: false, usesColor: false, columns: { width }) { bytes in
      self.state.withLock { $0.bytes += bytes }
      return true
    }
    let front = PlainDialogue(
      output: output, map: WizardCommand.steps, wording: wording, now: { .zero }
    ) { self.type(wording) }
    let wizard = Wizard(
      front: front, wording: wording, runsFolder: folder.path("runs"), threads: 1,
      seed: 1, isInterrupted: { false }, clock: { TinyRun.time })
    let place = try wizard.draftFolder(data: data)
    try DurableFile.makeFolder(place.path)
    if let origin { place.origin = origin }
    return try wizard.run(data: data, in: place).plan
  }

  /// Where the draft is kept.
  func draftFolder() throws -> DraftFolder {
    try DraftFolder(
      data: data, below: folder.path("runs"), seed: 1, steps: Runner().planSteps)
  }

  private func type(_ words: any WizardWording) -> String? {
    state.withLock { state in
      guard state.linesLeft > 0 else { return nil }
      state.linesLeft -= 1
      let question = Self.question(in: String(decoding: state.bytes, as: UTF8.self), words)
      state.questions.append(question)
      let fallback = question == "name" ? plan : ""
      guard var lines = state.script[question], !lines.isEmpty else {
        return question == state.lastQuestion ? nil : fallback
      }
      let line = lines.removeFirst()
      state.script[question] = lines
      return line
    }
  }

  /// The path of the question that was asked last.
  private static func question(in transcript: String, _ words: any WizardWording) -> String {
    for line in transcript.split(separator: "\n").reversed() {
      if line.hasPrefix(String(words.summaryQuestion.prefix(12))) { return "summary" }
      if line.hasPrefix(String(words.nameQuestion.prefix(12))) { return "name" }
      if line.hasPrefix(String(words.changeQuestion("").prefix(12))) { return "change" }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let path = line[..<colon]
      let steps = Runner().planSteps.map(\.id.rawValue)
      if let step = path.split(separator: ".").first, steps.contains(String(step)),
        path.contains("."), !path.contains(" ")
      {
        return String(path)
      }
    }
    return ""
  }
}
