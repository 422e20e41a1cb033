/// How a file writes its table.
struct Dialect: Equatable {
  /// The byte between two fields.
  var delimiter: UInt8
  /// Whether the first record names the columns.
  var hasHeader: Bool
  /// The byte that fields may be enclosed in; 0 for none.
  var mark = quote
}

extension Dialect {
  /// The delimiters that are tried, the most common first.
  static let delimiters = [",", ";", "\t", "|"].compactMap(\.utf8.first)

  /// The delimiter under which the first records agree best on a number of fields above one.
  static func delimiter(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, mark: UInt8 = quote
  ) -> UInt8 {
    var best = (delimiter: delimiters[0], agreement: 0.0, fields: 1)
    for delimiter in delimiters {
      let counts = sample(bytes, delimiter: delimiter, from: start, mark: mark).map(\.count)
      guard let fields = counts.first, fields > 1 else { continue }
      let agreement = Double(counts.count { $0 == fields }) / Double(counts.count)
      if (agreement, fields) > (best.agreement, best.fields) {
        best = (delimiter, agreement, fields)
      }
    }
    return best.delimiter
  }

  /// How many records are looked at to find the dialect.
  static let sampleSize = 100

  /// The texts of the first hundred records, as far as they can be read.
  static func sample(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from start: Int, mark: UInt8 = quote
  ) -> [[String]] {
    var scanner = RecordScanner(bytes: bytes, delimiter: delimiter, start: start, mark: mark)
    var records: [[String]] = []
    while records.count < sampleSize, (try? scanner.next()) == true {
      records.append(scanner.texts)
    }
    return records
  }

  /// Whether the first record of a sample names the columns.
  ///
  /// It does if the target is among its fields, or if it has a text above a column of numbers, or
  /// if there is no number in it at all.
  static func hasHeader(_ sample: [[String]], target: String?) -> Bool {
    guard let first = sample.first else { return true }
    let names = first.map(trimmedText)
    if let target, names.contains(target) { return true }
    let isNumber = names.map { NumberParsing.number(in: $0) != nil }
    guard isNumber.contains(true) else { return true }
    return names.indices.contains { column in
      guard !isNumber[column], !MissingTokens.contains(names[column]) else { return false }
      let below = sample.dropFirst().compactMap { column < $0.count ? $0[column] : nil }
      let numbers = below.count { NumberParsing.number(in: $0) != nil }
      return !below.isEmpty && numbers * 20 >= below.count * 19
    }
  }
}

extension Dialect {
  /// The columns of a sample of rows fewer than half of whose values are numbers.
  static func categoricalColumns(of rows: some Collection<[String]>) -> [Int] {
    (0..<(rows.first?.count ?? 0)).filter { column in
      let cells = rows.compactMap { column < $0.count ? trimmedText($0[column]) : nil }
      let present = cells.filter { !MissingTokens.contains($0) }
      return present.count { NumberParsing.number(in: $0) != nil } * 2 < present.count
    }
  }
}

/// A text without the blanks at its ends.
func trimmedText(_ text: String) -> String {
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer { buffer in
    String(decoding: buffer[trimmed(buffer, 0..<buffer.count)], as: UTF8.self)
  }
}

/// The spellings that mean "no value" in a column of numbers.
enum MissingTokens {
  /// Whether the bytes, trimmed, are one of the spellings, in upper or lower case.
  @inline(__always)
  static func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if bytes.isEmpty { return true }
    guard bytes.count <= 4, starts.contains(bytes[bytes.startIndex]) else { return false }
    return contains(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether the text is one of the spellings, in upper or lower case.
  static func contains(_ text: String) -> Bool {
    spellings.contains(text.lowercased())
  }

  /// The first letters of the spellings.
  private static let starts = Array("nN#?-".utf8)

  private static let spellings: Set<String> = [
    "", "na", "n/a", "#n/a", "nan", "null", "none", "?", "-",
  ]
}
