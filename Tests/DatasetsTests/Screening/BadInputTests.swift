import Foundation
import Testing

@testable import Datasets

/// Every broken input gives the outcome that a user should get.
@Suite struct BadInputTests {
  static let all = BadInput.parsing + BadInput.types + BadInput.targets + BadInput.leaks
  /// A folder of files of these names, such as a corpus outside of the repository.
  static let folder = ProcessInfo.processInfo.environment["SEVENFOLD_BAD_INPUTS"]

  @Test(arguments: all)
  func `a table made here gives its outcome`(input: BadInput) {
    input.expect(input.result(of: input.bytes()))
  }

  @Test(.enabled(if: folder != nil), arguments: all)
  func `the file of the corpus gives its outcome`(input: BadInput) throws {
    let path = "\(Self.folder ?? "")/\(input.file)"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    var expected = input
    // There the dates stand in a column of their own.
    if input.file == "dates-ambiguous.csv" { expected.outcomes = [.note(.dates, "date")] }
    if input.file == "high-cardinality.csv" { expected.outcomes = [.finding(.identifier, "user")] }
    expected.expect(input.result(of: Array(bytes)))
  }

  @Test(.enabled(if: folder != nil))
  func `every line of the manifest has an outcome here`() throws {
    let manifest = try String(contentsOfFile: "\(Self.folder ?? "")/manifest.tsv", encoding: .utf8)
    let files = manifest.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: "\t").first.map(String.init)
    }
    #expect(files.count > 40)
    #expect(Set(files).isSubset(of: Set(Self.all.map(\.file))))
  }
}
