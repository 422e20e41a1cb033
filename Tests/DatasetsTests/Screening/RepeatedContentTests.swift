import Testing

@testable import Datasets

/// Copies that only a number or a key of their own tells apart.
@Suite struct RepeatedContentTests {
  /// Forty rows, the last ten of which say what the first ten say, each with a key of its own.
  private static let table: Table = {
    let rows = Array(0..<30) + Array(0..<10)
    return Table(
      name: "t",
      columns: [
        Column("id", texts: rows.indices.map { "key_\($0)_x" }),
        Column("number", numbers: rows.indices.map { Double($0 + 1) }),
        Column("x", numbers: rows.map { Double($0 * $0 % 37) + 0.5 }),
        Column("y", numbers: rows.map { Double($0 * 7 % 31) - 0.25 }),
        Column("label", texts: rows.map { $0 % 2 == 0 ? "up" : "down" }),
      ])
  }()

  @Test func `what names a row does not make it another one`() {
    let table = Self.table
    let names = RepeatedContent.identifiers(in: table, targets: ["label"])
    #expect(names == ["id", "number"])
    let content = RepeatedContent(table, identifiers: names, targets: ["label"])
    #expect(content.columns == ["x", "y", "label"])
    #expect(content.keys.duplicateCount == 10)
    #expect(content.isBeyondChance)
    #expect(RowKeys(table, columns: table.columnNames).duplicateCount == 0)
    let inputs = RepeatedContent(
      table, identifiers: names, targets: ["label"], withTargets: false)
    #expect(inputs.columns == ["x", "y"])
  }

  @Test func `where there is nothing but names, they count`() {
    let table = Self.table.selecting(columns: ["id", "label"])
    let content = RepeatedContent(table, identifiers: ["id"], targets: ["label"])
    #expect(content.columns == ["id", "label"] && content.keys.duplicateCount == 0)
  }

  @Test func `few values repeat by chance`() {
    let rows = 0..<200
    let table = Table(
      name: "t",
      columns: [
        Column("id", numbers: rows.map { Double($0) }),
        Column("a", numbers: rows.map { Double($0 * 7919 % 4) }),
        Column("b", numbers: rows.map { Double($0 * 104_729 / 4 % 3) }),
      ])
    let content = RepeatedContent(table, identifiers: ["id"], targets: [])
    #expect(content.keys.duplicateCount > 150 && !content.isBeyondChance)
  }

  @Test func `the screen tells copies in spite of their keys`() throws {
    let schema = Schema(Self.table, target: "label")
    #expect(schema.identifiers == ["id", "number"])
    let rows = try #require(
      ScreenedRows(Self.table, target: "label", kind: .classes, roles: [:]))
    let found = DuplicateRowsCheck().findings(in: rows)
    #expect(found.first?.numbers["duplicates"] == 10)
  }
}
