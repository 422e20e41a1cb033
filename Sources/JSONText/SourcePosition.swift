/// A place in a text.
public struct SourcePosition: Hashable, Sendable, Comparable, Codable {
  /// The number of UTF-8 bytes before the place.
  public var offset: Int
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, counted in characters as they are shown.
  public var column: Int

  /// Makes a position from its three parts.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Whether one place stands before the other.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.offset < right.offset
  }
}

/// A stretch of a text, from its first place up to the place after its last character.
public struct SourceSpan: Hashable, Sendable, Codable {
  /// The place of the first character.
  public var start: SourcePosition
  /// The place after the last character.
  public var end: SourcePosition

  /// Makes a span from its two ends.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}

/// Translates byte offsets of one text to lines and columns.
///
/// Lines end in LF, CR LF or a lone CR. In a line of plain ASCII the column follows from the
/// offset; only for the other lines is the place of every character stored.
struct SourceMap: Sendable {
  private var lineStarts: [Int] = [0]
  private var characterStarts: [Int: [Int]] = [:]

  init(_ bytes: [UInt8]) {
    var isPlain = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte >= 0x80 { isPlain = false }
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      endLine(at: index, in: bytes, isPlain: isPlain)
      isPlain = true
    }
    endLine(at: bytes.count, in: bytes, isPlain: isPlain)
    lineStarts.removeLast()
  }

  private mutating func endLine(at end: Int, in bytes: [UInt8], isPlain: Bool) {
    let start = lineStarts[lineStarts.count - 1]
    if !isPlain {
      var offset = start
      let line = String(decoding: bytes[start..<end], as: UTF8.self)
      var starts = [start]
      for character in line {
        offset += character.utf8.count
        starts.append(offset)
      }
      characterStarts[lineStarts.count - 1] = starts
    }
    lineStarts.append(end)
  }

  func position(at offset: Int) -> SourcePosition {
    let line = Self.last(in: lineStarts, notAfter: offset)
    let column =
      characterStarts[line].map { Self.last(in: $0, notAfter: offset) }
      ?? offset - lineStarts[line]
    return SourcePosition(offset: offset, line: line + 1, column: column + 1)
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }

  /// The index of the last element that is not greater than the given value.
  private static func last(in sorted: [Int], notAfter value: Int) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
