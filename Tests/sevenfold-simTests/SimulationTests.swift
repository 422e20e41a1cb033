import JSONText
import TestSupport
import Testing

@testable import sevenfold_sim

/// The bookkeeping of simulations, and that a sample is the same whenever it is drawn.
@Suite struct SimulationTests {
  /// Counts how often a sample is drawn.
  private struct Coin: StudySetting {
    var title = "coin"
    let samples = 7
    let drawn: ScriptedAnswers.Record? = nil

    func sample(_ index: Int, scratch: String) -> [String: JSONValue] {
      ["heads": .bool(index % 2 == 0), "number": JSONValue(index)]
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      [
        StudyResult(
          share: samples.count(where: "heads"), of: samples.count, quantity: "heads",
          setting: title, claim: "half"),
        StudyResult(
          mean: samples.numbers("number"), quantity: "number", setting: title, claim: "none"),
      ]
    }
  }

  @Test func `samples are kept, found again, and a torn last line is drawn anew`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("results.jsonl")
    var first = Simulation(file: try ResultFile(path: path), samples: 4, scratch: folder.path)
    _ = try first.results(of: Coin(), in: "study")
    let lines = try folder.bytes(of: "results.jsonl")
    #expect(lines.count { $0 == UInt8(ascii: "\n") } == 4)

    try folder.write(
      String(decoding: lines.dropLast(5), as: UTF8.self), to: "results.jsonl")
    #expect(try ResultFile(path: path).samples(of: "study: coin").count == 3)
    var second = Simulation(file: try ResultFile(path: path), scratch: folder.path)
    let results = try second.results(of: Coin(), in: "study")
    #expect(try ResultFile(path: path).samples(of: "study: coin").keys.sorted() == Array(0..<7))
    #expect(results[0].measured == 4.0 / 7 && results[0].count == 7)
    #expect(abs(results[0].error - (4.0 / 7 * 3 / 7 / 7).squareRoot()) < 1e-12)
    #expect(results[1].measured == 3)
    #expect(results[0].row == "| heads | coin | half | 0.571 ± 0.187 | 7 |")
  }

  @Test func `a line that is no sample is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"setting\": \"a\"}\n", to: "results.jsonl")
    #expect(throws: (any Error).self) { try ResultFile(path: folder.path("results.jsonl")) }
  }

  @Test func `options are read, and what is none is refused`() throws {
    let options = try Options([
      "gate", "--samples", "5", "--only", "hold", "--results", "r", "--threads", "1", "--json",
    ])
    #expect(options.studies == ["gate"] && options.samples == 5 && options.file == "r")
    #expect(options.threads == 1 && options.json)
    #expect(options.admits("400 rows, hold_out") && !options.admits("k_fold"))
    for words in [["gates"], ["--samples"], ["--samples", "0"], ["--only"]] {
      #expect(throws: UnknownWord.self) { try Options(words) }
    }
  }

  @Test func `titles are unique, so that samples cannot be mixed up`() {
    for study in Main.studies {
      #expect(Set(study.settings.map(\.title)).count == study.settings.count, "\(study.name)")
    }
    #expect(Set(Main.studies.map { $0.name }).count == Main.studies.count)
  }

  @Test func `a sample of the real workflow is the same whenever it is drawn`() throws {
    let folder = try TemporaryFolder()
    let setting = GateStudy.Setting(
      rows: 60, choice: "hold_out", metric: "accuracy", signal: 3)
    let first = try setting.sample(3, scratch: folder.path("a"))
    #expect(first["passed"]?.bool != nil)
    #expect(try setting.sample(3, scratch: folder.path("b")) == first)
    let others = try (4...7).map { try setting.sample($0, scratch: folder.path("a")) }
    #expect(others.contains { $0 != first })
    #expect(try folder.files().isEmpty)
  }

  /// Intervals are made of the kept parts, by the rule of the product.
  @Test func `coverage counts the intervals that the parts give`() throws {
    let setting = CoverageStudy.Setting(rows: 1_000, choice: "hold_out", metric: "accuracy")
    func facts(truth: Double) -> [String: JSONValue] {
      [
        "tested": true, "truth": .number(truth), "expected": 0.8, "rows": 160, "networks": 2,
        "row_variance": 0.0009, "training_variance": 0.0002, "training_noise": 0.0001,
        "training_freedom": 2, "fold_variance": .null, "test": 0.9, "test_lower": 0.85,
        "test_upper": 0.94,
      ]
    }
    // The standard error is √(0.0009 + 1.5 · 0.0002) = 0.0346, and t is 2.01 with 54 degrees of freedom.
    let results = setting.results([
      facts(truth: 0.86), facts(truth: 0.71), facts(truth: 0.74), ["tested": false],
    ])
    #expect(results.map(\.count) == [3, 3, 3, 3])
    #expect(abs(results[0].measured - 1.0 / 3) < 1e-12)
    #expect(abs(results[1].measured - 2.0 / 3) < 1e-12)
    #expect(abs(results[2].measured - (0.8 - 0.77)) < 1e-12)
    #expect(results[3].measured == 1)
  }
}
