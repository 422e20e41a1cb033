internal import Hashing
internal import JSONText

/// Reads tables in JSON Lines: an object a line, its keys being the columns.
///
/// Columns stand in the order in which their keys first occur; a key that a line lacks, and `null`,
/// are missing. Numbers make a column of numbers if all values are numbers; otherwise all become
/// text. Lists and objects inside are told and left out.
public struct JSONLinesReader: Sendable {
  /// Columns that are categories also where all of their values are numbers.
  public var categories: Set<String>

  /// Makes a reader.
  public init(categories: Set<String> = []) { self.categories = categories }

  /// Reads a file.
  ///
  /// - Parameter path: The file's path.
  /// - Returns: The table, the notes and the fingerprint.
  /// - Throws: A ``DatasetError`` with the file and the line.
  public func read(path: String) throws(DatasetError) -> Reading {
    try read(bytes: FileContents.bytes(atPath: path), name: path)
  }

  /// Reads a table from bytes.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - name: What messages call the file.
  /// - Returns: The table, the notes and the fingerprint.
  /// - Throws: A ``DatasetError`` with the file and the line.
  public func read(bytes: [UInt8], name: String) throws(DatasetError) -> Reading {
    guard !bytes.isEmpty else { throw DatasetError(file: name, fault: .empty) }
    var draft = ObjectTable()
    var line = 0
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if part.allSatisfy({ $0 <= 0x20 }) { continue }
      let document = JSONDocument(name: name, bytes: Array(part))
      if let problem = document.problems.first {
        throw DatasetError(
          file: name, line: line,
          fault: .malformed(format: "JSON Lines", reason: "\(problem)"))
      }
      guard case .object(let members)? = document.root?.content else {
        throw DatasetError(
          file: name, line: line,
          fault: .malformed(format: "JSON Lines", reason: "expected an object on every line"))
      }
      draft.append(members.map { ($0.key, $0.value.value) }, line: line)
    }
    guard !draft.lines.isEmpty else { throw DatasetError(file: name, fault: .blank) }
    return Reading(
      table: Table(name: name, columns: draft.columns(categories), lines: draft.lines),
      notes: draft.notes,
      fingerprint: SHA256.digest(of: bytes))
  }
}

/// Objects while they are put into columns.
private struct ObjectTable {
  private(set) var lines: [Int] = []
  private var names: [String] = []
  private var place: [String: Int] = [:]
  private var cells: [[JSONValue]] = []
  private var nested: [String: (line: Int, count: Int)] = [:]

  mutating func append(_ members: [(String, JSONValue)], line: Int) {
    for (key, value) in members {
      let column = place[key] ?? names.count
      if column == names.count {
        place[key] = column
        names.append(key)
        cells.append([JSONValue](repeating: .null, count: lines.count))
      }
      switch value {
      case .array, .object:
        cells[column].append(.null)
        nested[key, default: (line, 0)].count += 1
      default: cells[column].append(value)
      }
    }
    lines.append(line)
    for column in cells.indices where cells[column].count < lines.count {
      cells[column].append(.null)
    }
  }

  func columns(_ categories: Set<String>) -> [Column] {
    zip(names, cells).map { name, values in
      let isNumeric =
        !categories.contains(name) && values.allSatisfy { $0 == .null || $0.double != nil }
      return isNumeric
        ? Column(name, numbers: values.map { $0.double ?? .nan })
        : Column(name, texts: values.map(Self.text))
    }
  }

  var notes: [ReadingNote] {
    names.compactMap { name in
      nested[name].map {
        ReadingNote(.nestedValues, column: name, line: $0.line, count: $0.count)
      }
    }
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text.isEmpty ? nil : ComposedText.composed(text)
    case .number(let number): canonicalText(of: number)
    case .bool(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}
