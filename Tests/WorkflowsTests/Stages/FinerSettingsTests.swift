import JSONText
import TestSupport
import Testing
import TrainingCore

@testable import Workflows

@Suite struct FinerSettingsTests {
  private static let settings: [String: JSONValue] = [
    "optimizer": "nadam", "optimizer_settings": ["beta_1": 0.8], "schedule": "cosine",
    "schedule_settings": ["warm_up": 0.1], "activation": "elu", "initializer": "he_normal",
    "normalization": "layer_normalization", "noise": 0.01, "max_norm": 3,
    "label_smoothing": 0.1, "clip_norm": 1, "clip_value": 0.5, "class_weights": "balanced",
  ]

  @Test func `every finer setting of a plan reaches the network and its training`() throws {
    let run = try TinyRun(.gaussianClasses(2, rows: 60))
    let record = try run(
      TinyPlan.plan(in: run.folder, changes: [.baseline: Self.settings]))
    let candidate = try record.outcome(of: BaselineStage.self).network.candidate
    #expect(candidate.optimizer == "nadam")
    #expect(try candidate.makeOptimizer() as? Nadam == Nadam(learningRate: 0.05, beta1: 0.8))
    #expect(try candidate.makeSchedule() as? CosineDecay == CosineDecay(warmUp: 0.1))
    #expect(
      candidate.makeLoss(BinaryCrossentropy()) as? BinaryCrossentropy
        == BinaryCrossentropy(labelSmoothing: 0.1))
    #expect(candidate.clipping == GradientClipping(value: 0.5, norm: 1))
    let outputs = Outputs(task: .binary, width: 1)
    let layers = candidate.architecture(inputs: 2, outputs: outputs).layers
    #expect(
      layers.map { type(of: $0).kind } == [
        "gaussian_noise", "dense", "layer_normalization", "dense",
      ])
    #expect(
      layers[1] as? Dense
        == Dense(units: 4, activation: .elu, initializer: .heNormal, maximumNorm: 3))
    // Two inputs to four units, gamma and beta of each, four to one.
    #expect(candidate.parameterCount(inputs: 2, outputs: 1) == 12 + 8 + 5)
  }

  @Test(arguments: settings.keys.sorted())
  func `each finer setting changes what is learned`(key: String) throws {
    let run = try TinyRun(.gaussianClasses(2, rows: 61))
    var changes = ["epochs": 4] as [String: JSONValue]
    changes["optimizer"] = "sgd"
    let before = try losses(run, changes)
    switch key {
    case "schedule_settings": changes["schedule"] = "step"
    case "optimizer_settings": break
    default: break
    }
    let usual = key == "schedule_settings" ? try losses(run, changes) : before
    changes[key] =
      switch key {
      case "optimizer_settings": ["nesterov": true]
      case "schedule_settings": ["epochs": 1]
      case "max_norm", "clip_norm", "clip_value": 0.02
      default: Self.settings[key]
      }
    #expect(try losses(run, changes) != usual)
  }

  private func losses(
    _ run: TinyRun, _ changes: [String: JSONValue]
  ) throws -> [Double] {
    let record = try run(
      TinyPlan.plan(in: run.folder, changes: [.baseline: changes]),
      options: run.options(runsFolder: "runs-\(JSONValue.object(changes).text().hashValue)"))
    return try record.outcome(of: BaselineStage.self).network.curves.trainingLoss.mean
  }

  @Test func `a setting that does not exist or cannot be is refused with the reason`() throws {
    let run = try TinyRun(.gaussianClasses(2, rows: 60))
    for (changes, part): ([String: JSONValue], String) in [
      (["optimizer_settings": ["beta_1": 0.5]], "beta_1"),
      (["optimizer_settings": ["rho": 1.5]], "rho"),
      (["schedule": "step", "schedule_settings": ["epochs": true]], "right type"),
    ] {
      let error = #expect(throws: InvalidAnswer.self) {
        try run(TinyPlan.plan(in: run.folder, changes: [.baseline: changes]))
      }
      #expect(error?.problem.contains(part) == true)
    }
    let numbers = try TinyRun(.linear(rows: 60))
    for key in ["label_smoothing", "class_weights"] {
      #expect(throws: InvalidAnswer.self) {
        try numbers(
          TinyPlan.plan(
            in: numbers.folder, target: "size",
            changes: [.baseline: [key: key == "class_weights" ? "balanced" : 0.1]]))
      }
    }
  }

  @Test func `what is not changed leaves no trace in a candidate's files`() throws {
    let plain = Candidate(hiddenUnits: [4], epochs: 8)
    let json = try JSONValue(encoding: plain)
    #expect(json["finer"] == nil)
    #expect(
      json.text()
        == #"{"batch_size":32,"dropout":0,"epochs":8,"hidden_units":[4],"lasso":0,"#
        + #""learning_rate":0.001,"optimizer":"rmsprop","ridge":0}"#)
    var changed = plain
    changed.finer.optimizerSettings = ["nesterov": .flag(true), "beta_1": .number(0.5)]
    changed.finer.maximumNorm = 2
    changed.finer.classWeights = .balanced
    let coded = try JSONValue(encoding: changed)
    #expect(try coded.decoded(as: Candidate.self) == changed)
    #expect(coded["finer"]?.object?.count == 3)
  }

  @Test func `a rate that was looked for is recorded with the sweep, and the plan can overrule it`()
    throws
  {
    let run = try TinyRun(.gaussianClasses(2, rows: 60))
    var plan = TinyPlan.plan(in: run.folder, changes: [.baseline: ["find_learning_rate": true]])
    plan.answers[.baseline]?["learning_rate"] = nil
    let settings = try run(plan).outcome(of: BaselineStage.self).settings
    let finding = try #require(settings.rateFinding)
    #expect(settings.learningRate == finding.suggestion && finding.losses.count > 50)
    #expect(finding.decades.count == (finding.rates.count + 24) / 25)
    plan.answers[.baseline]?["learning_rate"] = 0.02
    let overruled = try run(plan).outcome(of: BaselineStage.self).settings
    #expect(overruled.learningRate == 0.02 && overruled.rateFinding == finding)
  }

  @Test func `a trial that diverges is told with its cause in numbers`() throws {
    let run = try TinyRun(.linear(rows: 60, scale: 100))
    let plan = TinyPlan.plan(
      in: run.folder, target: "size",
      changes: [
        .baseline: ["optimizer": "sgd", "learning_rate": 0.01],
        .tuning: ["trials": 1, "learning_rates": [10]],
      ])
    let record = try run(plan)
    let told = record.decisions.filter { $0.question == "tuning.diverged" }
    let because = try #require(told.first?.because)
    #expect(["is too high", "gradient"].contains { because.contains($0) }, "\(because)")
  }
}
