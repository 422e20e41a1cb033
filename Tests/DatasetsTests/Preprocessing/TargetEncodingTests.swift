import Foundation
import Tensors
import Testing

@testable import Datasets

@Suite struct TargetEncodingTests {
  @Test func `two classes become 0 and 1`() throws {
    let table = labels(["no", "yes", "no"])
    let encoding = try TargetEncoding.fit(table, target: "y", as: .binary)
    #expect(encoding == .binary(positive: "yes", negative: "no"))
    #expect(try encoding.encode(table, target: "y").values == [0, 1, 0])
    #expect(encoding.labels == ["no", "yes"])
    let turned = try TargetEncoding.fit(table, target: "y", as: .binary, positive: "no")
    #expect(try turned.encode(table, target: "y").values == [1, 0, 1])
  }

  @Test(arguments: [
    (["a", "b", "a"], "b", "'b' is the rarer label (1 of 3 rows)."),
    (["a", "b"], "b", "Both labels are equally frequent; 'b' is the last by name."),
    (["1", "0", "1"], "1", "'1' says yes."),
    (["True", "False", "True"], "True", "'True' says yes."),
  ])
  func `the positive label is chosen with a reason`(texts: [String], label: String, reason: String)
  {
    let found = TargetEncoding.positiveLabel(of: Column("y", texts: texts).labels())
    #expect(found == (label, reason))
  }

  @Test func `classes become their index, numbers in their order`() throws {
    let table = Table(name: "t", columns: [Column("y", numbers: [10, 2, 10, 9])])
    let encoding = try TargetEncoding.fit(table, target: "y", as: .classes)
    #expect(encoding == .classes(["2", "9", "10"]))
    #expect(try encoding.encode(table, target: "y").values == [2, 0, 2, 1])
    let unseen = Table(name: "t", columns: [Column("y", numbers: [2, 3])])
    #expect(
      throws: PreprocessingError.unseenLabel(
        target: "y", line: 3, label: "3", known: ["2", "9", "10"])
    ) { try encoding.encode(unseen, target: "y") }
  }

  @Test func `numbers are standardized if asked and come back`() throws {
    let table = Table(name: "t", columns: [Column("y", numbers: [1, 3])])
    #expect(
      try TargetEncoding.fit(table, target: "y", as: .regression) == .regression(mean: 0, scale: 1))
    let scaled = try TargetEncoding.fit(table, target: "y", as: .regression, scaling: true)
    #expect(scaled == .regression(mean: 2, scale: 1))
    let values = try scaled.encode(table, target: "y").values
    #expect(values == [-1, 1])
    #expect(values.map { scaled.decode(Double($0)) } == [1, 3])
  }

  @Test func `what is wrong with a target is named`() {
    #expect(throws: PreprocessingError.missingTarget(target: "y", line: 3)) {
      try TargetEncoding.classes(["a"]).encode(labels(["a", nil]), target: "y")
    }
    #expect(
      throws: PreprocessingError.classCount(target: "y", found: ["a", "b", "c"], expected: 2)
    ) { try TargetEncoding.fit(labels(["a", "b", "c"]), target: "y", as: .binary) }
    #expect(
      throws: PreprocessingError.unknownPositive(target: "y", label: "z", known: ["a", "b"])
    ) { try TargetEncoding.fit(labels(["a", "b"]), target: "y", as: .binary, positive: "z") }
  }

  @Test(arguments: [
    TargetEncoding.binary(positive: "p", negative: "n"), .classes(["a", "b"]),
    .regression(mean: 0.1, scale: 1 / 3),
  ])
  func `encodings are coded without loss`(encoding: TargetEncoding) throws {
    let data = try JSONEncoder().encode(encoding)
    #expect(try JSONDecoder().decode(TargetEncoding.self, from: data) == encoding)
  }

  private func labels(_ texts: [String?]) -> Table {
    Table(name: "t", columns: [Column("y", texts: texts)])
  }
}
