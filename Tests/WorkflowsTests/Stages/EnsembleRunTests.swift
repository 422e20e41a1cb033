import Datasets
import JSONText
import Tensors
import TestSupport
import Testing

@testable import Workflows

/// Whole runs whose model is an ensemble.
@Suite struct EnsembleRunTests {
  private static func plan(
    _ run: TinyRun, _ choice: String, of members: String = "trials", target: String = "label",
    further: [String: JSONValue] = [:]
  ) -> Plan {
    var tuning: [String: JSONValue] = [
      "ensemble": .string(choice), "ensemble_of": .string(members), "trials": 3,
    ]
    if members != "folds" { tuning["ensemble_size"] = 3 }
    tuning.merge(further) { _, new in new }
    return TinyPlan.plan(
      in: run.folder, target: target,
      changes: [.overfit: ["ladder": [[4]]], .tuning: tuning, .final: ["seeds": 2]])
  }

  private static let combinations: [(String, String)] = [
    ("average", "seeds"), ("majority_vote", "folds"), ("weighted_average", "trials"),
    ("stacking", "trials"),
  ]

  @Test(arguments: combinations)
  func `an ensemble is judged, trained, tested, kept and read again`(
    choice: String, members: String
  ) throws {
    let table = SyntheticTable.gaussianClasses(3, rows: 80, separation: 2)
    let run = try TinyRun(table)
    let record = try run(Self.plan(run, choice, of: members))
    let tuning = try record.outcome(of: TuningStage.self)
    let ensemble = try #require(tuning.ensemble)
    #expect(ensemble.settings.choice.rawValue == choice)
    #expect(ensemble.rule.weights.count == ensemble.members.count)
    let size = members == "folds" ? 2 : 3
    #expect(ensemble.members.count == size || choice == "weighted_average")
    // Read again, the model predicts what the test has judged.
    let final = try record.outcome(of: FinalStage.self)
    let model = try FinalModel(runFolder: run.folder.path("runs/\(record.run)"))
    #expect(try model.digest() == final.modelDigest)
    #expect(model.furtherNetworks.count == ensemble.members.count - 1)
    let files = try run.folder.files(below: "runs/\(record.run)/model").filter {
      $0.hasSuffix("safetensors")
    }
    #expect(files.count == ensemble.members.count)
    #expect(final.seedScores?.count == 2 && final.test?.score == final.seedScores?[0])
    let data = try CSVReader().read(path: run.folder.path(TinyPlan.dataFile)).table
    let together = try model.predictions(for: data).values
    #expect(together.shape == [data.rowCount, 3])
    let alone = FinalModel(
      description: {
        var one = model.description; one.ensemble = nil; return one
      }(),
      network: model.network)
    if ensemble.members.count > 1 {
      #expect(try alone.predictions(for: data).values != together)
    }
  }

  @Test func `every look of an ensemble is counted`() throws {
    let run = try TinyRun(ReferenceRun.table)
    func looks(_ choice: String, _ members: String) throws -> LookCount {
      let plan = Self.plan(run, choice, of: members)
      return try run(plan, options: run.options(runsFolder: "runs-\(choice)-\(members)"))
        .outcome(of: TuningStage.self).looks
    }
    let alone = try run(
      TinyPlan.plan(
        in: run.folder, changes: [.overfit: ["ladder": [[4]]], .tuning: ["trials": 3]]),
      options: run.options(runsFolder: "alone")
    ).outcome(of: TuningStage.self).looks
    // Of trials only the ensemble itself is new; of seeds two further ones on two folds as well.
    #expect(try looks("average", "trials").candidates == alone.candidates + 1)
    let seeds = try looks("stacking", "seeds")
    #expect(seeds.candidates == alone.candidates + 3)
    #expect(seeds.trainings == alone.trainings + 4)
    #expect(try looks("average", "folds") == alone)
  }

  @Test func `threads and stops change nothing`() throws {
    let run = try TinyRun(ReferenceRun.table)
    let plan = Self.plan(run, "stacking", of: "seeds")
    let name = try run(plan, options: run.options(runsFolder: "whole")).run
    let whole = try run.files(of: "whole")
    try run(plan, options: run.options(threads: 3, runsFolder: "threads"))
    #expect(differences(try run.files(of: "threads"), whole) == [])
    for part in ["trials", "model"] {
      try run.folder.copy("whole", to: "lost-\(part)")
      try run.folder.remove("lost-\(part)/\(name)/record.json")
      try run.folder.remove("lost-\(part)/\(name)/\(part)")
      try run(plan, options: run.options(runsFolder: "lost-\(part)"))
      #expect(differences(try run.files(of: "lost-\(part)"), whole) == [])
    }
  }

  @Test func `without the wish for it nothing is asked, and nothing is in the record`() throws {
    let record = try ReferenceRun.shared.get().record
    #expect(try record.outcome(of: TuningStage.self).ensemble == nil)
    #expect(!record.decisions.contains { $0.question.contains("ensemble") })
    let text = try JSONValue(encoding: record.outcome(of: TuningStage.self)).text()
    #expect(!text.contains("ensemble"))
  }

  @Test func `a vote on numbers and weights for folds are refused with the reason`() throws {
    let numbers = try TinyRun(.linear(rows: 60))
    let vote = #expect(throws: InvalidAnswer.self) {
      try numbers(
        Self.plan(numbers, "majority_vote", of: "seeds", target: "size"))
    }
    #expect(vote?.problem.contains("A vote needs classes") == true)
    let run = try TinyRun(ReferenceRun.table)
    let folds = #expect(throws: InvalidAnswer.self) {
      try run(Self.plan(run, "stacking", of: "folds"))
    }
    #expect(folds?.problem.contains("choose average or majority_vote") == true)
  }

  @Test(arguments: ["weighted_average", "stacking"])
  func `numbers are combined in their own units`(choice: String) throws {
    let run = try TinyRun(.linear(rows: 80))
    let record = try run(Self.plan(run, choice, of: "trials", target: "size"))
    let final = try record.outcome(of: FinalStage.self)
    let test = try #require(final.test)
    #expect(test.score.isFinite && test.againstTrivial.gain.isFinite)
    #expect(test.predicted.count == test.rows)
  }
}
