import Foundation
import Testing

@testable import Datasets

@Suite struct SchemaTests {
  let table = Table(
    name: "t",
    columns: [
      Column("id", numbers: (0..<40).map { Double(1000 + $0) }),
      Column("down", numbers: (0..<40).map { Double(-$0) }),
      Column("shuffled", numbers: (0..<40).map { Double($0 * 17 % 40) }),
      Column("age", numbers: (0..<40).map { $0 == 3 ? .nan : Double($0 % 9) }),
      Column("rising", numbers: (0..<40).map { Double($0) + 0.5 }),
      Column("user", texts: (0..<40).map { "u\($0)" }),
      Column("city", texts: (0..<40).map { $0 % 2 == 0 ? "Kyiv" : "Lviv" }),
      Column("same", texts: (0..<40).map { $0 == 0 ? nil : "x" }),
      Column("none", numbers: [Double](repeating: .nan, count: 40)),
      Column("y", texts: (0..<40).map { $0 % 2 == 0 ? "p" : "q" }),
    ])

  @Test func `roles are recognised with their reasons`() {
    let schema = Schema(table, target: "y")
    #expect(
      schema.columns.map { "\($0.name) \($0.role.rawValue)" } == [
        "id identifier", "down identifier", "shuffled number", "age number", "rising number",
        "user identifier", "city category", "same constant", "none empty",
      ])
    #expect(schema.featureNames == ["shuffled", "age", "rising", "city"])
    #expect(
      schema["id"]?.reason
        == "Whole numbers that only go up or down along the file (40 different values in 40 rows).")
    #expect(schema["same"]?.reason == "It is 'x' in every row that has a value.")
    #expect(schema.target?.distinct == 2)
  }

  @Test func `the order of the rows does not hide an identifier`() {
    let turned = table.selecting(rows: (0..<40).map { $0 * 7 % 40 })
    #expect(Schema(turned, target: "y")["id"]?.role == .identifier)
  }

  @Test func `few rows make no identifier`() {
    let few = table.selecting(rows: Array(0..<10))
    #expect(Schema(few, target: "y")["user"]?.role == .category)
  }

  @Test func `a plan may set a role`() {
    let schema = Schema(table, target: "y", roles: ["id": .number, "age": .category])
    #expect(schema["id"]?.role == .number)
    #expect(schema["age"]?.role == .category)
    #expect(schema["id"]?.reason.hasPrefix("The plan says so.") == true)
  }

  @Test func `a profile has the numbers of a column`() throws {
    let profile = ColumnProfile(Column("a", numbers: [3, 1, .nan, 1, 7]))
    #expect(profile.rows == 5 && profile.missing == 1 && profile.distinct == 3)
    #expect(profile.minimum == 1 && profile.maximum == 7)
    #expect(profile.mean == 3 && profile.median == 2)
    #expect(profile.standardDeviation == 6.0.squareRoot())
    #expect(profile.topLevels.map(\.level) == ["1", "3", "7"])
    #expect(profile.topLevels.map(\.count) == [2, 1, 1])
    let schema = Schema(table, target: "y")
    let coded = try JSONDecoder().decode(Schema.self, from: JSONEncoder().encode(schema))
    #expect(coded == schema)
  }

  @Test func `a column of huge numbers has a profile that can be recorded`() throws {
    let profile = ColumnProfile(Column("a", numbers: [1.7e308, -1.7e308, 1.7e308, 1.7e308]))
    #expect(profile.mean == nil && profile.standardDeviation == nil)
    #expect(throws: Never.self) { try JSONEncoder().encode(profile) }
  }
}
