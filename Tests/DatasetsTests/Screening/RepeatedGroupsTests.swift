import Tensors
import Testing

@testable import Datasets

/// Entities must be found, and measurements that look like them must not.
@Suite struct RepeatedGroupsTests {
  /// A table of entities with some rows each, anywhere in the file, and a label drawn for each entity.
  private func entities(
    _ count: Int, rows each: Int, seed: UInt64, name: String = "code",
    isRegression: Bool = false, code: (Int) -> String
  ) -> Table {
    var generator = SeededGenerator(seed: seed)
    let labels = (0..<count).map { _ in generator.uniform() }
    var rows = (0..<count * each).map { $0 / each }
    shuffle(&rows, &generator)
    let codes = rows.map(code)
    let numbers = codes.compactMap { Double($0) }
    return Table(
      name: "t.csv",
      columns: [
        numbers.count == codes.count ? Column(name, numbers: numbers) : Column(name, texts: codes),
        Column("x", numbers: rows.map { Double($0 * 7 % 11) + generator.normal() }),
        isRegression
          ? Column("y", numbers: rows.map { labels[$0] * 100 })
          : Column("y", texts: rows.map { labels[$0] < 0.5 ? "no" : "yes" }),
      ])
  }

  private func shuffle(_ rows: inout [Int], _ generator: inout SeededGenerator) {
    for last in rows.indices.dropFirst().reversed() {
      rows.swapAt(last, generator.integer(below: last + 1))
    }
  }

  private func groups(_ table: Table, _ kind: TargetKind = .binary) -> [Finding] {
    DataScreen.groupFindings(in: table, target: "y", kind: kind)
  }

  // MARK: Entities

  @Test(arguments: ["patient", "code", "x1"])
  func `labels drawn for each entity are found, whatever the column is called`(name: String) {
    var found = [0, 0, 0]
    for seed in 0..<40 as Range<UInt64> {
      let named = entities(30, rows: 5, seed: seed, name: name) { "P\($0)" }
      let numbered = entities(30, rows: 5, seed: seed, name: name) { "\($0 + 1)" }
      let scattered = entities(60, rows: 4, seed: seed, name: name) {
        "\(10_000 + $0 * 7_919 % 9_973)"
      }
      for (index, table) in [named, numbered, scattered].enumerated() {
        found[index] += groups(table).count { $0.column == name && $0.isSerious }
      }
    }
    // Where only the values speak, numbers that follow each other by chance are taken for a scale:
    // two standard errors, 2.5 % of thirty.
    #expect(found[0] == 40)
    #expect(found[1] >= (name == "patient" ? 40 : 37), "\(found)")
    #expect(found[2] >= (name == "patient" ? 40 : 38), "\(found)")
  }

  @Test func `a number drawn for each entity is found`() {
    let found = (0..<40 as Range<UInt64>).count { seed in
      let table = entities(30, rows: 5, seed: seed, isRegression: true) { "\($0 + 1)" }
      return groups(table, .regression).contains { $0.column == "code" && $0.isSerious }
    }
    #expect(found >= 38)
  }

  @Test func `entities that are numbered in the order of their class stand in blocks`() {
    // The healthy first: the number follows the target, but its rows follow each other.
    func table(isShuffled: Bool) -> Table {
      var generator = SeededGenerator(seed: 3)
      var rows = (0..<150).map { $0 / 5 }
      if isShuffled { shuffle(&rows, &generator) }
      return Table(
        name: "t.csv",
        columns: [
          Column("code", numbers: rows.map { Double($0 + 1) }),
          Column("y", texts: rows.map { $0 < 15 ? "healthy" : "ill" }),
        ])
    }
    #expect(groups(table(isShuffled: false)).map(\.column) == ["code"])
    // Shuffled, nothing tells them from a measurement; the lone predictor is told instead.
    #expect(groups(table(isShuffled: true)).isEmpty)
    let told = DataScreen.findings(in: table(isShuffled: true), target: "y", kind: .binary)
    #expect(told.contains { $0.kind == .targetGivenAway && $0.column == "code" })
  }

  @Test func `the name speaks where the values cannot`() {
    var generator = SeededGenerator(seed: 4)
    var rows = (0..<150).map { $0 / 5 }
    shuffle(&rows, &generator)
    let table = Table(
      name: "t.csv",
      columns: [
        Column("patient_id", numbers: rows.map { Double($0 + 1) }),
        Column("y", texts: rows.map { $0 < 15 ? "healthy" : "ill" }),
      ])
    #expect(groups(table).contains { $0.column == "patient_id" && $0.isSerious })
  }

  // MARK: Measurements

  /// A rounded measurement that fixes the target.
  private func measured(
    _ values: Int, rows: Int, seed: UInt64, text: ((Int) -> String)? = nil,
    isRegression: Bool = false,
    isYes: (Int) -> Bool
  ) -> Table {
    var generator = SeededGenerator(seed: seed)
    let cells = (0..<rows).map { _ in
      (0..<4).reduce(0) { sum, _ in sum + generator.integer(below: values / 4 + 1) }
    }
    return Table(
      name: "t.csv",
      columns: [
        text.map { text in Column("f7", texts: cells.map(text)) }
          ?? Column("f7", numbers: cells.map(Double.init)),
        Column("x", numbers: cells.map { _ in generator.normal() }),
        isRegression
          ? Column("y", numbers: cells.map { Double($0) * 3 + generator.normal() })
          : Column("y", texts: cells.map { isYes($0) ? "yes" : "no" }),
      ])
  }

  @Test func `a rounded measurement with a threshold is none`() {
    for seed in 0..<40 as Range<UInt64> {
      #expect(groups(measured(56, rows: 600, seed: seed) { $0 < 20 }).isEmpty)
      #expect(groups(measured(20, rows: 300, seed: seed) { $0 < 10 }).isEmpty)
      // Too low and too high are ill.
      #expect(groups(measured(40, rows: 400, seed: seed) { $0 < 16 || $0 > 26 }).isEmpty)
    }
  }

  @Test func `a measurement that fixes a rare class at its end is none`() {
    // As the readings of a shuttle's sensor: 6 of 57 values, and 7 % of the rows.
    for seed in 0..<20 as Range<UInt64> {
      #expect(groups(measured(56, rows: 2_000, seed: seed) { $0 < 18 }).isEmpty)
    }
  }

  @Test func `a measurement of a number is none`() {
    for seed in 0..<20 as Range<UInt64> {
      #expect(
        groups(measured(40, rows: 400, seed: seed, isRegression: true) { _ in true }, .regression)
          .isEmpty)
    }
  }

  @Test func `ranges written as texts are a measurement, codes are not`() {
    let ranges = measured(56, rows: 600, seed: 1, text: { "[\($0 * 5), \($0 * 5 + 5))" }) {
      $0 < 28
    }
    #expect(groups(ranges).isEmpty)
    let units = measured(56, rows: 600, seed: 1, text: { "\($0) mg" }) { $0 < 28 }
    #expect(groups(units).isEmpty)
    let codes = measured(56, rows: 600, seed: 1, text: { "K\($0)" }) { $0 < 28 }
    #expect(groups(codes).map(\.column) == ["f7"])
  }

  // MARK: Names

  @Test(
    arguments: [
      "patient", "Patient", "patient_id", "PatientID", "patientid", "userId", "id", "ID",
      "store no",
      "customer-number", "site", "session", "group", "group_id", "machine.code", "player name",
    ])
  func `a name of entities`(name: String) { #expect(EntityName.names(name)) }

  @Test(
    arguments: [
      "patient_age", "sessionLength", "age group", "blood_group", "patients", "user count", "f7",
      "",
      "width", "paid", "number", "code", "idle", "plant height", "household income", "acid",
    ])
  func `a name of something else`(name: String) { #expect(!EntityName.names(name)) }
}
