import Foundation
import Tensors
import Testing

@testable import Datasets

@Suite struct TargetTests {
  private func dataset(_ text: String, _ targets: [String]) throws -> Dataset {
    try Dataset(CSVReader().read(bytes: Array(text.utf8), name: "t.csv"), targets: targets)
  }

  @Test func `several targets are labels or numbers`() throws {
    let text =
      "x,a,b,c\n"
      + (0..<30).map { "\($0),\($0 % 2),\($0 % 3 == 0 ? "yes" : "no"),\($0)" }
      .joined(separator: "\n")
    #expect(try dataset(text, ["a", "b"]).recognizedTask.kind == .labels)
    let numbers = try dataset(text, ["a", "c"])
    #expect(numbers.recognizedTask.kind == .vector)
    #expect(numbers.featureColumns == ["x", "b"])
    #expect(throws: Never.self) { try numbers.check(as: .vector) }
    #expect(throws: DatasetError.self) { try dataset(text, ["a", "b"]).check(as: .vector) }
    #expect(throws: DatasetError.self) { try numbers.check(as: .labels) }
    #expect(throws: DatasetError.self) { try dataset(text, ["x", "a", "b", "c"]) }
  }

  @Test func `a row that lacks one of the targets is left out and told`() throws {
    let found = try dataset("x,a,b\n1,1,2\n2,,3\n3,4,\n4,5,6\n", ["a", "b"])
    #expect(found.table.lines == [2, 5])
    #expect(found.notes.count { $0.kind == .missingTarget } == 2)
  }

  @Test func `labels in one cell are recognised, names are not`() throws {
    let cells = (0..<60).map { ["drama|war", "comedy", "drama", "war|comedy|drama"][$0 % 4] }
    let text =
      "x,y\n"
      + cells.enumerated().map { "\($0.offset),\($0.element)" }
      .joined(separator: "\n")
    let found = try dataset(text, ["y"])
    #expect(found.recognizedTask.kind == .labels)
    let column = found.targetColumn
    let labels = try #require(DelimitedLabels(recognizing: column))
    #expect(labels.delimiter == "|")
    #expect(labels.counts.map(\.name) == ["comedy", "drama", "war"])
    #expect(labels.counts.map(\.rows) == [30, 45, 30])
    #expect(DelimitedLabels.names(in: " a | b||a ", delimiter: "|") == ["a", "b"])
    let names = Column("n", texts: (0..<40).map { "Name\($0), First\($0)" })
    #expect(DelimitedLabels(recognizing: names) == nil)
    let cities = Column("c", texts: (0..<40).map { $0 % 2 == 0 ? "Paris, France" : "Rome, Italy" })
    #expect(DelimitedLabels(recognizing: cities) == nil)
  }

  @Test func `labels and numbers are encoded`() throws {
    let table = Table(
      name: "t",
      columns: [
        Column("tags", texts: ["a|c", "b", "zzz", "c"]),
        Column("p", texts: ["yes", "no", "no", "yes"]), Column("q", numbers: [0, 1, 1, 0]),
        Column("m", numbers: [1, 3, 5, 7]), Column("n", numbers: [10, 10, 30, 30]),
      ])
    let tags = TargetEncoding.labels(["a", "b", "c"], delimiter: "|")
    #expect(try tags.encode(table, target: "tags").values == [1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1])
    let found = ["p", "q"].compactMap { table[$0] }.compactMap { LabelColumn($0) }
    #expect(found.map(\.positive) == ["yes", "1"])
    let columns = TargetEncoding.labelColumns(found)
    #expect(try columns.encode(table, target: "").values == [1, 0, 0, 1, 0, 1, 1, 0])
    let vector = TargetEncoding.vector([.init(name: "m"), .init(name: "n")])
    #expect(try vector.encode(table, target: "").values == [1, 10, 3, 10, 5, 30, 7, 30])
    let scaled = try vector.scaled(to: table, target: "")
    let values = try scaled.encode(table, target: "").values
    #expect(values.enumerated().filter { $0.offset % 2 == 1 }.map(\.element) == [-1, -1, 1, 1])
    #expect(scaled.outputNames == ["m", "n"] && scaled.width == 2)
    for encoding in [tags, columns, vector, scaled] {
      let coded = try JSONEncoder().encode(encoding)
      #expect(try JSONDecoder().decode(TargetEncoding.self, from: coded) == encoding)
    }
    let numbers = try #require(table["m"])
    #expect(LabelColumn(numbers) == nil)
  }

  @Test func `each label is screened, with the others left out`() throws {
    let rows = 60
    let a = (0..<rows).map { Double($0 % 3 == 0 ? 1 : 0) }
    let b = (0..<rows).map { Double($0 % 5 == 0 ? 1 : 0) }
    let table = Table(
      name: "t",
      columns: [
        Column("x", numbers: (0..<rows).map { Double($0 * 17 % 29) }),
        Column("leak", texts: b.map { $0 == 1 ? "on" : "off" }), Column("a", numbers: a),
        Column("b", numbers: b),
      ])
    let encoding = TargetEncoding.labelColumns([
      LabelColumn(name: "a", positive: "1", negative: "0"),
      LabelColumn(name: "b", positive: "1", negative: "0"),
    ])
    let found = DataScreen.findings(in: table, target: "a, b", encoding: encoding)
    #expect(found.contains { $0.kind == .targetCopy && $0.column == "leak" })
    #expect(!found.contains { $0.column == "x" && $0.isSerious })
  }
}
