import Datasets
import Hashing
import JSONText

/// The data that a plan names.
enum DataFile {
  /// The SHA-256 of the bytes, in hexadecimal; of several files, that of their digests.
  ///
  /// - Throws: `DatasetError` if a file cannot be read, `InvalidAnswer` if the plan names none.
  static func fingerprint(of plan: Plan) throws -> String {
    let answers = plan.answers[.problem]
    guard let data = answers?["data"].flatMap(DataPaths.init(json:)) else {
      throw InvalidAnswer(
        question: "problem.data", problem: "The plan names no data file.", author: .plan)
    }
    let test = answers?["test_data"].flatMap(DataPaths?.init(json:)) ?? nil
    let paths = data.resolved(in: plan) + (test?.resolved(in: plan) ?? [])
    do throws(DatasetError) {
      return try DataReader.fingerprint(ofPaths: paths).hexadecimal
    } catch {
      throw told(error, by: answers?["source"]?.string)
    }
  }

  /// The error with where the data can be had, if they are not here and the plan says where.
  private static func told(_ error: DatasetError, by source: String?) -> DatasetError {
    guard error.fault == .notFound, let source else { return error }
    return DatasetError(file: error.file, fault: .notHere(source: source))
  }

  /// Rows with a target, and those among them that the plan gives as test rows.
  struct Contents {
    var dataset: Dataset
    /// The rows of the test files; nil if the plan names none.
    var testRows: [Int]?
  }

  /// Reads the table, without the rows that have no target.
  ///
  /// - Throws: `DatasetError` with file, line and column.
  static func read(
    _ data: DataPaths, test: DataPaths?, reading choices: ReadingChoices, of plan: Plan,
    target: String
  ) throws -> Contents {
    var options = choices.options
    options.target = target
    let reader = DataReader(options: options)
    let paths = data.resolved(in: plan) + (test?.resolved(in: plan) ?? [])
    let (reading, rows) = try reader.read(paths: paths)
    let dataset = try Dataset(reading, target: target)
    guard let test else { return Contents(dataset: dataset, testRows: nil) }
    let first = rows.dropLast(test.paths.count).reduce(0, +)
    let firstLine = reading.table.lines[first]
    let kept = dataset.table.lines.firstIndex { $0 >= firstLine } ?? dataset.table.rowCount
    return Contents(dataset: dataset, testRows: Array(kept..<dataset.table.rowCount))
  }
}
