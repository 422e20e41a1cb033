import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct RunnerTests {
  @Test func `two classes end in a test close to what was expected`() throws {
    let reference = try ReferenceRun.shared.get()
    try check(reference.record, reference.log, rows: 60, better: 0.8...1)
    let problem = try reference.record.outcome(of: ProblemStage.self)
    #expect(problem.settings.task == .binary)
    #expect(problem.classes.map(\.rows) == [30, 30])
    let test = try #require(try reference.record.outcome(of: FinalStage.self).test)
    #expect(test.confusion.flatMap(\.self).reduce(0, +) == test.rows)
    let right = Double(test.confusion[0][0] + test.confusion[1][1]) / Double(test.rows)
    #expect(right == test.score)
  }

  @Test func `three classes end in a test close to what was expected`() throws {
    let run = try TinyRun(.gaussianClasses(3, rows: 60))
    let log = EventLog()
    let record = try run(TinyPlan.plan(in: run.folder), options: run.options(log: log))
    try check(record, log, rows: 60, better: 0.8...1)
    #expect(try record.outcome(of: ProblemStage.self).settings.task == .multiclass)
    #expect(try record.outcome(of: FinalStage.self).test?.confusion.count == 3)
  }

  @Test func `a number ends in a test close to what was expected`() throws {
    // The noise has a mean absolute value of 50 √(2/π) ≈ 40; the median alone misses by about 290.
    let run = try TinyRun(.linear(rows: 60, noise: 0.5, scale: 100))
    let log = EventLog()
    let record = try run(
      TinyPlan.plan(in: run.folder, target: "size"), options: run.options(log: log))
    try check(record, log, rows: 60, better: 0...200)
    #expect(try record.outcome(of: PreprocessingStage.self).settings.scaleTarget)
    let test = try #require(try record.outcome(of: FinalStage.self).test)
    let errors = zip(test.actual, test.predicted).map { abs($0 - $1) }
    let mean = errors.reduce(0, +) / Double(errors.count)
    #expect(abs(test.score - mean) < 1e-3 * mean)
    #expect(test.trivialScore > 200)
  }

  /// What every finished run shows, whatever its task.
  private func check(
    _ record: RunRecord, _ log: EventLog, rows: Int, better: ClosedRange<Double>
  ) throws {
    #expect(record.ending == .finished)
    #expect(log.warnings.isEmpty, "\(log.warnings)")
    #expect(log.stepsBegun == Runner.builtIn.map { type(of: $0).id })
    #expect(Set(record.outcomes.keys) == Set(log.stepsBegun.map(\.rawValue)))
    #expect(record.decisions == log.newDecisions)
    #expect(record.decisions.map(\.sequence) == Array(1...record.decisions.count))
    #expect(record.decisions.allSatisfy { !$0.because.isEmpty })
    let evaluation = try record.outcome(of: EvaluationStage.self)
    #expect(evaluation.testRows + evaluation.developmentRows == rows)
    #expect(rows / 5...rows / 3 ~= evaluation.testRows)
    let baseline = try record.outcome(of: BaselineStage.self)
    #expect(baseline.isSupported && baseline.againstTrivial.pValue < 0.05)
    let tuning = try record.outcome(of: TuningStage.self)
    #expect(tuning.trials.count == 4)
    #expect(tuning.expectedLower...tuning.expectedUpper ~= tuning.expected)
    let judged = log.all.count { if case .judged = $0 { true } else { false } }
    #expect(tuning.looks.candidates == judged)
    let final = try record.outcome(of: FinalStage.self)
    let test = try #require(final.test)
    #expect(final.expected == tuning.expected)
    #expect(better ~= test.score)
    #expect(test.lower...test.upper ~= test.score)
    #expect(test.rows == evaluation.testRows)
    #expect(final.disagrees == false)
    #expect(test.againstTrivial.isBetter(at: 0.05))
  }

  @Test func `labels without signal stop at the baseline gate, the test rows unseen`() throws {
    for seed in [1, 2, 3] as [UInt64] {
      let run = try TinyRun(.gaussianClasses(2, rows: 60, separation: 0, seed: seed))
      let record = try run(TinyPlan.plan(in: run.folder))
      #expect(record.ending == .stoppedAtGate)
      #expect(record.endingReason.hasPrefix("The hypothesis is not supported by these data:"))
      #expect(record.outcomes["overfit"] == nil)
      #expect(try record.outcome(of: BaselineStage.self).isSupported == false)
      #expect(!DurableFile.exists(run.folder.path("runs/test-openings.jsonl")))
      #expect(record.decisions.last?.choice == "stop")
    }
  }

  @Test func `too few rows stop before anything is trained`() throws {
    let run = try TinyRun(.gaussianClasses(2, rows: 24))
    let log = EventLog()
    let record = try run(TinyPlan.plan(in: run.folder), options: run.options(log: log))
    #expect(record.ending == .stoppedAtGate)
    #expect(record.endingReason.contains("24 effective rows are too few"))
    #expect(log.epochsTrained == 0)
  }

  @Test func `running a finished plan again does nothing and says so`() throws {
    let reference = try ReferenceRun.shared.get()
    let log = EventLog()
    let again = try reference.run(reference.plan, options: reference.run.options(log: log))
    #expect(again == reference.record)
    #expect(log.all.count == 1)
    guard case .alreadyDone(let record)? = log.all.first else {
      Issue.record("\(log.all)")
      return
    }
    #expect(record == reference.record)
  }

  @Test func `the number of threads changes nothing but the clock`() throws {
    let reference = try ReferenceRun.shared.get()
    for threads in [2, 5] {
      let folder = "threads-\(threads)"
      try reference.run(
        reference.plan, options: reference.run.options(threads: threads, runsFolder: folder))
      #expect(differences(try reference.run.files(of: folder), reference.files) == [])
    }
  }

  @Test func `another seed is another run with other weights but the same test rows`() throws {
    let reference = try ReferenceRun.shared.get()
    var plan = reference.plan
    plan.seed = 2
    let record = try reference.run(plan, options: reference.run.options(runsFolder: "seed"))
    #expect(record.run != reference.record.run)
    let evaluation = try record.outcome(of: EvaluationStage.self)
    #expect(
      evaluation.testDigest
        == (try reference.record.outcome(of: EvaluationStage.self).testDigest))
    #expect(
      try record.outcome(of: FinalStage.self).modelDigest
        != reference.record.outcome(of: FinalStage.self).modelDigest)
  }

  @Test func `every outcome and the record keep their bits when they are read again`() throws {
    let record = try ReferenceRun.shared.get().record
    func check<S: Stage>(_ stage: S) throws {
      let outcome = try record.outcome(of: S.self)
      let json = try JSONValue(encoding: outcome)
      #expect(json.text() == record.outcomes[S.id.rawValue]?.text())
      #expect(try json.decoded(as: S.Outcome.self) == outcome)
    }
    for stage in Runner.builtIn { try check(stage) }
    #expect(
      try JSONValue(encoding: record).decoded(as: RunRecord.self) == record)
    #expect(throws: MissingOutcome.self) {
      var partial = record
      partial.outcomes["tuning"] = nil
      _ = try partial.outcome(of: TuningStage.self)
    }
  }

  @Test func `a run in work elsewhere is refused`() throws {
    let run = try TinyRun(ReferenceRun.table)
    let plan = TinyPlan.plan(in: run.folder)
    let name = Runner.name(of: plan, dataFingerprint: try DataFile.fingerprint(of: plan))
    let store = try RunStore(runsFolder: run.folder.path("runs"), run: name, clock: { "" })
    #expect(throws: StorageError.locked(path: store.folder)) { try run(plan) }
  }

  @Test func `an answer that does not fit stops the run and is not recorded`() throws {
    let run = try TinyRun(ReferenceRun.table)
    for (step, key, value, problem) in [
      (StepID.evaluation, "folds", JSONValue.number(40), "The rarest class has"),
      (.metric, "primary", "mae", "cannot judge"), (.problem, "positive", "c", "is not a class"),
      (.preprocessing, "roles", ["lable": "ignore"], "There is no column 'lable'."),
    ] {
      let plan = TinyPlan.plan(in: run.folder, changes: [step: [key: value]])
      let log = EventLog()
      let error = #expect(throws: InvalidAnswer.self) {
        try run(plan, options: run.options(log: log))
      }
      #expect(error?.question == "\(step).\(key)")
      #expect(error?.author == .plan)
      #expect(error?.problem.contains(problem) == true, "\(String(describing: error))")
      #expect(!log.newDecisions.contains { $0.question == error?.question })
    }
  }

  @Test func `answers of a script are taken and recorded as a person's`() throws {
    let run = try TinyRun(
      ReferenceRun.table, runner: Runner(stages: Array(Runner.builtIn.prefix(3))))
    let plan = Plan(
      name: "tiny", answers: [.problem: ["data": "data.csv", "target": "label"]],
      folder: run.folder.path)
    let asked = ScriptedAnswers.Record()
    let script = ScriptedAnswers(
      ["problem.data": ["data.csv"], "problem.target": ["label"], "evaluation.folds": [3]],
      reasons: ["evaluation.folds": "Three is enough."], record: asked)
    let record = try run.runner.run(plan, answering: script, options: run.options())
    #expect(asked.asked.map(\.id).contains("metric.primary"))
    #expect(asked.asked.allSatisfy { !$0.because.isEmpty && !$0.field.why.isEmpty })
    let folds = try #require(record.decisions.first { $0.question == "evaluation.folds" })
    #expect(folds.by == .person && folds.because == "Three is enough." && folds.choice == 3)
    #expect(try record.outcome(of: EvaluationStage.self).settings.folds == 3)
    let choice = record.decisions.first { $0.question == "evaluation.protocol" }
    #expect(choice?.by == .rule && choice?.choice == "iterated_k_fold")
  }

  @Test func `an answer that nothing asks for is told and recorded`() throws {
    let run = try TinyRun(
      ReferenceRun.table, runner: Runner(stages: Array(Runner.builtIn.prefix(3))))
    let log = EventLog()
    let plan = TinyPlan.plan(in: run.folder, changes: [.evaluation: ["repeats": 3]])
    let record = try run(plan, options: run.options(log: log))
    #expect(log.warnings.count == 1)
    let unused = record.decisions.filter { $0.question == "evaluation.unused_answer" }
    #expect(unused.map(\.choice) == ["repeats"])
    #expect(unused.map(\.because) == log.warnings)
  }
}
