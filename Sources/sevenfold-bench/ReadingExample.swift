import Datasets
import Tensors

/// One of the readings that are compared: time and memory of getting data out of files.
struct ReadingExample: Sendable {
  let id: String
  let title: String
  /// The file or folder that is read, made if need be; nil without the data.
  let prepare: @Sendable (Options) throws -> String?
  /// Reads once and returns the seconds.
  let read: @Sendable (_ path: String, _ threads: Int) throws -> Double

  static let all: [ReadingExample] = [numbers, exactNumbers, texts]

  static let numbers = ReadingExample(
    id: "csv", title: "CSV, a million rows by 30 numbers of six decimals"
  ) { _ in
    try MadeUpTable.write(named: "six-decimals") { number in
      let millionths = Int((number * 1_000_000).rounded())
      let digits = String(millionths.magnitude)
      let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
      return (millionths < 0 ? "-" : "") + padded.dropLast(6) + "." + padded.suffix(6)
    }
  } read: { path, threads in
    try timeOfTable(path, threads)
  }

  static let exactNumbers = ReadingExample(
    id: "csv-exact", title: "CSV, a million rows by 30 numbers with all their digits"
  ) { _ in
    try MadeUpTable.write(named: "all-digits") { $0.description }
  } read: { path, threads in
    try timeOfTable(path, threads)
  }

  static let texts = ReadingExample(
    id: "words", title: "IMDB, 50,000 reviews, the 10,000 most frequent words as multi-hot rows"
  ) { options in
    options.textFolder
  } read: { folder, threads in
    let texts = try ["train.tsv", "test.tsv"].flatMap { try reviews("\(folder)/\($0)", threads) }
    var rows: SparseRows?
    let time = seconds {
      let vocabulary = Vocabulary(texts, limit: 10_000, threads: threads)
      rows = vocabulary.vectors(of: texts, threads: threads)
    }
    guard rows?.rows == texts.count else { throw UnexpectedReading(path: folder) }
    return time
  }

  private static func timeOfTable(_ path: String, _ threads: Int) throws -> Double {
    var table: Table?
    let time = try seconds { table = try CSVReader(threads: threads).read(path: path).table }
    guard table?.rowCount == MadeUpTable.rows, table?.columns.count == MadeUpTable.columns else {
      throw UnexpectedReading(path: path)
    }
    return time
  }

  private static func reviews(_ path: String, _ threads: Int) throws -> [String] {
    let options = CSVReader.Options(delimiter: "\t", quotes: false)
    let table = try CSVReader(options: options, threads: threads).read(path: path).table
    guard let column = table["review"] else { throw UnexpectedReading(path: path) }
    return (0..<column.count).map { column.text($0) ?? "" }
  }
}

/// A file of which something else was read than it holds.
struct UnexpectedReading: Error, CustomStringConvertible {
  let path: String

  var description: String { "What was read of '\(path)' is not what it should hold." }
}

/// A table of normal numbers, the spread of its columns growing from 1 to 30, in the temporary folder.
enum MadeUpTable {
  static let rows = 1_000_000
  static let columns = 30

  /// Writes the table unless it is there, and returns its path.
  static func write(named name: String, _ text: (Double) -> String) throws -> String {
    let path = temporaryPath("sevenfold-bench-\(name).csv")
    if let file = try? readFile(path + ".done"), !file.isEmpty { return path }
    var generator = SeededGenerator(seed: 5)
    try writeFile(path, (1...columns).map { "x\($0)" }.joined(separator: ",") + "\n")
    var lines = ""
    for row in 1...rows {
      lines +=
        (1...columns).map { text(generator.normal() * Double($0)) }
        .joined(separator: ",") + "\n"
      guard row % 10_000 == 0 else { continue }
      try writeFile(path, lines, appending: true)
      lines = ""
    }
    try writeFile(path + ".done", "\(rows)\n")
    return path
  }
}
