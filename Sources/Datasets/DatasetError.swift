/// What is wrong with a data file or with the target that it holds, and where.
public struct DatasetError: Error, Hashable, Sendable {
  /// The file's name, as the user gave it.
  public let file: String
  /// The physical line, from 1, if the fault lies on one.
  public let line: Int?
  /// The facts.
  public let fault: Fault

  /// Makes an error of its facts.
  public init(file: String, line: Int? = nil, fault: Fault) {
    self.file = file
    self.line = line
    self.fault = fault
  }

  /// A file that does not keep to its format.
  static func malformed(_ file: String, _ format: String, _ reason: String) -> DatasetError {
    DatasetError(file: file, fault: .malformed(format: format, reason: reason))
  }

  /// Whether the file could not be opened at all, as against being open but faulty.
  public var isMissingInput: Bool {
    switch fault {
    case .notFound, .notHere, .isFolder, .unreadable: true
    default: false
    }
  }

  /// The kinds of fault, each with what was found.
  public enum Fault: Hashable, Sendable {
    /// There is no such file.
    case notFound
    /// There is no such file, and the plan says where it can be had.
    case notHere(source: String)
    /// The path leads to a folder.
    case isFolder
    /// The system refused to read it; `reason` is the system's sentence.
    case unreadable(reason: String)
    /// The file has no bytes.
    case empty
    /// The file has only blank lines.
    case blank
    /// There is a header and not one row below it.
    case noRows
    /// The bytes are those of another format; `advice` says how to convert it.
    case otherFormat(name: String, advice: String)
    /// A byte 0 stands at `offset` (from 0).
    case nulByte(offset: Int)
    /// The byte at `offset` (from 0) does not belong to UTF-8.
    case invalidUTF8(offset: Int, byte: UInt8)
    /// The byte at `offset` (from 0) does not belong to the encoding that was chosen.
    case invalidEncoding(offset: Int, byte: UInt8, encoding: TextEncoding)
    /// The file is in that format, but does not keep to it; `reason` says where.
    case malformed(format: String, reason: String)
    /// A row has another number of fields than the header.
    case raggedRow(found: Int, expected: Int, isLast: Bool)
    /// A quote is opened and never closed.
    case unclosedQuote(column: Int)
    /// Two columns (from 1) have one name.
    case duplicateColumn(name: String, first: Int, second: Int)
    /// No column has that name; `firstRecord` is what stands where a header was expected.
    case columnNotFound(name: String, columns: [String], looksLikeData: Bool)
    /// A file of a table has other columns than the first one.
    case otherColumns(missing: [String], surplus: [String], than: String)
    /// The file has a target and nothing to predict it from.
    case noFeatures(target: String)
    /// The target's values are missing in every row.
    case targetEmpty(target: String)
    /// The target is numeric but for some values, the first of which stands on the error's line.
    case targetNotANumber(target: String, value: String, count: Int, of: Int)
    /// The target has one class.
    case targetSingleClass(target: String, label: String, rows: Int)
    /// Nearly every label of the target occurs once.
    case targetAllUnique(target: String, labels: Int, rows: Int)
    /// The target has another number of classes than the task takes.
    case targetClassCount(target: String, found: Int, expected: Int)
    /// A target to regress on does not vary.
    case targetConstant(target: String, value: String)
  }
}

extension DatasetError: CustomStringConvertible {
  /// Where, what was found, what was expected, what to do.
  public var description: String {
    let place = line.map { "\(file), line \($0)" } ?? file
    return "\(place): \(fault.sentence)"
  }
}

extension DatasetError.Fault {
  var sentence: String {
    switch self {
    case .notFound: "there is no such file."
    case .notHere(let source): "there is no such file. Where the data come from: \(source)"
    case .isFolder: "this is a folder; expected a file with a table in it."
    case .unreadable(let reason): "the file cannot be read: \(reason)."
    case .empty: "the file is empty (0 bytes); expected a header line and rows."
    case .blank: "the file has only blank lines; expected a header line and rows."
    case .noRows: "there is a header and no row below it; expected at least one row."
    case .otherFormat(let name, let advice):
      "this looks like \(name), not like a CSV or TSV table. \(advice)"
    case .nulByte(let offset):
      "found a NUL byte at byte offset \(offset); expected text. "
        + "The file may be damaged or not be a text file; export it again as UTF-8."
    case .invalidUTF8(let offset, let byte):
      "found byte 0x\(hexadecimal(byte)) at byte offset \(offset), which is not UTF-8. "
        + "If the file is Latin-1, say so (encoding latin-1) or convert it: "
        + "iconv -f latin1 -t utf8 IN > OUT."
    case .malformed(let format, let reason): "this is not \(format) that can be read: \(reason)."
    case .invalidEncoding(let offset, let byte, let encoding):
      "found byte 0x\(hexadecimal(byte)) at byte offset \(offset), which cannot be read as "
        + "\(encoding.rawValue). Name the encoding that the file has, or convert it to UTF-8 (iconv)."
    case .raggedRow(let found, let expected, let isLast):
      raggedSentence(found: found, expected: expected, isLast: isLast)
    case .unclosedQuote(let column):
      "a quote is opened in field \(column) and never closed. Close it, "
        + "write a quote that belongs to the text twice (\"\"), or say that quotes enclose nothing in "
        + "this file (\"reading\": {\"quotes\": false} in the plan)."
    case .duplicateColumn(let name, let first, let second):
      "columns \(first) and \(second) are both named '\(name)'. Rename one of them."
    case .otherColumns(let missing, let surplus, let first):
      "the columns are not those of '\(first)', with which it is to make one table: "
        + [("missing", missing), ("not in it", surplus)].filter { !$0.1.isEmpty }
        .map { "\($0.0): \($0.1.prefix(10).map { "'\(shortened($0))'" }.joined(separator: ", "))" }
        .joined(separator: "; ") + ". Every file needs the same columns, in any order."
    default: targetSentence
    }
  }

  private var targetSentence: String {
    switch self {
    case .columnNotFound(let name, let columns, let looksLikeData):
      columnSentence(name: name, columns: columns, looksLikeData: looksLikeData)
    case .noFeatures(let target):
      "'\(target)' is the only column; expected at least one column to predict it from."
    case .targetEmpty(let target): "the target '\(target)' has no value in any row."
    case .targetNotANumber(let target, let value, let count, let total):
      "\(count) of \(total) values of the target '\(target)' \(count == 1 ? "is" : "are") not a "
        + "number; the first is '\(shortened(value))'. Correct the value, leave it empty, or "
        + "delete the row."
    case .targetSingleClass(let target, let label, let rows):
      "the target '\(target)' has a single class, '\(shortened(label))', in all \(rows) rows; "
        + "expected at least two. There is nothing to tell apart."
    case .targetAllUnique(let target, let labels, let rows):
      "the target '\(target)' has \(labels) different labels in \(rows) rows, so nearly every "
        + "label occurs once. It looks like an identifier; name another target."
    case .targetClassCount(let target, let found, let expected):
      "the target '\(target)' has \(found) classes; the task takes \(expected)."
    case .targetConstant(let target, let value):
      "the target '\(target)' does not vary: it is \(value) in every row. "
        + "There is nothing to predict, and R2 is undefined."
    default: "the file cannot be used."
    }
  }

  private func raggedSentence(found: Int, expected: Int, isLast: Bool) -> String {
    "found \(found) field\(found == 1 ? "" : "s"), expected \(expected) as in the header. "
      + (isLast && found < expected
        ? "It is the last line: the file may have been cut off."
        : "Correct the line, or put a field that holds the delimiter in quotes.")
  }

  private func columnSentence(name: String, columns: [String], looksLikeData: Bool) -> String {
    let listed = columns.prefix(20).map { "'\(shortened($0))'" }.joined(separator: ", ")
    let more = columns.count > 20 ? " and \(columns.count - 20) more" : ""
    let similar = columns.first { $0.lowercased() == name.lowercased() }
    let found = "there is no column '\(name)'; found \(listed)\(more)."
    if looksLikeData {
      return "\(found) The first line looks like data and not like a header: add a line with "
        + "the columns' names above it."
    }
    return similar.map { "\(found) Did you mean '\($0)'?" } ?? found
  }
}

/// A text cut to a length that a message or a table can hold.
func shortened(_ text: String, to length: Int = 40) -> String {
  text.count <= length ? text : text.prefix(length) + "…"
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count == 1 ? "0" + digits : digits
}
