import Datasets
import JSONText
import Tensors
import TestSupport
import Testing
import TrainingCore

@testable import Workflows

/// Texts as sequences through all steps.
@Suite("Sequences of a plan")
struct SequenceWorkflowTests {
  private static let words = ["good kind and warm house", "bad cold and dark house"]
  private static let table = SyntheticTable(
    header: ["remark", "label"],
    rows: (0..<80).map { row in
      ["the \(words[row % 2]) of number \(row)", row % 2 == 0 ? "up" : "down"]
    })

  private static func run(
    _ changes: [StepID: [String: JSONValue]], _ table: SyntheticTable = table, threads: Int = 1
  ) throws -> (record: RunRecord, run: TinyRun) {
    let run = try TinyRun(table)
    var all = changes
    all[.preprocessing, default: [:]].merge(
      ["text_output": "sequences", "text_vocabulary": 12, "text_length": 9]) { own, _ in own }
    let plan = TinyPlan.plan(in: run.folder, changes: all)
    return (try run(plan, options: run.options(threads: threads)), run)
  }

  @Test("all steps are walked with an embedding, and new texts are predicted from")
  func walk() throws {
    let (record, run) = try Self.run([
      .baseline: ["embedding_units": 3, "hidden_units": [4], "epochs": 40],
      .tuning: ["embedding_units": [3, 5], "sequence_filters": [0, 6], "trials": 6],
    ])
    let baseline = try record.outcome(of: BaselineStage.self)
    #expect(baseline.settings.sequence == SequenceFront(tokens: 14, units: 3))
    #expect(baseline.linear.candidate.sequence?.filters == 0)
    #expect(
      baseline.network.candidate.architectureTitle
        == "an embedding of 3 and its mean, 1 hidden layer of 4 units")
    // 14 · 3 in the embedding, 3 · 4 + 4 in the hidden layer, 4 + 1 at the end.
    #expect(baseline.network.parameters == 42 + 16 + 5)
    let trials = try record.outcome(of: TuningStage.self).trials.compactMap(\.candidate.sequence)
    #expect(Set(trials.map(\.units)) == [3, 5] && Set(trials.map(\.filters)) == [0, 6])
    #expect(try record.outcome(of: FinalStage.self).test?.score == 1)
    let model = try FinalModel(runFolder: run.folder.path("runs/\(record.run)"))
    let fresh = Table(
      name: "f", columns: [Column("remark", texts: ["the good kind house", "bad and cold", nil])])
    #expect(try model.predictions(for: fresh).values.rows == 3)
  }

  @Test("filters over the sequence are layers of the first network")
  func filters() throws {
    let candidate = Candidate(hiddenUnits: [4], epochs: 1)
    var convolved = candidate
    convolved.sequence = SequenceFront(tokens: 14, units: 3, filters: 6)
    convolved.finer.noise = 0.1
    let baseline = try Self.run([
      .baseline: ["sequence_filters": 6, "embedding_units": 3, "hidden_units": [4]]
    ]).record.outcome(of: BaselineStage.self)
    #expect(baseline.network.candidate.sequence == convolved.sequence)
    // 14 · 3 in the embedding, 5 · 3 · 6 + 6 in the convolution, then 6 · 4 + 4 and 4 + 1.
    #expect(baseline.network.parameters == 42 + 96 + 28 + 5)
    let kinds = convolved.sequence?.layers(length: 4, of: convolved).map { type(of: $0).kind }
    #expect(kinds == ["embedding", "conv1d", "global_max_pooling1d"])
  }

  @Test("a sequence beside other inputs is refused, and so are rows between two sequences")
  func refused() throws {
    var mixed = Self.table
    mixed.header.insert("age", at: 0)
    for row in mixed.rows.indices { mixed.rows[row].insert("\(20 + row * 7 % 31)", at: 0) }
    #expect(throws: (any Error).self) { try Self.run([:], mixed) }
    #expect(throws: (any Error).self) {
      try Self.run([.preprocessing: ["resampling": "smote"]])
    }
  }
}
