import Reports
import Tensors
import Workflows

/// Runs many plans: all to step 7 first, then the best of those that share test rows opens them.
struct BatchRun: Sendable {
  let files: [PlanFile]
  let runsFolder: String
  let threads: Int
  let console: Console

  /// What came of a plan.
  enum Outcome: Sendable {
    case ran(RunRecord)
    case failed(CommandFailure)
  }

  /// Runs the plans, several at a time; one that fails stops no other.
  ///
  /// - Throws: `CommandFailure` if the person has asked to stop; started again, it goes on.
  func outcomes() throws -> [Outcome] {
    let atOnce = max(1, min(threads, files.count))
    var outcomes = Parallel.map(count: files.count, threads: atOnce) { index in
      outcome(of: files[index], threads: max(1, threads / atOnce), opensTest: false)
    }
    try stopIfAsked()
    let ran = outcomes.indices.compactMap { index in record(outcomes[index]).map { (index, $0) } }
    let batch = Batch(members: ran.map { Batch.Member(source: files[$0.0].path, record: $0.1) })
    for opener in batch.openers {
      let index = ran[opener].0
      outcomes[index] = outcome(of: files[index], threads: threads, opensTest: true)
      try stopIfAsked()
    }
    return outcomes
  }

  private func record(_ outcome: Outcome) -> RunRecord? {
    if case .ran(let record) = outcome { return record }
    return nil
  }

  private func outcome(of file: PlanFile, threads: Int, opensTest: Bool) -> Outcome {
    var loaded: LoadedPlan?
    do {
      let runner = Runner()
      let plan = try file.read(steps: runner.planSteps)
      loaded = plan
      let record = try runner.run(
        plan.plan, answering: PlanAnswers(plan.plan), options: options(file, threads, opensTest))
      try Report.write(record, toFolder: runsFolder + "/" + record.run)
      tell(file, BatchRow(record), record)
      return .ran(record)
    } catch {
      let failure = CommandFailure(error, in: loaded)
      console.note("\(visibleName(file)): failed: \(failure.message)")
      return .failed(failure)
    }
  }

  private func options(_ file: PlanFile, _ threads: Int, _ opensTest: Bool) -> RunOptions {
    let name = visibleName(file)
    return RunOptions(
      runsFolder: runsFolder, threads: threads, opensTest: opensTest,
      command: (["sevenfold", "run"] + file.words).joined(separator: " "),
      clock: { TimeStamp.now() }, isInterrupted: { console.interruption() != nil },
      events: { event in
        if case .progress(let progress) = event {
          console.status.update("\(name) · \(progress.purpose) · epoch \(progress.epoch)")
        }
      })
  }

  private func tell(_ file: PlanFile, _ row: BatchRow, _ record: RunRecord) {
    let value = row.test == "–" ? row.expected : row.test
    console.note("\(visibleName(file)): \(row.ending), \(row.metric) \(value)")
  }

  private func visibleName(_ file: PlanFile) -> String {
    file.path.split(separator: "/").last.map(String.init) ?? file.path
  }

  private func stopIfAsked() throws {
    guard let status = console.interruption() else { return }
    throw CommandFailure(
      status: status, message: "\(Interrupted())",
      next: "Go on with: sevenfold batch "
        + files.map { shellQuoted($0.path) }.joined(separator: " "))
  }
}
