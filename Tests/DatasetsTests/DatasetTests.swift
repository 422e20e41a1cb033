import Testing

@testable import Datasets

@Suite struct DatasetTests {
  @Test func `rows without a target are left out and told`() throws {
    let dataset = try dataset("x,y\n1,a\n2,\n3,b\n", target: "y")
    #expect(dataset.table.lines == [2, 4])
    #expect(dataset.featureColumns == ["x"])
    #expect(
      dataset.notes.last?.sentence
        == "1 row without a value of the target 'y' was left out, the first at line 3.")
  }

  @Test(arguments: [
    (
      "x,y\n1,a\n", "z",
      DatasetError.Fault.columnNotFound(name: "z", columns: ["x", "y"], looksLikeData: false)
    ),
    ("y\na\nb\n", "y", .noFeatures(target: "y")),
    ("x,y\n1,\n2,\n", "y", .targetEmpty(target: "y")),
  ])
  func `a target that cannot be used is refused`(
    text: String, target: String, fault: DatasetError.Fault
  ) {
    let error = #expect(throws: DatasetError.self) { try dataset(text, target: target) }
    #expect(error?.fault == fault)
  }

  @Test func `the task is recognised with a reason`() throws {
    func task(_ values: [String]) throws -> TargetKind {
      let rows = values.map { "1,\($0)" }.joined(separator: "\n")
      return try dataset("x,y\n\(rows)\n", target: "y").recognizedTask.kind
    }
    #expect(try task(["a", "b", "a"]) == .binary)
    #expect(try task(["0", "1", "0"]) == .binary)
    #expect(try task(["a", "b", "c"]) == .classes)
    #expect(try task((0..<100).map { "\($0 % 10)" }) == .classes)
    #expect(try task((0..<50).map { "\($0 % 10)" }) == .regression)
    #expect(try task((0..<100).map { "\(Double($0 % 10) / 4)" }) == .regression)
  }

  @Test func `a target is checked against the task`() throws {
    func fault(_ values: [String], _ kind: TargetKind) throws -> DatasetError.Fault? {
      let rows = values.map { "1,\($0)" }.joined(separator: "\n")
      let dataset = try dataset("x,y\n\(rows)\n", target: "y")
      do throws(DatasetError) { try dataset.check(as: kind) } catch { return error.fault }
      return nil
    }
    let many = (0..<30).map { "L\($0)" }
    #expect(
      try fault(["a", "a"], .classes) == .targetSingleClass(target: "y", label: "a", rows: 2))
    #expect(try fault(["5", "5"], .regression) == .targetConstant(target: "y", value: "5"))
    #expect(try fault(many, .classes) == .targetAllUnique(target: "y", labels: 30, rows: 30))
    #expect(
      try fault(many + many, .binary) == .targetClassCount(target: "y", found: 30, expected: 2))
    #expect(
      try fault(["1", "a", "b"], .regression)
        == .targetNotANumber(target: "y", value: "a", count: 2, of: 3))
    #expect(try fault(["a", "b", "a", "b"], .binary) == nil)
    #expect(try fault(["1", "2", "3"], .regression) == nil)
  }

  private func dataset(_ text: String, target: String) throws -> Dataset {
    let reading = try CSVReader().read(bytes: Array(text.utf8), name: "f.csv")
    return try Dataset(reading, target: target)
  }
}
