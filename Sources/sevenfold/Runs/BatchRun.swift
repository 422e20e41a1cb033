import Reports
import Tensors
import Workflows

/// Runs many plans: all to step 7 first, then the best of those that share test rows opens them.
struct BatchRun: Sendable {
  let files: [PlanFile]
  let runsFolder: String
  let threads: Int
  let console: Console
  /// The command that goes on with the batch.
  let resumption: String

  /// What came of a plan.
  enum Outcome: Sendable {
    case ran(RunRecord)
    case failed(CommandFailure)
  }

  /// The plans as they are shown: by their names, or their paths where names are the same.
  private var names: [String] {
    let last = files.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    return Set(last).count == last.count ? last : files.map(\.path)
  }

  /// Runs the plans, several at a time; one that fails stops no other.
  ///
  /// - Throws: `CommandFailure` if the person has asked to stop; started again, it goes on.
  func outcomes() throws -> [Outcome] {
    let board = BatchBoard(names, console: console)
    defer { board.finish() }
    let atOnce = max(1, min(threads, files.count))
    if !console.errors.isTerminal {
      console.note(BatchWording.started(files.count, atOnce: atOnce))
    }
    var outcomes = Parallel.map(count: files.count, threads: atOnce) { index in
      outcome(of: index, threads: max(1, threads / atOnce), opensTest: false, board)
    }
    try stopIfAsked()
    let ran = outcomes.indices.compactMap { index in record(outcomes[index]).map { (index, $0) } }
    let batch = Batch(members: ran.map { Batch.Member(source: files[$0.0].path, record: $0.1) })
    for opener in batch.openers {
      let index = ran[opener].0
      outcomes[index] = outcome(of: index, threads: threads, opensTest: true, board)
      try stopIfAsked()
    }
    return outcomes
  }

  private func record(_ outcome: Outcome) -> RunRecord? {
    if case .ran(let record) = outcome { return record }
    return nil
  }

  private func outcome(
    of index: Int, threads: Int, opensTest: Bool, _ board: BatchBoard
  ) -> Outcome {
    var loaded: LoadedPlan?
    do {
      try stopIfAsked()
      let file = files[index]
      board.begin(index, opensTest ? BatchWording.opening : BatchWording.starting)
      let runner = Runner()
      let plan = try file.read(steps: runner.planSteps)
      loaded = plan
      console.tell(plan.migration, of: file.path)
      let record = try runner.run(
        plan.plan, answering: PlanAnswers(plan.plan),
        options: options(file, threads, opensTest) { board.show($0, of: index) })
      try Report.write(record, toFolder: runsFolder + "/" + record.run)
      let row = BatchRow(record)
      board.end(index, row.ending, row.metric, row.test == "–" ? row.expected : row.test)
      return .ran(record)
    } catch {
      let failure = CommandFailure(error, in: loaded)
      if console.interruption() == nil { board.fail(index, failure.message) }
      return .failed(failure)
    }
  }

  private func options(
    _ file: PlanFile, _ threads: Int, _ opensTest: Bool,
    events: @escaping @Sendable (RunEvent) -> Void
  ) -> RunOptions {
    RunOptions(
      runsFolder: runsFolder, threads: threads, opensTest: opensTest,
      command: (["sevenfold", "run"] + file.words).joined(separator: " "),
      clock: { TimeStamp.now() }, isInterrupted: { console.interruption() != nil }, events: events)
  }

  private func stopIfAsked() throws {
    guard let status = console.interruption() else { return }
    throw CommandFailure(
      status: status, message: "\(Interrupted())",
      next: BatchWording.goOn(resumption))
  }
}
