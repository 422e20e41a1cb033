import Datasets
import TestSupport
import Testing

@testable import Workflows

/// Who has looked at these rows before, whatever the file and the plan are called.
@Suite struct LookLedgerTests {
  private static func table(_ shift: Double = 0, names: [String] = ["x", "y"]) -> Table {
    Table(
      name: "t",
      columns: [
        Column(names[0], numbers: (0..<50).map { Double($0) * 1.5 + shift }),
        Column(names[1], numbers: (0..<50).map { Double($0 % 3) }),
      ])
  }

  @Test func `another run on the same rows is told, and how often it had looked`() throws {
    let folder = try TemporaryFolder()
    let ledger = LookLedger(runsFolder: folder.path)
    #expect(try ledger.begin(run: "one", rows: Self.table()).runs == [])
    try ledger.count(run: "one", configurations: 2)
    try ledger.count(run: "one", configurations: 24)
    let two = try ledger.begin(run: "two", rows: Self.table())
    #expect(two == EarlierLooks(runs: ["one"], configurations: 24))
    #expect(try ledger.begin(run: "three", rows: Self.table(0.7)).runs == [])
    // What the first one looks at later does not change what the second one was told.
    try ledger.count(run: "one", configurations: 60)
    try ledger.count(run: "two", configurations: 5)
    #expect(try ledger.begin(run: "two", rows: Self.table()) == two)
    #expect(try ledger.begin(run: "one", rows: Self.table()).runs == [])
    #expect(
      try ledger.begin(run: "four", rows: Self.table())
        == EarlierLooks(runs: ["one", "two"], configurations: 65))
  }

  @Test func `rows are known again with other columns, names and order`() throws {
    let folder = try TemporaryFolder()
    let ledger = LookLedger(runsFolder: folder.path)
    _ = try ledger.begin(run: "one", rows: Self.table())
    let table = Self.table()
    let reversed = table.selecting(rows: Array((0..<50).reversed()))
    let wider = Table(
      name: "t",
      columns: [Column("new", numbers: (0..<50).map { Double($0 * 7 % 5) })] + table.columns)
    let renamed = Self.table(names: ["a", "b"])
    let fewer = table.selecting(rows: Array(0..<40))
    for (name, changed) in [reversed, wider, renamed, fewer].enumerated() {
      #expect(
        try ledger.begin(run: "again \(name)", rows: changed).runs.contains("one"), "\(name)")
    }
  }
}
