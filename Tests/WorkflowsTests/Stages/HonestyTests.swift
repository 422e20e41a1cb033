import JSONText
import TestSupport
import Testing

@testable import Workflows

/// What is told before anything is trained, and what findings become.
@Suite struct HonestyTests {
  /// Two classes, each row twice, some of them with another label the second time.
  private static let repeated: SyntheticTable = {
    let table = SyntheticTable.gaussianClasses(2, rows: 80, separation: 2)
    let again = table.rows.enumerated().map { index, row in
      index % 8 == 0 ? Array(row.dropLast()) + [row.last == "a" ? "b" : "a"] : row
    }
    return SyntheticTable(header: table.header, rows: table.rows + again)
  }()

  @Test func `copies and contradictions become questions, and dropping them drops rows`() throws {
    let run = try TinyRun(Self.repeated)
    let script = ScriptedAnswers.Record()
    let stages = Runner(stages: Array(Runner.builtIn.prefix(4)))
    let kept = try stages.run(
      TinyPlan.plan(in: run.folder),
      answering: ScriptedAnswers(
        TinyPlan.script(TinyPlan.plan(in: run.folder)), record: script),
      options: run.options())
    let asked = script.asked.filter { $0.id.hasPrefix("preprocessing.") }
    let duplicates = try #require(asked.first { $0.id == "preprocessing.duplicate_rows" })
    #expect(duplicates.recommended == "keep" && duplicates.because.contains("exact copy"))
    let contradicting = try #require(asked.first { $0.id == "preprocessing.contradicting_rows" })
    #expect(contradicting.because.contains("an accuracy of"))
    #expect(!asked.contains { $0.id == "preprocessing.identifiers" })
    let before = try kept.outcome(of: EvaluationStage.self).developmentRows

    let plan = TinyPlan.plan(
      in: run.folder, name: "dropped",
      changes: [.preprocessing: ["duplicate_rows": "drop", "contradicting_rows": "drop"]])
    let record = try stages.run(plan, answering: PlanAnswers(plan), options: run.options())
    let note = try #require(
      record.decisions.first { $0.question == "preprocessing.rows_left_out" })
    // Each pair loses one row, and a contradicting pair both; a tenth of the pairs contradict.
    let dropped = try #require(note.choice.integer)
    #expect(dropped > before / 2 && dropped <= before / 2 + 10)
  }

  @Test func `an identifier becomes a question, and who says it is none has it used`() throws {
    let table = SyntheticTable.gaussianClasses(2, rows: 80, separation: 2)
    let named = SyntheticTable(
      header: ["code"] + table.header,
      rows: table.rows.enumerated().map { ["k\($0.offset * 7919 % 10_007)"] + $0.element })
    let run = try TinyRun(named)
    let stages = Runner(stages: Array(Runner.builtIn.prefix(4)))
    let plan = TinyPlan.plan(in: run.folder)
    let record = try stages.run(plan, answering: PlanAnswers(plan), options: run.options())
    let decision = try #require(
      record.decisions.first { $0.question == "preprocessing.identifiers" })
    #expect(decision.choice == ["code"])
    #expect(try !record.outcome(of: PreprocessingStage.self).used.contains("code"))
    let other = TinyPlan.plan(
      in: run.folder, name: "used", changes: [.preprocessing: ["identifiers": []]])
    let used = try stages.run(other, answering: PlanAnswers(other), options: run.options())
    #expect(try used.outcome(of: PreprocessingStage.self).used.contains("code"))
  }

  @Test func `persons who fix the target are recommended as groups`() throws {
    let persons = SyntheticTable(
      header: ["person", "x", "y", "label"],
      rows: (0..<120).map { row in
        let person = row / 5
        return [
          "p\(person)", "\(Double(person * 7 % 24) + Double(row % 5) * 0.01)", "\(row * 31 % 17)",
          person * 5 % 3 == 0 ? "yes" : "no",
        ]
      })
    let run = try TinyRun(persons)
    let plan = TinyPlan.plan(in: run.folder)
    let record = try Runner(stages: Array(Runner.builtIn.prefix(3)))
      .run(plan, answering: PlanAnswers(plan), options: run.options())
    let decision = try #require(
      record.decisions.first { $0.question == "evaluation.group_column" })
    #expect(decision.choice == "person" && decision.by == .rule)
    #expect(decision.because.contains("repeats and fixes the target"))
  }

  @Test(
    arguments: [
      (0.55, false, "cannot be told from the majority class"), (0.999, false, "cannot be shown"),
      (0.85, true, "can be shown"),
    ])
  func `a level of success that cannot be shown is told before training`(
    level: Double, canBeShown: Bool, words: String
  ) throws {
    let run = try TinyRun(SyntheticTable.gaussianClasses(2, rows: 300, separation: 2))
    let plan = TinyPlan.plan(
      in: run.folder,
      changes: [.metric: ["primary": "accuracy", "success_at": .number(level)]])
    let log = EventLog()
    let record = try Runner(stages: Array(Runner.builtIn.prefix(3)))
      .run(plan, answering: PlanAnswers(plan), options: run.options(log: log))
    let outcome = try record.outcome(of: EvaluationStage.self)
    #expect(outcome.successCanBeShown == canBeShown)
    #expect(outcome.prospects?.contains { $0.contains(words) } == true)
    #expect(log.warnings.contains { $0.contains(words) } == !canBeShown)
  }

  @Test func `the smallest gain of a regression is told in the target's units`() throws {
    let run = try TinyRun(SyntheticTable.linear(rows: 80, scale: 10))
    let plan = TinyPlan.plan(
      in: run.folder, target: "size", changes: [.metric: ["success_at": 1]])
    let record = try Runner(stages: Array(Runner.builtIn.prefix(3)))
      .run(plan, answering: PlanAnswers(plan), options: run.options())
    let outcome = try record.outcome(of: EvaluationStage.self)
    #expect(outcome.smallestGain.contains("a mean absolute error about"))
    #expect(outcome.successCanBeShown == true)
    #expect(outcome.prospects?.contains { $0.contains("indicative") } == true)
  }

  @Test(
    arguments: [
      ("roc_auc", 0.55, false, "cannot be told from guessing"),
      ("roc_auc", 0.999, false, "even of a perfect ranking"),
      ("roc_auc", 0.85, true, "can be shown"),
      ("r2", 0.05, false, "cannot be told from always saying the mean"),
      ("r2", 0.7, true, "can be shown"),
    ])
  func `areas and shares of variance have a smallest gain of their own`(
    metric: String, level: Double, canBeShown: Bool, words: String
  ) throws {
    let isNumber = metric == "r2"
    let run = try TinyRun(
      isNumber
        ? SyntheticTable.linear(rows: 300, scale: 10)
        : SyntheticTable.gaussianClasses(2, rows: 300, separation: 2))
    let plan = TinyPlan.plan(
      in: run.folder, target: isNumber ? "size" : "label",
      changes: [.metric: ["primary": .string(metric), "success_at": .number(level)]])
    let record = try Runner(stages: Array(Runner.builtIn.prefix(3)))
      .run(plan, answering: PlanAnswers(plan), options: run.options())
    let outcome = try record.outcome(of: EvaluationStage.self)
    #expect(outcome.smallestGain.contains(isNumber ? "an R² of" : "an area under the ROC curve of"))
    #expect(outcome.successCanBeShown == canBeShown)
    #expect(
      outcome.prospects?.contains { $0.contains(words) } == true, "\(outcome.prospects ?? [])")
  }

  @Test func `the verdict of the gate names both bars, and what to try when it stays closed`() {
    func result(_ name: String, _ score: Double) -> CandidateResult {
      CandidateResult(
        name: name, candidate: Candidate(hiddenUnits: [4], epochs: 5), parameters: 1, epochs: 5,
        foldScores: [score], score: score, standardError: 0, curves: .none, hasDiverged: false,
        epochsLooked: 5)
    }
    func comparison(_ gain: Double, _ pValue: Double) -> Comparison {
      Comparison(
        test: "a test", gain: gain, lower: gain - 0.1, upper: gain + 0.1, standardError: 0.05,
        pValue: pValue)
    }
    let sentences = BaselineStage.Sentences(
      metric: "Accuracy", level: 0.05, network: result("network", 0.8),
      trivial: result("the class shares", 0.6), linear: result("linear", 0.85))
    func verdict(_ gate: Comparison, _ linear: Comparison, beats: Bool = true) -> String {
      sentences.verdict(gate, linear, linearBeatsTrivial: beats)
    }
    let passed = verdict(comparison(0.2, 0.001), comparison(-0.05, 0.01))
    #expect(
      passed.contains("supported") && passed.contains("a gain of 0.200 [0.100, 0.300], p = 0.001"))
    #expect(passed.contains("worse than a linear model: against 0.850"))
    #expect(
      verdict(comparison(0.2, 0.001), comparison(0.05, 0.3)).contains("not told from a linear"))
    #expect(
      verdict(comparison(0.2, 0.001), comparison(0.05, 0.01)).contains("better than a linear"))
    let closed = verdict(comparison(0.02, 0.4), comparison(-0.05, 0.01))
    #expect(closed.contains("not supported") && closed.contains("A linear model does beat"))
    #expect(
      verdict(comparison(0.02, 0.4), comparison(0, 1), beats: false).contains("What to try"))
  }

  @Test func `the final recipe is tried with three seeds, and a plan may say how many`() throws {
    let reference = try ReferenceRun.shared.get().record.outcome(of: FinalStage.self)
    #expect(reference.seedScores?.count == 3)
    #expect(reference.seedScores?.first == reference.test?.score)
    // The model is the one whose training loss lies in the middle.
    let decisions = try ReferenceRun.shared.get().record.decisions
    let told = try #require(decisions.first { $0.question == "final.model_seed" }).because
    let list = try #require(told.split(separator: "training loss of ").last)
    let losses = list.split(separator: ". The one")[0].split(separator: ", ").compactMap {
      Double($0)
    }
    let seed = try #require(reference.modelSeed)
    #expect(losses.count == 3 && Set(losses).count == 3)
    #expect(losses[seed - 1] == losses.sorted()[1])
    #expect(reference.isIndicative == true)
    #expect(reference.verdict.contains("Indicative only"))
    let run = try TinyRun(ReferenceRun.table)
    let record = try run(
      TinyPlan.plan(in: run.folder, changes: [.final: ["seeds": 1, "calibration": "temperature"]]))
    let final = try record.outcome(of: FinalStage.self)
    #expect(final.seedScores == [try #require(final.test).score])
    #expect(!final.verdict.contains("seeds"))
    // Decisions stay, probabilities move.
    #expect(final.test?.score == reference.test?.score)
    #expect(final.modelDigest != reference.modelDigest)
    #expect(final.calibration?.brier != reference.calibration?.brier)
    let tuning = try record.outcome(of: TuningStage.self)
    #expect(tuning.calibration?.temperature != nil)
    #expect(tuning.progress?.count == tuning.trials.count)
  }
}

extension TinyPlan {
  /// The answers of a plan as a script.
  fileprivate static func script(_ plan: Plan) -> [String: [JSONValue]] {
    var script: [String: [JSONValue]] = [:]
    for (step, answers) in plan.answers {
      for (key, value) in answers { script["\(step).\(key)"] = [value] }
    }
    return script
  }
}
