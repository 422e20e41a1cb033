import Foundation
import JSONText
import Tensors
import TestSupport
import Testing
import TrainingCore

@testable import Workflows

/// Images through all steps.
@Suite("Images of a plan")
struct ImageWorkflowTests {
  /// Images of 6 by 6 pixels with a bright line, which lies or stands.
  private static func csv(rows: Int, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var text = (0..<36).map { "p\($0)" }.joined(separator: ",") + ",label\n"
    for row in 0..<rows {
      let isLying = row % 2 == 0
      let place = generator.integer(below: 6)
      let pixels = (0..<36).map { pixel in
        (isLying ? pixel / 6 : pixel % 6) == place ? 200 : generator.integer(below: 60)
      }
      text += pixels.map(String.init).joined(separator: ",") + (isLying ? ",lies\n" : ",stands\n")
    }
    return text
  }

  private static let changes: [StepID: [String: JSONValue]] = [
    .problem: ["reading": ["image_shape": [6, 6, 1]], "test_data": "test.csv"],
    .baseline: ["filters": [4], "epochs": 6, "hidden_units": [4]],
    .overfit: ["filters": [[4], [4, 4]], "epochs": 6],
    .tuning: [
      "filters": [[4]], "epochs": 6,
      "augmentation": [["horizontal_flip": true, "shift": 0.1]],
    ],
  ]

  /// Runs the plan in a folder, once for each number of threads.
  private static func run(threads: [Int]) throws -> (RunRecord, [[String: [UInt8]]]) {
    let run = try TinyRun(SyntheticTable.gaussianClasses(2, rows: 20, separation: 3))
    try run.folder.write(csv(rows: 80, seed: 1), to: TinyPlan.dataFile)
    try run.folder.write(csv(rows: 40, seed: 2), to: "test.csv")
    let plan = TinyPlan.plan(in: run.folder, changes: changes)
    var records: [RunRecord] = []
    for count in threads {
      records.append(try run(plan, options: run.options(threads: count, runsFolder: "\(count)")))
    }
    return (records[0], try threads.map { try run.files(of: "\($0)") })
  }

  @Test("all steps are walked with convolutions, to the same bits on any number of threads")
  func walk() throws {
    let (record, files) = try Self.run(threads: [1, 3])
    let baseline = try record.outcome(of: BaselineStage.self)
    #expect(baseline.settings.filters == [4])
    #expect(baseline.linear.candidate.convolution == nil)
    let network = baseline.network
    #expect(network.candidate.convolution?.filters == [4])
    #expect(network.candidate.architectureTitle.hasPrefix("1 convolution block of 4 filters, 1 "))
    // 3·3·1·4 + 4 in the convolution, 3·3·4·4 + 4 in the hidden layer, 4 + 1 at the end.
    #expect(network.parameters == 40 + 148 + 5)
    let tuning = try record.outcome(of: TuningStage.self)
    #expect(tuning.trials.contains { $0.candidate.augmentation?.shift == 0.1 })
    let problem = try record.outcome(of: ProblemStage.self)
    #expect(problem.rows == 120 && problem.features == 1)
    #expect(try record.outcome(of: EvaluationStage.self).testRows == 40)
    let names = Set(files[0].keys).union(files[1].keys).sorted()
    #expect(names.filter { files[0][$0] != files[1][$0] } == [])
  }

  /// 60 images of 4 by 4 pixels, a number and a label: `numpy.savez_compressed`, NumPy 2.
  private static let archive = """
    UEsDBC0AAAAIAAAAIQBEbCHj//////////8JABQAaW1hZ2UubnB5AQAQAEAEAAAAAAAA8AEAAAAAAACb7BfqGxDJyFDGUK2e
    klqcXKRupaBeU2qorqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpmBjoKJkCkqaNQq0AW4GJg5eIXkZRT1tA1Mrdx
    dPOeu2j5mo3bdh84eur8lZv3Hr/gE5aQVVLXMTSzdnD18g+JXL1h6679R06eu3zj7qPnb6bPkVFU0zYwtbJ38fQLjmDm4N25
    7/CJs5eu33n47PW02QuWrtLSN7G0c/bwDQpnYucRFJM+fubitdsPnr56P2v+kpXrNu+wsHVy9wkMY2TjFhCVklfRvHrr/pOX
    72bOW7xi7abtew4ec/MOCEV24+MXb2cguzEkkoUT2Y3T5yxchuxGDl4hcWQ3Ll21fguyG8WkFVSR3bh5x95DyG5U0dQzRnbj
    wWOnLyC7ERJqCDdCQg3hRkioIdwICTWEGyGhhnAjJNQQboSEGsKNkFBDuBESagg3QkIN4UZEzELciIhZiBsRMQtxIyJmIW5E
    xCzEjYiYhbgREbMQNyJiFuJGRMxC3IiIWYgbUVNfQChq6ns7AzX1sXCipr6Fy1BTn5A4aupbvwU19Smooqa+vYdQU5+eMWrq
    O30BNfXZOKKmvpv3UFOflz9q6nv+BjX1RTCjpr7ZC1BTH48gaupbuQ419UnJo6a+7XsAUEsDBC0AAAAIAAAAIQD5Re/P////
    //////8KABQAd2VpZ2h0Lm5weQEAEAC8AAAAAAAAAE4AAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgXlNqqK6joJ6WX1RS
    lJgXn1+UkgoSd0vMKU4FihdnJBakAvkaZgY6mjoKtQrkAy4GRiZmFlY2sigAUEsDBC0AAAAIAAAAIQDYAe71//////////8J
    ABQAbGFiZWwubnB5AQAQALwAAAAAAAAASQAAAAAAAACb7BfqGxDJyFDGUK2eklqcXKRupaBeU2qorqOgnpZfVFKUmBefX5SS
    ChJ3S8wpTgWKF2ckFqQC+RpmBjqaOgq1CuQDLgZG8iEAUEsBAi0DLQAAAAgAAAAhAERsIePwAQAAQAQAAAkAAAAAAAAAAAAA
    AIABAAAAAGltYWdlLm5weVBLAQItAy0AAAAIAAAAIQD5Re/PTgAAALwAAAAKAAAAAAAAAAAAAACAASsCAAB3ZWlnaHQubnB5
    UEsBAi0DLQAAAAgAAAAhANgB7vVJAAAAvAAAAAkAAAAAAAAAAAAAAIABtQIAAGxhYmVsLm5weVBLBQYAAAAAAwADAKYAAAA5
    AwAAAAA=
    """

  @Test("a column beside the images is left out, and that is told")
  func columnBesideImages() throws {
    let run = try TinyRun(SyntheticTable.gaussianClasses(2, rows: 20, separation: 3))
    let archive = try #require(Data(base64Encoded: Self.archive, options: .ignoreUnknownCharacters))
    try DurableFile.write([UInt8](archive), to: run.folder.path("images.npz"))
    let plan = TinyPlan.plan(
      in: run.folder,
      changes: [
        .problem: ["data": "images.npz", "target": "label"],
        .baseline: ["filters": [2], "epochs": 2, "hidden_units": [2]],
        .overfit: ["filters": [[2]], "epochs": 2], .tuning: ["filters": [[2]], "epochs": 2],
      ])
    let record = try run(plan, options: run.options(threads: 1, runsFolder: "runs"))
    let log = try run.files(of: "runs").filter { $0.key.hasSuffix("decisions.jsonl") }.values
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(log.contains("'weight' is left out: a network of images takes the images and nothing"))
    #expect(try record.outcome(of: ProblemStage.self).features == 2)
  }

  @Test("filters that images are too small for are refused")
  func tooManyBlocks() throws {
    #expect(ConvolutionBlocks.objection(to: [[4], [4, 4]], of: [6, 6, 1]) == nil)
    #expect(ConvolutionBlocks.objection(to: [[4, 4, 4]], of: [6, 6, 1]) != nil)
    #expect(ConvolutionBlocks.most([28, 28, 1]) == 4)
    #expect(ConvolutionBlocks.most([1, 9, 1]) == 0)
  }

  @Test("a candidate without images is coded as before")
  func coding() throws {
    var candidate = Candidate(hiddenUnits: [4], epochs: 3)
    #expect(try JSONValue(encoding: candidate)["convolution"] == nil)
    candidate.convolution = ConvolutionBlocks(filters: [8, 16])
    var augmentation = Augmentation()
    augmentation.zoom = 0.2
    candidate.augmentation = augmentation
    let copy = try JSONValue(encoding: candidate).decoded(as: Candidate.self)
    #expect(copy == candidate)
    #expect(Augmentation(json: augmentation.json) == augmentation)
    #expect(Augmentation(json: ["spin": 1]) == nil)
    #expect(candidate.title.hasSuffix("augmentation (zoom 0.2)"))
  }
}
