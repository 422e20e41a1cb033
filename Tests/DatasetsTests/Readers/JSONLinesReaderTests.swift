import Testing

@testable import Datasets

@Suite struct JSONLinesReaderTests {
  private func read(_ text: String) throws -> Reading {
    try JSONLinesReader().read(bytes: Array(text.utf8), name: "t.jsonl")
  }

  @Test func `objects become rows, keys become columns`() throws {
    let reading = try read(
      """
      {"a": 1, "b": "x"}

      {"b": "y", "a": 2.5, "c": true}
      {"a": null, "c": false, "d": [1, 2]}
      """)
    #expect(reading.table.columnNames == ["a", "b", "c", "d"])
    #expect(reading.table.lines == [1, 3, 4])
    #expect(reading.table["a"]?.numbers?.prefix(2) == [1, 2.5])
    #expect(reading.table["a"]?.isMissing(2) == true)
    #expect((0..<3).map { reading.table["b"]?.text($0) } == ["x", "y", nil])
    #expect((0..<3).map { reading.table["c"]?.text($0) } == [nil, "true", "false"])
    #expect(reading.notes.map(\.kind) == [.nestedValues])
    #expect(reading.notes.first?.line == 4)
  }

  @Test func `numbers among texts become texts`() throws {
    let table = try read("{\"a\": 1}\n{\"a\": \"one\"}\n").table
    #expect((0..<2).map { table["a"]?.text($0) } == ["1", "one"])
  }

  @Test func `faults are named with their line`() {
    for (text, line) in [("{\"a\": 1}\n{\"a\": }", 2), ("{\"a\": 1}\n\n[1]", 3)] {
      let error = #expect(throws: DatasetError.self) { try read(text) }
      #expect(error?.line == line)
    }
    #expect(throws: DatasetError.self) { try read("") }
    #expect(throws: DatasetError.self) { try read("\n \n") }
  }
}
