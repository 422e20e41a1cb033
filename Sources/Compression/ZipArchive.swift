/// The files in a ZIP archive, by its central directory.
///
/// - Source: PKWARE, APPNOTE.TXT 6.3; sizes beyond 32 bits (ZIP64) are read from the extra field.
public struct ZipArchive: Sendable {
  /// A file in the archive.
  public struct Entry: Hashable, Sendable {
    /// The name with its folders.
    public let name: String
    /// The size of the contents in bytes.
    public let size: Int
    fileprivate let method: Int
    fileprivate let checksum: UInt32
    fileprivate let packedSize: Int
    fileprivate let offset: Int
  }

  /// The files, in the order of the directory.
  public let entries: [Entry]
  private let bytes: [UInt8]

  /// Reads the directory of an archive.
  ///
  /// - Parameter bytes: The archive.
  /// - Throws: A ``CompressionError``.
  public init(_ bytes: [UInt8]) throws(CompressionError) {
    self.bytes = bytes
    let lowest = max(0, bytes.count - 22 - 65_535)
    guard bytes.count >= 22,
      let end = (lowest...bytes.count - 22).reversed().first(where: {
        bytes[$0...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else { throw .invalid(reason: "no directory of a ZIP archive", offset: bytes.count) }
    let count = try bytes.littleEndian16(at: end + 10)
    var position = Int(try bytes.littleEndian32(at: end + 16))
    var entries: [Entry] = []
    for _ in 0..<count {
      let (entry, next) = try Self.entry(bytes, at: position)
      entries.append(entry)
      position = next
    }
    self.entries = entries
  }

  private static func entry(
    _ bytes: [UInt8], at start: Int
  ) throws(CompressionError) -> (Entry, Int) {
    guard try bytes.littleEndian32(at: start) == 0x0201_4B50 else {
      throw .invalid(reason: "a directory entry that is none", offset: start)
    }
    let nameLength = try bytes.littleEndian16(at: start + 28)
    let extraLength = try bytes.littleEndian16(at: start + 30)
    let commentLength = try bytes.littleEndian16(at: start + 32)
    let extra = start + 46 + nameLength
    let end = extra + extraLength + commentLength
    guard end <= bytes.count else { throw .truncated }
    guard try bytes.littleEndian16(at: start + 8) & 1 == 0 else {
      throw .unsupported("an encrypted file in a ZIP archive")
    }
    var sizes = [24, 20, 42].map { try? bytes.littleEndian32(at: start + $0) }.map { Int($0 ?? 0) }
    try readLargeSizes(&sizes, bytes, extra..<extra + extraLength)
    let entry = Entry(
      name: String(decoding: bytes[start + 46..<extra], as: UTF8.self), size: sizes[0],
      method: try bytes.littleEndian16(at: start + 10),
      checksum: try bytes.littleEndian32(at: start + 16), packedSize: sizes[1], offset: sizes[2])
    return (entry, end)
  }

  /// Sizes and offset that do not fit into 32 bits stand in the extra field, in this order.
  private static func readLargeSizes(
    _ sizes: inout [Int], _ bytes: [UInt8], _ extra: Range<Int>
  ) throws(CompressionError) {
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound {
      let length = try bytes.littleEndian16(at: position + 2)
      if try bytes.littleEndian16(at: position) == 1 {
        var field = position + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard field + 8 <= extra.upperBound else { throw .truncated }
          let low = try bytes.littleEndian32(at: field)
          let high = try bytes.littleEndian32(at: field + 4)
          guard high < 1 << 30 else { throw .invalid(reason: "a size too large", offset: field) }
          sizes[index] = Int(high) << 32 | Int(low)
          field += 8
        }
      }
      position += 4 + length
    }
  }

  /// The contents of a file, their checksum checked.
  ///
  /// - Parameters:
  ///   - entry: One of ``entries``.
  ///   - limit: The most bytes that may come out.
  /// - Returns: The contents.
  /// - Throws: A ``CompressionError``.
  public func contents(
    of entry: Entry, limit: Int = 1 << 32
  ) throws(CompressionError) -> [UInt8] {
    guard try bytes.littleEndian32(at: entry.offset) == 0x0403_4B50 else {
      throw .invalid(reason: "a file header that is none", offset: entry.offset)
    }
    let names = try bytes.littleEndian16(at: entry.offset + 26)
    let start = entry.offset + 30 + names + (try bytes.littleEndian16(at: entry.offset + 28))
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw .truncated }
    let packed = Array(bytes[start..<start + entry.packedSize])
    let contents: [UInt8]
    switch entry.method {
    case 0: contents = packed
    case 8: contents = try Inflate.unpacked(packed, limit: min(limit, entry.size)).bytes
    default: throw .unsupported("compression method \(entry.method) of a ZIP archive")
    }
    let found = CRC32.checksum(of: contents)
    guard found == entry.checksum else {
      throw .checksum(expected: entry.checksum, found: found)
    }
    return contents
  }
}
