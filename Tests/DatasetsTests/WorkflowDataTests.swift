import Foundation
import Tensors
import Testing

@testable import Datasets

/// The data sets in `workflows/data` are what their README says.
@Suite struct WorkflowDataTests {
  struct Expectation {
    var file: String
    var target: String
    var rows: Int
    var features: Int
    var kind: TargetKind
    var largestClass: LevelCount?
  }

  static let expectations = [
    Expectation(
      file: "breast-cancer.csv", target: "diagnosis", rows: 569, features: 30, kind: .binary,
      largestClass: LevelCount(level: "benign", count: 357)),
    Expectation(
      file: "digits.csv", target: "digit", rows: 1_797, features: 64, kind: .classes,
      largestClass: LevelCount(level: "3", count: 183)),
    Expectation(
      file: "diabetes.csv", target: "progression", rows: 442, features: 10, kind: .regression),
  ]

  @Test(arguments: expectations)
  func `each is read whole, and its task is recognised`(expected: Expectation) throws {
    let dataset = try dataset(expected)
    #expect(dataset.table.rowCount == expected.rows)
    #expect(dataset.featureColumns.count == expected.features)
    #expect(dataset.recognizedTask.kind == expected.kind)
    #expect(throws: Never.self) { try dataset.check(as: expected.kind) }
    #expect(dataset.notes.allSatisfy { !$0.isWarning })
    let schema = Schema(dataset.table, target: expected.target)
    #expect(schema.columns.allSatisfy { $0.role == .number || $0.role == .constant })
    if let largest = expected.largestClass {
      #expect(schema.target?.topLevels.first == largest)
    }
  }

  /// From reading to tensors, on the rows that are not sealed.
  @Test(arguments: expectations)
  func `each walks from file to tensors`(expected: Expectation) throws {
    let dataset = try dataset(expected)
    let keys = RowKeys(dataset.table, columns: dataset.featureColumns)
    let strata =
      expected.kind == .regression
      ? Strata.quantiles(dataset.targetColumn.numbers ?? [])
      : Strata.classes(dataset.targetColumn)
    let test = TestSelection(fraction: 0.2).rows(keys: keys, strata: strata)
    #expect(abs(Double(test.count) / Double(expected.rows) - 0.2) < 0.04)
    let rest = dataset.table.excluding(rows: test)
    let schema = Schema(rest, target: expected.target)
    let fitted = try Preprocessing.recommended(for: schema).fit(rest)
    let transformed = try fitted.transform(rest)
    #expect(transformed.features.rows == rest.rowCount)
    #expect(transformed.features.columns == fitted.featureNames.count)
    #expect(transformed.notes.isEmpty)
    let target = try TargetEncoding.fit(rest, target: expected.target, as: expected.kind)
    #expect(try target.encode(rest, target: expected.target).rows == rest.rowCount)
  }

  static let mixed = [
    Expectation(
      file: "penguins.csv", target: "species", rows: 344, features: 7, kind: .classes,
      largestClass: LevelCount(level: "Adelie", count: 152)),
    Expectation(
      file: "shuttle.csv", target: "anomaly", rows: 4_910, features: 9, kind: .binary,
      largestClass: LevelCount(level: "0", count: 4_592)),
    Expectation(
      file: "debian-packages.csv", target: "section", rows: 4_200, features: 1, kind: .classes,
      largestClass: LevelCount(level: "admin", count: 100)),
  ]

  @Test(arguments: mixed)
  func `tables with gaps, rare classes and texts are read whole`(expected: Expectation) throws {
    let dataset = try dataset(expected)
    #expect(dataset.table.rowCount == expected.rows)
    #expect(dataset.featureColumns.count == expected.features)
    #expect(dataset.recognizedTask.kind == expected.kind)
    let schema = Schema(dataset.table, target: expected.target)
    #expect(schema.target?.topLevels.first == expected.largestClass)
    #expect(schema.columns.allSatisfy { $0.isFeature })
    let roles = Set(schema.columns.map(\.role))
    #expect(
      roles
        == (expected.features == 1
          ? [.text] : expected.features == 7 ? [.number, .category] : [.number]))
    let fitted = try Preprocessing.recommended(for: schema).fit(dataset.table)
    #expect(!fitted.featureNames.isEmpty)
  }

  private func dataset(_ expected: Expectation) throws -> Dataset {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
    let path = root.appending(path: "../../workflows/data/\(expected.file)").path
    let reading = try CSVReader(options: .init(target: expected.target)).read(path: path)
    return try Dataset(reading, target: expected.target)
  }
}
