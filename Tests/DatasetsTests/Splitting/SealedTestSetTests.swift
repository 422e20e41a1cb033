import Hashing
import Testing

@testable import Datasets

@Suite struct SealedTestSetTests {
  let table = Table(name: "t", columns: [Column("a", numbers: [1, 2, 3, 4])])
  struct Refused: Error {}

  @Test func `the opening is recorded before rows are shown`() {
    let keys = RowKeys(table, columns: ["a"])
    let sealed = SealedTestSet(table, rows: [1, 3], keys: keys)
    #expect(sealed.count == 2)
    var recorded: [Digest] = []
    let rows = sealed.open { recorded = $0 }
    #expect(recorded == [keys.digests[1], keys.digests[3]])
    #expect(rows["a"]?.numbers == [2, 4])
    #expect(rows.lines == [3, 5])
  }

  @Test func `nothing is shown if the opening cannot be recorded`() {
    #expect(throws: Refused.self) { try openRefused() }
  }

  private func openRefused() throws(Refused) {
    let sealed = SealedTestSet(table, rows: [0], keys: RowKeys(table, columns: ["a"]))
    _ = try sealed.open { _ throws(Refused) in throw Refused() }
  }
}
