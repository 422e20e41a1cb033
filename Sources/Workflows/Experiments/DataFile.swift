import Datasets
import Hashing
import JSONText

/// The data file that a plan names.
enum DataFile {
  /// The SHA-256 of the file's bytes, in hexadecimal.
  ///
  /// - Throws: `DatasetError` if the file cannot be read, `InvalidAnswer` if the plan names none.
  static func fingerprint(of plan: Plan) throws -> String {
    guard let data = plan.answers[.problem]?["data"]?.string else {
      throw InvalidAnswer(
        question: "problem.data", problem: "The plan names no data file.", author: .plan)
    }
    let path = plan.resolved(path: data)
    do {
      return SHA256.digest(of: try DurableFile.read(path)).hexadecimal
    } catch {
      // The reader of tables tells what is wrong with a path better.
      return try CSVReader().read(path: path).fingerprint.hexadecimal
    }
  }

  /// Reads the table, without the rows that lack a target.
  ///
  /// - Throws: `DatasetError` with file, line and column.
  static func read(_ data: String, of plan: Plan, targets: [String]) throws -> Dataset {
    let path = plan.resolved(path: data)
    let reading = try CSVReader(options: CSVReader.Options(target: targets.first)).read(path: path)
    return try Dataset(reading, targets: targets)
  }
}
