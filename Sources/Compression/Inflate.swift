/// Unpacks the "deflate" format.
///
/// - Source: P. Deutsch, RFC 1951.
public enum Inflate {
  /// What came out, and where the compressed bytes ended.
  public struct Unpacked: Sendable {
    /// The contents.
    public let bytes: [UInt8]
    /// The offset after the last compressed byte.
    public let end: Int
  }

  /// Unpacks bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that hold the compressed ones.
  ///   - start: Where they begin.
  ///   - limit: The most bytes that may come out.
  /// - Returns: The contents and the end.
  /// - Throws: A ``CompressionError``; no input makes it trap or run on.
  public static func unpacked(
    _ bytes: [UInt8], from start: Int = 0, limit: Int = 1 << 32
  ) throws(CompressionError) -> Unpacked {
    var state = InflateState(input: BitReader(bytes: bytes, position: start), limit: limit)
    try state.run()
    return Unpacked(bytes: state.output, end: state.input.alignedPosition)
  }
}

/// Bits from the lowest of each byte up.
struct BitReader {
  let bytes: [UInt8]
  private(set) var position: Int
  private var buffer: UInt64 = 0
  private var available = 0

  init(bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = max(0, position)
  }

  /// The offset of the first byte of which nothing was taken.
  var alignedPosition: Int { position - available / 8 }

  /// Fills the buffer with as much as there is.
  @inline(__always)
  private mutating func fill() {
    while available <= 48, position < bytes.count {
      buffer |= UInt64(bytes[position]) << UInt64(available)
      position += 1
      available += 8
    }
  }

  /// The next bits without taking them; zeros after the end.
  @inline(__always)
  mutating func peek(_ count: Int) -> Int {
    if available < count { fill() }
    return Int(buffer & (1 << UInt64(count) - 1))
  }

  /// Takes bits that were looked at.
  @inline(__always)
  mutating func take(_ count: Int) throws(CompressionError) {
    guard count <= available else { throw .truncated }
    buffer >>= UInt64(count)
    available -= count
  }

  /// The next bits as a number.
  @inline(__always)
  mutating func bits(_ count: Int) throws(CompressionError) -> Int {
    guard count > 0 else { return 0 }
    let value = peek(count)
    try take(count)
    return value
  }

  /// Leaves out the rest of a byte that was begun.
  mutating func align() {
    buffer >>= UInt64(available % 8)
    available -= available % 8
  }
}

/// The unpacking of one stream.
private struct InflateState {
  var input: BitReader
  let limit: Int
  var output: [UInt8] = []

  init(input: BitReader, limit: Int) {
    self.input = input
    self.limit = limit
  }

  mutating func run() throws(CompressionError) {
    var isLast = false
    repeat {
      isLast = try input.bits(1) == 1
      switch try input.bits(2) {
      case 0: try copyStored()
      case 1: try unpack(.fixedLiterals, .fixedDistances)
      case 2:
        let (literals, distances) = try readCodes()
        try unpack(literals, distances)
      default: throw invalid("a block of no known kind")
      }
    } while !isLast
  }

  private func invalid(_ reason: String) -> CompressionError {
    .invalid(reason: reason, offset: input.alignedPosition)
  }

  private mutating func copyStored() throws(CompressionError) {
    input.align()
    let length = try input.bits(16)
    guard try input.bits(16) == ~length & 0xFFFF else { throw invalid("a wrong block length") }
    guard output.count + length <= limit else { throw .tooLarge(limit: limit) }
    for _ in 0..<length { output.append(UInt8(truncatingIfNeeded: try input.bits(8))) }
  }

  private mutating func unpack(
    _ literals: PrefixCode, _ distances: PrefixCode
  ) throws(CompressionError) {
    while true {
      let symbol = try literals.symbol(&input)
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge(limit: limit) }
        output.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      guard symbol > 256 else { return }
      guard symbol - 257 < Self.lengths.count else { throw invalid("a length that is none") }
      let length =
        Self.lengths[symbol - 257] + (try input.bits(Self.lengthBits[symbol - 257]))
      let place = try distances.symbol(&input)
      guard place < Self.distances.count else { throw invalid("a distance that is none") }
      let distance = Self.distances[place] + (try input.bits(max(0, place / 2 - 1)))
      guard distance <= output.count else { throw invalid("a distance before the beginning") }
      guard output.count + length <= limit else { throw .tooLarge(limit: limit) }
      for index in output.count - distance..<output.count - distance + length {
        output.append(output[index])
      }
    }
  }

  /// The codes of a block that brings its own.
  private mutating func readCodes() throws(CompressionError) -> (PrefixCode, PrefixCode) {
    let literalCount = try input.bits(5) + 257
    let distanceCount = try input.bits(5) + 1
    let codeCount = try input.bits(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<codeCount {
      lengths[Self.order[index]] = UInt8(truncatingIfNeeded: try input.bits(3))
    }
    guard let code = PrefixCode(lengths) else { throw invalid("an impossible code") }
    let all = try readLengths(literalCount + distanceCount, code)
    guard all[256] > 0 else { throw invalid("a code without an end") }
    guard let literals = PrefixCode(Array(all[..<literalCount])),
      let distances = PrefixCode(Array(all[literalCount...]))
    else { throw invalid("an impossible code") }
    return (literals, distances)
  }

  private mutating func readLengths(
    _ count: Int, _ code: PrefixCode
  ) throws(CompressionError) -> [UInt8] {
    var all: [UInt8] = []
    while all.count < count {
      let symbol = try code.symbol(&input)
      switch symbol {
      case 0..<16: all.append(UInt8(symbol))
      case 16:
        guard let last = all.last else { throw invalid("a repetition of nothing") }
        all += [UInt8](repeating: last, count: try input.bits(2) + 3)
      case 17: all += [UInt8](repeating: 0, count: try input.bits(3) + 3)
      default: all += [UInt8](repeating: 0, count: try input.bits(7) + 11)
      }
    }
    guard all.count == count else { throw invalid("too many code lengths") }
    return all
  }

  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025, 1_537,
    2_049, 3_073, 4_097, 6_145, 8_193, 12_289, 16_385, 24_577,
  ]
}
