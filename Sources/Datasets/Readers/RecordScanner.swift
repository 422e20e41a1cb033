/// Where one field of a record lies, and how it is written.
struct Field: Equatable {
  enum Style {
    case plain
    /// Between quotes; the range lies inside them.
    case quoted
    /// Between quotes, with doubled quotes inside.
    case quotedWithDoubles
    /// With a quote where none may stand; the range is the field as it is.
    case stray
  }
  var range: Range<Int>
  var style: Style
}

/// Cuts the bytes of a CSV file into records and fields, one pass, without copying any of them.
///
/// Lines may end in LF, CRLF or CR. A field that begins with a quote runs to the closing one, over
/// delimiters and line ends. Lines with nothing but blanks on them are skipped and counted.
///
/// - Source: RFC 4180, with tolerance for a bare quote inside an unquoted field.
struct RecordScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// The byte that fields may be enclosed in; 0, which no text holds, for none.
  let mark: UInt8
  private(set) var position: Int
  /// The physical line that the next byte stands on, from 1.
  private(set) var line: Int
  /// The fields of the latest record, if it was read as a whole.
  private(set) var fields: [Field] = []
  /// The number of the field that is read next, from 1.
  private(set) var fieldNumber = 1
  /// The line on which the latest record begins.
  private(set) var recordLine = 1
  private(set) var blankLines = 0
  private(set) var firstBlankLine: Int?
  private(set) var strayQuotes = 0
  private(set) var firstStrayQuote: (line: Int, field: Int)?

  init(
    bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, start: Int, line: Int = 1,
    mark: UInt8 = quote
  ) {
    self.mark = mark
    self.bytes = bytes
    self.delimiter = delimiter
    self.line = line
    position = start
  }

  /// A quote that was opened on a line and runs to the end of the file.
  struct UnclosedQuote: Error {
    var line: Int
    var field: Int
  }

  /// Whether nothing but blank lines is left.
  var isAtEnd: Bool {
    trimmed(bytes, position..<bytes.count).isEmpty
  }

  /// Reads one record into `fields`; `false` at the end of the file.
  mutating func next() throws(UnclosedQuote) -> Bool {
    guard begin() else { return false }
    fields.removeAll(keepingCapacity: true)
    repeat { fields.append(try field()) } while takeDelimiter()
    takeLineEnd()
    return true
  }

  /// Goes to where the next record begins; `false` at the end of the file.
  ///
  /// Then follow its fields by ``field()``, with ``takeDelimiter()`` between them, and ``takeLineEnd()``.
  @inline(__always)
  mutating func begin() -> Bool {
    if position < bytes.count, bytes[position] <= UInt8(ascii: " ") { skipBlankLines() }
    guard position < bytes.count else { return false }
    recordLine = line
    fieldNumber = 1
    return true
  }

  private mutating func skipBlankLines() {
    while position < bytes.count {
      var end = position
      while end < bytes.count, isSkippable(bytes[end]) { end += 1 }
      guard end == bytes.count || isLineEnd(bytes[end]) else { return }
      if end < bytes.count || end > position {
        blankLines += 1
        firstBlankLine = firstBlankLine ?? line
      }
      position = end
      takeLineEnd()
    }
  }

  private func isSkippable(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && delimiter != UInt8(ascii: "\t"))
  }

  /// Reads a field.
  @inline(__always)
  mutating func field() throws(UnclosedQuote) -> Field {
    if position < bytes.count, bytes[position] == mark { return try quotedField() }
    return plainField(from: position, hasQuote: false)
  }

  /// Goes to where a field of the record begins, all before it having been read.
  @inline(__always)
  mutating func move(to position: Int, fieldNumber: Int) {
    self.position = position
    self.fieldNumber = fieldNumber
  }

  @inline(__always)
  private mutating func plainField(from start: Int, hasQuote: Bool) -> Field {
    var hasQuote = hasQuote
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || isLineEnd(byte) { break }
      if byte == mark { hasQuote = true }
      position += 1
    }
    if hasQuote { noteStrayQuote() }
    return Field(range: start..<position, style: hasQuote ? .stray : .plain)
  }

  private mutating func quotedField() throws(UnclosedQuote) -> Field {
    let opening = position
    let openingLine = line
    var hasDoubles = false
    position += 1
    while true {
      guard position < bytes.count else {
        throw UnclosedQuote(line: openingLine, field: fieldNumber)
      }
      let byte = bytes[position]
      if byte == quote {
        guard position + 1 < bytes.count, bytes[position + 1] == quote else { break }
        hasDoubles = true
        position += 2
      } else if isLineEnd(byte) {
        takeLineEnd()
      } else {
        position += 1
      }
    }
    let closing = position
    position += 1
    if position < bytes.count, bytes[position] != delimiter, !isLineEnd(bytes[position]) {
      // The closing quote is followed by text: the field is kept as it is.
      return plainField(from: opening, hasQuote: true)
    }
    let style: Field.Style = hasDoubles ? .quotedWithDoubles : .quoted
    return Field(range: opening + 1..<closing, style: style)
  }

  private mutating func noteStrayQuote() {
    strayQuotes += 1
    firstStrayQuote = firstStrayQuote ?? (line, fieldNumber)
  }

  /// Goes over a delimiter; `false` if none is here.
  @inline(__always)
  mutating func takeDelimiter() -> Bool {
    guard position < bytes.count, bytes[position] == delimiter else { return false }
    position += 1
    fieldNumber += 1
    return true
  }

  /// Goes over a line end, if one is here.
  @inline(__always)
  mutating func takeLineEnd() {
    guard position < bytes.count, isLineEnd(bytes[position]) else { return }
    let isReturn = bytes[position] == UInt8(ascii: "\r")
    position += 1
    if isReturn, position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    line += 1
  }
}

let quote = UInt8(ascii: "\"")

@inline(__always)
private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

extension RecordScanner {
  /// The text of a field, with doubled quotes made single; nothing is trimmed.
  func content(of field: Field) -> [UInt8] {
    let raw = bytes[field.range]
    guard field.style == .quotedWithDoubles else { return Array(raw) }
    var content: [UInt8] = []
    content.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      content.append(raw[index])
      index += raw[index] == quote ? 2 : 1
    }
    return content
  }

  /// The texts of the latest record's fields.
  var texts: [String] {
    fields.map { String(decoding: content(of: $0), as: UTF8.self) }
  }
}
