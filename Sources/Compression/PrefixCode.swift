/// A code of up to fifteen bits a symbol, in which no code word begins another.
struct PrefixCode: Sendable {
  /// For every pattern of `width` bits the symbol that it begins with, and its length; 0 is none.
  private let table: [UInt16]
  private let width: Int

  /// Makes the code of the lengths of its words; `nil` if there is none with them.
  ///
  /// A code of one word, or of none, may be incomplete, as RFC 1951 allows for distances.
  init?(_ lengths: [UInt8]) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    let used = lengths.count - counts[0]
    counts[0] = 0
    let width = counts.lastIndex { $0 > 0 } ?? 0
    var next = [Int](repeating: 0, count: 17)
    var free = 1
    for length in 1...15 {
      free = free * 2 - counts[length]
      guard free >= 0 else { return nil }
      next[length + 1] = (next[length] + counts[length]) << 1
    }
    guard free == 0 || used <= 1 else { return nil }
    var table = [UInt16](repeating: 0, count: 1 << width)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      let pattern = Self.reversed(next[length], length)
      next[length] += 1
      for place in stride(from: pattern, to: table.count, by: 1 << length) {
        table[place] = UInt16(symbol << 4 | length)
      }
    }
    self.table = table
    self.width = width
  }

  /// Reads the next symbol.
  @inline(__always)
  func symbol(_ input: inout BitReader) throws(CompressionError) -> Int {
    let entry = table[input.peek(width)]
    guard entry > 0 else {
      throw .invalid(reason: "a code word that is none", offset: input.alignedPosition)
    }
    try input.take(Int(entry & 15))
    return Int(entry >> 4)
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | (code >> $1 & 1) << (length - 1 - $1) }
  }

  /// The codes of blocks that bring none.
  static let fixedLiterals = known(
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))
  static let fixedDistances = known([UInt8](repeating: 5, count: 32))

  /// A code that is known to be one.
  private static func known(_ lengths: [UInt8]) -> PrefixCode {
    guard let code = PrefixCode(lengths) else { preconditionFailure("not a code") }
    return code
  }
}
