import Tensors
import Testing

@testable import Datasets

@Suite struct RowTracesTests {
  /// Columns of whole numbers, each with so many different values.
  private func table(_ values: [Int], rows: Int, seed: UInt64) -> Table {
    var generator = SeededGenerator(seed: seed)
    return Table(
      name: "t.csv",
      columns: values.enumerated().map { index, count in
        Column(
          "c\(index)", numbers: (0..<rows).map { _ in Double(generator.integer(below: count)) })
      })
  }

  @Test func `each set tells the rows apart, and no two share a column`() {
    let table = table([1_000_000, 400, 400, 400, 30, 30, 30, 30, 2, 2], rows: 100, seed: 1)
    let sets = RowTraces(table).identifyingSets
    #expect(sets.count >= 3)
    #expect(sets.first == ["c0"])
    #expect(Set(sets.joined()).count == sets.joined().count)
    for columns in sets {
      #expect(RowKeys(table, columns: columns).duplicateCount <= 1, "\(columns)")
    }
  }

  @Test func `columns that cannot tell the rows apart make no further set`() {
    let sets = RowTraces(table([1_000_000, 2, 2, 2, 3], rows: 100, seed: 2)).identifyingSets
    #expect(sets == [["c0"]])
    #expect(RowTraces(table([2, 2], rows: 30, seed: 3)).identifyingSets.count == 1)
    #expect(RowTraces(table([], rows: 0, seed: 3)).identifyingSets == [[]])
  }

  @Test func `values that all differ but stand close together are those of any list`() {
    let rows = 0..<60
    let counted = Table(
      name: "t.csv",
      columns: [
        Column("id", numbers: rows.map { Double($0 + 1) }),
        Column("tenths", numbers: rows.map { 10 + Double($0 * 37 % 61 * 7) / 10 }),
        Column("exact", numbers: rows.map { Double($0 * $0) / 7.3 }),
      ])
    #expect(RowTraces(counted).identifyingSets == [["exact"], ["id", "tenths"]])
  }

  @Test(arguments: [40, 100, 400])
  func `rows of the same kind that were drawn anew are strangers`(rows: Int) {
    for seed in 0..<20 as Range<UInt64> {
      let levels = [40, 30, 20, 20, 10, 10, 10, 8, 8, 6, 6, 5, 5, 4, 4, 4, 3, 3]
      let (known, strange) = (
        table(levels, rows: rows, seed: 2 * seed), table(levels, rows: rows, seed: 2 * seed + 1)
      )
      let traces = RowTraces(known)
      for columns in traces.identifyingSets {
        let keys = Set(traces.keys(of: columns) ?? [])
        let shared = (RowTraces(strange).keys(of: columns) ?? []).count { keys.contains($0) }
        #expect(
          !RowTraces.isMoreThanChance(shared: shared, of: rows),
          "\(shared) of \(rows) by \(columns)")
      }
    }
  }

  @Test func `of a file without a column of the first set, another set knows the rows`() throws {
    let whole = table([1_000_000, 400, 400, 30, 30, 30], rows: 100, seed: 5)
    let traces = RowTraces(whole)
    let first = try #require(traces.identifyingSets.first?.first)
    let fewer = RowTraces(whole.dropping(columns: [first]))
    #expect(fewer.keys(of: traces.identifying) == nil)
    let known = traces.identifyingSets.dropFirst().contains { columns in
      fewer.keys(of: columns) == traces.keys(of: columns)
    }
    #expect(known)
  }
}
