import Foundation
import Tensors
import Testing

@testable import Datasets

@Suite struct DataScreenTests {
  private func findings(_ table: Table, _ kind: TargetKind = .binary) -> [Finding] {
    DataScreen.findings(in: table, target: "y", kind: kind)
  }

  /// A table of noise: five columns that have nothing to do with the target or the order.
  private func noise(_ seed: UInt64, rows: Int = 200, kind: TargetKind) -> Table {
    var generator = SeededGenerator(seed: seed)
    let columns = (0..<3).map { index in
      Column("x\(index)", numbers: (0..<rows).map { _ in generator.normal() })
    }
    let grades = Column(
      "grade", numbers: (0..<rows).map { _ in Double(generator.integer(below: 6)) })
    let city = Column(
      "city", texts: (0..<rows).map { _ in ["a", "b", "c"][generator.integer(below: 3)] })
    let target =
      kind == .regression
      ? Column("y", numbers: (0..<rows).map { _ in generator.normal() })
      : Column("y", texts: (0..<rows).map { _ in generator.uniform() < 0.3 ? "yes" : "no" })
    return Table(name: "noise.csv", columns: columns + [grades, city, target])
  }

  @Test(arguments: [TargetKind.binary, .regression])
  func `noise gives no serious finding and few others`(kind: TargetKind) {
    let found = (0..<50).map { findings(noise($0, kind: kind), kind) }
    #expect(found.joined().filter(\.isSerious).isEmpty)
    // Drift and gaps are tested at 1 % a table, the others should not be found by chance.
    #expect(found.joined().count <= 3, "\(found.joined().map(\.sentence))")
  }

  @Test func `the registered checks cover every kind of finding once`() {
    let kinds = DataScreen.checks.flatMap { Array($0.kinds) }
    #expect(Set(kinds) == Set(Finding.Kind.allCases))
    #expect(kinds.count == Finding.Kind.allCases.count)
  }

  @Test func `duplicates and contradictions are counted and have a ceiling`() throws {
    let numbers = (0..<40).map { (row: Int) -> Double in
      Double(row / 4) + Double(row / 4 % 3) * 0.1
    }
    let labels = (0..<40).map { $0 % 4 == 0 ? "yes" : "no" }
    let columns = ["a", "b", "c"].map { Column($0, numbers: numbers) }
    let table = Table(name: "t.csv", columns: columns + [Column("y", texts: labels)])
    let found = findings(table)
    let duplicates = try #require(found.first { $0.kind == .duplicateRows })
    #expect(duplicates.numbers["duplicates"] == 20)
    #expect(duplicates.isSerious)
    let contradiction = try #require(found.first { $0.kind == .contradictingRows })
    #expect(contradiction.numbers["groups"] == 10)
    #expect(contradiction.numbers["ceiling"] == 0.75)
    #expect(contradiction.isSerious)
  }

  @Test func `the ceiling of a regression is the share of variance between equal rows`() throws {
    let x = (0..<20).map { (row: Int) -> Double in Double(row / 2) }
    let y = x.enumerated().map { row, x in row % 2 == 0 ? x - 1 : x + 1 }
    let table = Table(
      name: "t.csv", columns: [Column("x", numbers: x), Column("y", numbers: y)])
    let found = try #require(findings(table, .regression).first { $0.kind == .contradictingRows })
    // Within: 1 each. Between: the variance of 0…9, 8.25.
    #expect(abs((found.numbers["ceiling"] ?? 0) - 8.25 / 9.25) < 1e-12)
  }

  @Test func `a column that gives the target away is told, a good one is not`() {
    var generator = SeededGenerator(seed: 5)
    let target = (0..<300).map { _ in generator.uniform() < 0.4 }
    let leak = target.map { ($0 ? 4.0 : 0.0) + generator.normal() * 0.9 }
    let good = target.map { ($0 ? 2.0 : 0.0) + generator.normal() }
    let table = Table(
      name: "t.csv",
      columns: [
        Column("leak", numbers: leak), Column("good", numbers: good),
        Column("y", texts: target.map { $0 ? "yes" : "no" }),
      ])
    let found = findings(table).filter { $0.kind == .targetGivenAway }
    #expect(found.map(\.column) == ["leak"])
    #expect(found.allSatisfy { $0.isSerious })
  }

  @Test func `a number that hides the target behind a curve is told`() {
    let x = (0..<400).map { (row: Int) -> Double in Double(row * 37 % 401) - 200 }
    let y = x.map { $0.magnitude < 100 ? "inside" : "outside" }
    let table = Table(
      name: "t.csv", columns: [Column("x", numbers: x), Column("y", texts: y)])
    #expect(findings(table).contains { $0.kind == .targetGivenAway })
  }

  @Test func `three classes are given away only if all of them are`() {
    let classes = (0..<150).map { $0 * 7 % 3 }
    let all = classes.enumerated().map { Double($1 * 10) + Double($0 % 4) * 0.1 }
    let one = classes.enumerated().map { Double($1 == 0 ? 10 : 0) + Double($0 % 4) * 0.1 }
    let noise = (0..<150).map { Double($0 * 37 % 151) }
    let table = Table(
      name: "t.csv",
      columns: [
        Column("all", numbers: all), Column("one", numbers: one), Column("noise", numbers: noise),
        Column("y", texts: classes.map { "c\($0)" }),
      ])
    #expect(
      findings(table, .classes).filter { $0.kind == .targetGivenAway }.map(\.column) == ["all"])
  }

  @Test func `a time along which the file is ordered is told`() {
    var generator = SeededGenerator(seed: 9)
    let table = Table(
      name: "t.csv",
      columns: [
        Column("date", numbers: (0..<60).map { 19_000 + Double($0 / 2) }),
        Column("x", numbers: (0..<60).map { _ in generator.normal() }),
        Column("y", texts: (0..<60).map { _ in generator.uniform() < 0.5 ? "a" : "b" }),
      ])
    #expect(findings(table).contains { $0.kind == .timeOrder && $0.column == "date" })
  }

  @Test func `labels that differ in case are told`() {
    let labels = (0..<60).map { ["yes", "Yes", "no"][$0 * 5 % 3] }
    let table = Table(
      name: "t.csv",
      columns: [
        Column("x", numbers: (0..<60).map { Double($0 * 17 % 61) }), Column("y", texts: labels),
      ])
    let found = findings(table, .classes).first { $0.kind == .similarLabels }
    #expect(found?.sentence.contains("'Yes' and 'yes'") == true)
  }

  @Test func `only the rows given are looked at, in any order`() throws {
    let draft = Draft().adding("status") { $1[4] == "yes" ? "closed" : "open" }
    let reading = try CSVReader(options: .init(target: "target")).read(
      bytes: draft.bytes(), name: "t.csv")
    let rows = (0..<reading.table.rowCount).filter { $0 % 5 != 0 }
    let straight = DataScreen.findings(
      in: reading.table.selecting(rows: rows), target: "target", kind: .binary)
    let shuffled = DataScreen.findings(
      in: reading.table.selecting(rows: rows.reversed()), target: "target", kind: .binary)
    #expect(straight == shuffled)
    let data = try JSONEncoder().encode(straight)
    #expect(try JSONDecoder().decode([Finding].self, from: data) == straight)
  }

  @Test func `the area under the curve is that of scikit-learn`() {
    // scikit-learn 1.7: roc_auc_score([0,0,1,1,1,0,0,1], [.1,.4,.35,.8,.4,.7,.2,.9])
    let area = areaUnderCurve(
      [0.1, 0.4, 0.35, 0.8, 0.4, 0.7, 0.2, 0.9],
      isPositive: [false, false, true, true, true, false, false, true])
    #expect(area.value == 0.78125)
  }

  @Test func `nothing is found in nothing`() {
    let empty = Table(name: "t.csv", columns: [Column("x", numbers: []), Column("y", texts: [])])
    #expect(findings(empty).isEmpty)
    #expect(findings(Table(name: "t.csv", columns: [Column("x", numbers: [1])])).isEmpty)
    for rows in 1..<12 {
      let table = Table(
        name: "t.csv",
        columns: [
          Column("x", numbers: (0..<rows).map(Double.init)),
          Column("c", texts: (0..<rows).map { $0 % 2 == 0 ? nil : "a" }),
          Column("y", texts: (0..<rows).map { $0 % 2 == 0 ? "a" : "b" }),
        ])
      for kind in TargetKind.allCases { _ = findings(table, kind) }
    }
  }
}
