import JSONText
import Synchronization
import TestSupport
import Testing

@testable import Workflows

/// Runs that were interrupted or killed end as if nothing had happened.
@Suite struct ResumeTests {
  /// Runs until an interruption after so many epochs; true if the run ended before.
  private func runs(
    _ reference: ReferenceRun, in folder: String, epochs: Int
  ) throws -> Bool {
    let left = Mutex(epochs)
    var options = reference.run.options(runsFolder: folder)
    options.isInterrupted = {
      left.withLock {
        $0 -= 1
        return $0 < 0
      }
    }
    do {
      try reference.run(reference.plan, options: options)
      return true
    } catch is Interrupted {
      return false
    }
  }

  @Test(arguments: [0, 1, 33, 170, 250])
  func `interrupted once and resumed`(epochs: Int) throws {
    let reference = try ReferenceRun.shared.get()
    #expect(reference.log.epochsTrained > 300)
    let folder = "interrupted-\(epochs)"
    #expect(try !runs(reference, in: folder, epochs: epochs))
    let log = EventLog()
    let options = reference.run.options(threads: 2, runsFolder: folder, log: log)
    try reference.run(reference.plan, options: options)
    #expect(differences(try reference.run.files(of: folder), reference.files) == [])
    guard case .started(_, _, isResumed: true)? = log.all.first else {
      Issue.record("\(String(describing: log.all.first))")
      return
    }
  }

  @Test func `interrupted again and again`() throws {
    let reference = try ReferenceRun.shared.get()
    var starts = 1
    while try !runs(reference, in: "often", epochs: 37), starts < 100 { starts += 1 }
    #expect(starts > 7)
    #expect(differences(try reference.run.files(of: "often"), reference.files) == [])
  }

  @Test func `trainings that are done are not done again`() throws {
    let reference = try ReferenceRun.shared.get()
    try reference.run.folder.copy("runs", to: "again")
    try reference.run.folder.remove("again/\(reference.record.run)/record.json")
    let log = EventLog()
    let options = reference.run.options(runsFolder: "again", log: log)
    try reference.run(reference.plan, options: options)
    // Final networks are not kept as trainings: there is one a seed.
    let final = try reference.record.outcome(of: FinalStage.self).candidate.epochs
    #expect(log.epochsTrained == 3 * final)
    #expect(log.newDecisions.isEmpty)
  }

  @Test func `any file of a run but its log may be lost`() throws {
    let reference = try ReferenceRun.shared.get()
    let trial = try #require(reference.files.keys.sorted().first { $0.contains("/trials/") })
    for (index, name) in [trial, "record.json", "plan.json", "model/model.json"].enumerated() {
      let folder = "lost-\(index)"
      try reference.run.folder.copy("runs", to: folder)
      let path = name == trial ? name : "\(reference.record.run)/\(name)"
      try reference.run.folder.remove("\(folder)/\(path)")
      // A record that says the run has ended is believed; without it everything is made again.
      if name != "record.json" {
        try reference.run.folder.remove("\(folder)/\(reference.record.run)/record.json")
      }
      try reference.run(
        reference.plan, options: reference.run.options(runsFolder: folder))
      #expect(differences(try reference.run.files(of: folder), reference.files) == [])
    }
  }

  // MARK: Killed

  /// Copies the folder of runs after each event of a run: what a kill at that moment leaves.
  private func states(of runner: Runner, in run: TinyRun, of plan: Plan) throws -> [String] {
    let copies = Mutex<[String]>([])
    var options = run.options(runsFolder: "whole")
    options.events = { event in
      switch event {
      case .decided(_, isNew: true), .judged, .stepEnded: break
      case .progress(let progress) where progress.epoch == 1: break
      default: return
      }
      copies.withLock { copies in
        let name = "killed-\(copies.count)"
        if (try? run.folder.copy("whole", to: name)) != nil { copies.append(name) }
      }
    }
    try runner.run(plan, answering: PlanAnswers(plan), options: options)
    return copies.withLock { $0 }
  }

  private func check(
    _ states: some Sequence<String>, of runner: Runner, in run: TinyRun, _ plan: Plan
  )
    throws
  {
    let whole = try run.files(of: "whole")
    for folder in states {
      try runner.run(
        plan, answering: PlanAnswers(plan), options: run.options(runsFolder: folder))
      #expect(differences(try run.files(of: folder), whole) == [], "\(folder)")
      try run.folder.remove(folder)
    }
  }

  @Test func `killed at every moment of the first six steps`() throws {
    let runner = Runner(stages: Array(Runner.builtIn.prefix(6)))
    let run = try TinyRun(ReferenceRun.table)
    let plan = TinyPlan.plan(in: run.folder, changes: [.overfit: ["ladder": [[4]]]])
    let states = try states(of: runner, in: run, of: plan)
    #expect(states.count > 50)
    try check(states, of: runner, in: run, plan)
  }

  @Test func `killed at moments of the last two steps`() throws {
    let run = try TinyRun(ReferenceRun.table)
    let plan = TinyPlan.plan(in: run.folder, changes: [.overfit: ["ladder": [[4]]]])
    let states = try states(of: Runner(), in: run, of: plan)
    let end = states.suffix(8)
    let tuning = states.dropLast(8).suffix(60).enumerated().filter { $0.offset % 9 == 0 }
    try check(tuning.map(\.element) + end, of: Runner(), in: run, plan)
  }

  @Test func `killed in the middle of a line of the log`() throws {
    let reference = try ReferenceRun.shared.get()
    let name = "\(reference.record.run)/decisions.jsonl"
    let bytes = try #require(reference.files[name])
    for length in [1, bytes.count / 2, bytes.count - 1] {
      let folder = "torn-\(length)"
      try reference.run.folder.copy("runs", to: folder)
      try reference.run.folder.remove("\(folder)/\(reference.record.run)/record.json")
      try DurableFile.cut(reference.run.folder.path("\(folder)/\(name)"), to: length)
      let log = EventLog()
      try reference.run(
        reference.plan, options: reference.run.options(runsFolder: folder, log: log))
      #expect(differences(try reference.run.files(of: folder), reference.files) == [])
      #expect(log.warnings.count == 1)
      #expect(log.warnings.first?.contains("a last line that was cut off was dropped") == true)
    }
  }

  @Test func `an edited log stops the run and names the line`() throws {
    let reference = try ReferenceRun.shared.get()
    let name = "edited/\(reference.record.run)/decisions.jsonl"
    try reference.run.folder.copy("runs", to: "edited")
    try reference.run.folder.remove("edited/\(reference.record.run)/record.json")
    let text = String(decoding: try reference.run.folder.bytes(of: name), as: UTF8.self)
    try reference.run.folder.write(text.replacing("\"seq\":7,", with: "\"seq\":8,"), to: name)
    let error = #expect(throws: StorageError.self) {
      try reference.run(
        reference.plan, options: reference.run.options(runsFolder: "edited"))
    }
    guard case .damagedLine(_, 7, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a person's answers are not asked for again`() throws {
    let runner = Runner(stages: Array(Runner.builtIn.prefix(5)))
    let run = try TinyRun(ReferenceRun.table)
    let plan = TinyPlan.plan(in: run.folder)
    let script =
      [
        "problem.hypothesis": ["Clouds can be told apart."], "evaluation.folds": [3],
        "baseline.next": ["back to preprocessing"],
      ] as [String: [JSONValue]]
    let answers = ScriptedAnswers(
      script.merging(Self.tinyAnswers) { own, _ in own },
      reasons: ["baseline.next": "Once more."])
    try runner.run(plan, answering: answers, options: run.options(runsFolder: "whole"))
    try run.folder.copy("whole", to: "again")
    let record = try #require(
      try run.folder.files(below: "again").first { $0.hasSuffix("record.json") })
    try run.folder.remove("again/\(record)")
    let asked = ScriptedAnswers.Record()
    try runner.run(
      plan, answering: ScriptedAnswers(record: asked), options: run.options(runsFolder: "again"))
    #expect(differences(try run.files(of: "again"), try run.files(of: "whole")) == [])
    let questions = Set(asked.asked.map(\.id))
    #expect(questions.isDisjoint(with: script.keys.filter { $0 != "baseline.next" }))
    #expect(questions.contains("metric.primary"))
  }

  /// The tiny plan as a person would have to say it.
  private static let tinyAnswers: [String: [JSONValue]] = {
    var answers: [String: [JSONValue]] = [
      "problem.data": ["data.csv"], "problem.target": ["label"],
    ]
    for (step, values) in TinyPlan.answers {
      for (key, value) in values { answers["\(step).\(key)"] = [value, value] }
    }
    return answers
  }()
}
