import Datasets
import JSONText
import Tensors
import TestSupport
import Testing

@testable import Workflows

/// Steps, texts and resampling that a plan asks for.
@Suite("Preprocessing in plans")
struct PlannedStepsTests {
  private static let table = SyntheticTable.gaussianClasses(2, rows: 80, separation: 3)

  private static func run(
    _ preprocessing: [String: JSONValue], _ table: SyntheticTable = table
  ) throws -> (record: RunRecord, run: TinyRun) {
    let run = try TinyRun(table)
    let plan = TinyPlan.plan(in: run.folder, changes: [.preprocessing: preprocessing])
    return (try run(plan), run)
  }

  /// A smallest step of each kind, with everything that may be left out left out.
  static let samples: [JSONValue] = [
    ["kind": "missing_values", "columns": ["x"], "strategy": ["constant": 0]],
    ["kind": "standardization", "columns": ["x"]],
    ["kind": "min_max_scaling", "columns": ["x"], "low": -1],
    ["kind": "one_hot_encoding", "columns": ["x"]],
    ["kind": "robust_scaling", "columns": ["x"]],
    ["kind": "clipping", "columns": ["x"], "rule": "z_score"],
    ["kind": "power_transform", "columns": ["x"]],
    ["kind": "ordinal_encoding", "columns": ["x"]],
    ["kind": "hash_encoding", "columns": ["x"], "buckets": 3],
    ["kind": "date_parts", "columns": ["x"]],
    ["kind": "bucketizing", "columns": ["x"], "buckets": 4],
    ["kind": "feature_cross", "columns": ["x", "y"]],
    ["kind": "polynomial_features", "columns": ["x", "y"]],
    ["kind": "ratio_features", "numerators": ["x"], "denominators": ["y"]],
    ["kind": "text_vectorization", "columns": ["x"]],
  ]

  @Test("every step of the catalog can stand in a plan", arguments: samples)
  func everyStep(step: JSONValue) throws {
    let steps = try #require(PlannedSteps(json: [step]))
    let read = try steps.preprocessors()
    #expect(read.map { type(of: $0).kind } == [step["kind"]?.string])
  }

  @Test("no step of the catalog is left out here")
  func allKinds() {
    #expect(
      Self.samples.compactMap { $0["kind"]?.string }.sorted()
        == DatasetCatalog.preprocessors.map(\.kind).filter { $0 != ImageScaling.kind }.sorted())
  }

  @Test("steps change the inputs and are saved with the model")
  func steps() throws {
    let (record, run) = try Self.run([
      "steps": [
        ["kind": "polynomial_features", "columns": ["x", "y"]],
        ["kind": "clipping", "columns": ["x"], "factor": 3],
      ]
    ])
    let plain = try Self.run([:]).record
    let outcomes = try [plain, record].map { try $0.outcome(of: PreprocessingStage.self) }
    #expect(outcomes[1].inputs == outcomes[0].inputs + 3)
    #expect(outcomes[0].settings.steps == nil && outcomes[1].settings.steps?.steps.count == 2)
    let model = try FinalModel(runFolder: run.folder.path("runs/\(record.run)"))
    let row = Table(name: "r", columns: model.inputs.map { Column($0.name, numbers: [0.5]) })
    #expect(try model.predictions(for: row).values.rows == 1)
  }

  @Test("a step for a column that is not there is refused with the nearest name")
  func unknownColumn() throws {
    let error = #expect(throws: InvalidAnswer.self) {
      try Self.run(["steps": [["kind": "clipping", "columns": ["xx"]]]])
    }
    #expect(error?.question == "preprocessing.steps")
    #expect(error?.description.contains("There is no column 'xx'") == true)
  }

  @Test(
    "resampling changes the training and not the trivial model",
    arguments: ["oversampling", "undersampling", "smote"])
  func resampling(choice: String) throws {
    let rare = SyntheticTable(
      header: Self.table.header,
      rows: Self.table.rows.enumerated().filter { $0.offset % 8 == 1 || $0.element.last == "a" }
        .map(\.element))
    let plain = try Self.run([:], rare).record.outcome(of: BaselineStage.self)
    let balanced = try Self.run(["resampling": .string(choice)], rare).record
    let baseline = try balanced.outcome(of: BaselineStage.self)
    #expect(baseline.trivial.score == plain.trivial.score)
    #expect(baseline.network.curves != plain.network.curves)
    #expect(
      try balanced.outcome(of: PreprocessingStage.self).settings.resampling?.rawValue == choice)
  }

  @Test("texts are recognised, asked about, and predicted from")
  func texts() throws {
    let words = ["good kind and warm house", "bad cold and dark house"]
    let table = SyntheticTable(
      header: ["remark", "label"],
      rows: (0..<80).map { row in
        ["the \(words[row % 2]) of number \(row)", row % 2 == 0 ? "up" : "down"]
      })
    let (record, run) = try Self.run(["text_vocabulary": 12], table)
    let outcome = try record.outcome(of: PreprocessingStage.self)
    #expect(outcome.settings.text?.vocabulary == 12)
    #expect(outcome.columns.map(\.role) == ["text"])
    #expect(outcome.inputs == 12)
    #expect(record.decisions.contains { $0.question == "preprocessing.text_output" })
    #expect(try record.outcome(of: FinalStage.self).test?.score == 1)
    let model = try FinalModel(runFolder: run.folder.path("runs/\(record.run)"))
    let fresh = Table(
      name: "f", columns: [Column("remark", texts: ["good and warm", "cold", nil])])
    #expect(try model.predictions(for: fresh).values.rows == 3)
  }
}
