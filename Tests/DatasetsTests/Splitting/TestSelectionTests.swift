import Hashing
import Testing

@testable import Datasets

@Suite struct TestSelectionTests {
  @Test func `keys depend on content alone`() {
    let table = Table(
      name: "t",
      columns: [
        Column("b", texts: ["x", "y", nil, "x"]), Column("a", numbers: [1, 0, .nan, 1]),
      ])
    let keys = RowKeys(table, columns: ["a", "b"])
    #expect(keys.groups == [0, 1, 2, 0])
    #expect(keys.duplicateCount == 1)
    let turned = Table(
      name: "u",
      columns: [
        Column("a", numbers: [1, .nan, -0.0, 1]), Column("b", texts: ["x", nil, "y", "x"]),
        Column("c", numbers: [1, 2, 3, 4]),
      ])
    let others = RowKeys(turned, columns: ["b", "a", "none"])
    #expect(others.digests == [0, 2, 1, 3].map { keys.digests[$0] })
  }

  @Test func `a key stays when numbers are read as categories`() {
    let numbers = Table(name: "t", columns: [Column("a", numbers: [1, 2.5, -3])])
    let texts = Table(name: "t", columns: [Column("a", texts: ["1", "2.5", "-3"])])
    #expect(RowKeys(numbers, columns: ["a"]) == RowKeys(texts, columns: ["a"]))
  }

  @Test func `names and values cannot run into each other`() {
    let one = Table(name: "t", columns: [Column("a", texts: ["bc"]), Column("b", texts: ["d"])])
    let two = Table(name: "t", columns: [Column("a", texts: ["b"]), Column("b", texts: ["cd"])])
    #expect(RowKeys(one, columns: ["a", "b"]) != RowKeys(two, columns: ["a", "b"]))
  }

  @Test func `small tables give each class its exact part, whatever the order`() {
    for rows in [50, 200, 999] {
      let table = example(rows)
      let chosen = selection(0.2, table)
      let strata = Strata.classes(table.columns[1])
      for stratum in 0...1 {
        let size = strata.count { $0 == stratum }
        let wanted = Int((0.2 * Double(size)).rounded())
        #expect(chosen.count { strata[$0] == stratum } == wanted)
      }
      expectSameContent(table, chosen)
    }
  }

  @Test func `large tables are chosen row by row, whatever the order`() {
    let table = example(3_000)
    let chosen = selection(0.2, table)
    #expect((500...700).contains(chosen.count))
    expectSameContent(table, chosen)
    let more = example(3_300)
    #expect(selection(0.2, more).filter { $0 < 3_000 } == chosen)
  }

  @Test func `identical rows are never parted`() {
    for copies in 2...5 {
      for rows in [60, 1_200] {
        let table = Table(
          name: "t", columns: [Column("a", numbers: (0..<rows).map { Double($0 / copies) })])
        let keys = RowKeys(table, columns: ["a"])
        let chosen = Set(TestSelection(fraction: 0.25).rows(keys: keys, strata: nil))
        #expect(!chosen.isEmpty)
        for row in 0..<rows {
          #expect(chosen.contains(row) == chosen.contains(row / copies * copies))
        }
      }
    }
  }

  @Test func `other roles and salts choose independently`() {
    let table = example(20_000)
    let keys = RowKeys(table, columns: ["a"])
    let test = Set(TestSelection(fraction: 0.5).rows(keys: keys, strata: nil))
    for other in [
      TestSelection(fraction: 0.5, role: "subsample"), TestSelection(fraction: 0.5, salt: "s"),
    ] {
      let both = other.rows(keys: keys, strata: nil).count { test.contains($0) }
      #expect(abs(both - 5_000) < 250)  // four standard deviations of a binomial count
    }
  }

  /// The choice must never change: it is what the ledger of openings relies on.
  ///
  /// The value is from Python 3's hashlib: names = sha256(pack(">Q", 1) + b"a"),
  /// key = sha256(names + b"n" + pack(">d", 1.5 * row)), and the rows of each class with the
  /// smallest sha256(b"\\0test\\0" + key).
  @Test func `the choice has a golden value`() {
    let chosen = selection(0.2, example(40))
    #expect(chosen == [9, 10, 16, 19, 22, 28, 30, 36])
  }

  @Test func `strata of numbers are of about equal size and keep equal values together`() {
    let values = (0..<100).map { Double($0 * 37 % 100) }
    let bins = Strata.quantiles(values, bins: 10)
    for bin in 0..<10 { #expect(bins.count { $0 == bin } == 10) }
    #expect(zip(values, bins).allSatisfy { Int($0 / 10) == $1 })
    let ties = Strata.quantiles([1, 1, 1, 1, 1, 1, 1, 1, 2, 3], bins: 5)
    #expect(ties == [0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    #expect(Strata.quantiles([.nan, 1, 2], bins: 1) == [0, 0, 0])
    #expect(Strata.quantiles([], bins: 3) == [])
  }

  @Test func `bins of a number are joined until each has groups enough for the folds`() {
    // Thirty patients of five rows each, one height each: three patients in each of ten bins.
    let patients = (0..<150).map { $0 / 5 }
    let bins = patients.map { $0 / 3 }
    let joined = Strata.joined(bins, groups: patients, atLeast: 5)
    #expect(Set(joined).count == 5)
    for bin in Set(joined) {
      #expect(Set(zip(joined, patients).filter { $0.0 == bin }.map(\.1)).count == 6)
    }
    // Bins that have enough stay as they are, and order is kept.
    #expect(Strata.joined(bins, groups: patients, atLeast: 3) == bins)
    #expect(joined == joined.sorted())
    #expect(Set(Strata.joined(bins, groups: patients, atLeast: 40)).count == 1)
    #expect(Strata.joined([], groups: [], atLeast: 5) == [])
  }

  private func example(_ rows: Int) -> Table {
    Table(
      name: "t",
      columns: [
        Column("a", numbers: (0..<rows).map { Double($0) * 1.5 }),
        Column("y", texts: (0..<rows).map { $0 % 3 == 0 ? "yes" : "no" }),
      ])
  }

  private func selection(_ fraction: Double, _ table: Table) -> [Int] {
    TestSelection(fraction: fraction).rows(
      keys: RowKeys(table, columns: ["a"]), strata: Strata.classes(table.columns[1]))
  }

  private func expectSameContent(_ table: Table, _ chosen: [Int]) {
    let reversed = table.selecting(rows: (0..<table.rowCount).reversed())
    let again = selection(0.2, reversed).map { table.rowCount - 1 - $0 }
    #expect(again.sorted() == chosen)
  }
}
