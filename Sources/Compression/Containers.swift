/// Unpacks gzip files, of one member or of several.
///
/// - Source: P. Deutsch, RFC 1952.
public enum Gzip {
  /// Whether bytes begin as a gzip file does.
  public static func isRecognized(in bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The contents of all members, their checksums checked.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: The most bytes that may come out.
  /// - Returns: The contents.
  /// - Throws: A ``CompressionError``.
  public static func unpacked(
    _ bytes: [UInt8], limit: Int = 1 << 32
  ) throws(CompressionError) -> [UInt8] {
    var contents: [UInt8] = []
    var position = 0
    repeat {
      position = try endOfHeader(bytes, from: position)
      let member = try Inflate.unpacked(bytes, from: position, limit: limit - contents.count)
      let expected = try bytes.littleEndian32(at: member.end)
      let found = CRC32.checksum(of: member.bytes)
      guard found == expected else { throw .checksum(expected: expected, found: found) }
      guard
        try bytes.littleEndian32(at: member.end + 4)
          == UInt32(truncatingIfNeeded: member.bytes.count)
      else { throw .invalid(reason: "a wrong length", offset: member.end + 4) }
      contents += member.bytes
      position = member.end + 8
    } while position < bytes.count && bytes[position] == 0x1F
    return contents
  }

  private static func endOfHeader(
    _ bytes: [UInt8], from start: Int
  ) throws(CompressionError) -> Int {
    guard bytes.count >= start + 18 else { throw .truncated }
    guard bytes[start] == 0x1F, bytes[start + 1] == 0x8B, bytes[start + 2] == 8 else {
      throw .invalid(reason: "a header that is not that of gzip", offset: start)
    }
    let flags = bytes[start + 3]
    var position = start + 10
    if flags & 4 != 0 {
      position += 2 + Int(bytes[position]) + Int(bytes[position + 1]) << 8
    }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      while position < bytes.count, bytes[position] != 0 { position += 1 }
      position += 1
    }
    if flags & 2 != 0 { position += 2 }
    guard position < bytes.count else { throw .truncated }
    return position
  }
}

/// Unpacks zlib streams, as PNG has them.
///
/// - Source: P. Deutsch and J.-L. Gailly, RFC 1950.
public enum Zlib {
  /// The contents, their checksum checked.
  ///
  /// - Parameters:
  ///   - bytes: The stream.
  ///   - limit: The most bytes that may come out.
  /// - Returns: The contents.
  /// - Throws: A ``CompressionError``.
  public static func unpacked(
    _ bytes: [UInt8], limit: Int = 1 << 32
  ) throws(CompressionError) -> [UInt8] {
    guard bytes.count >= 6 else { throw .truncated }
    guard bytes[0] & 15 == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0, bytes[1] & 32 == 0
    else { throw .invalid(reason: "a header that is not that of zlib", offset: 0) }
    let stream = try Inflate.unpacked(bytes, from: 2, limit: limit)
    let expected = try bytes.littleEndian32(at: stream.end).byteSwapped
    let found = Adler32.checksum(of: stream.bytes)
    guard found == expected else { throw .checksum(expected: expected, found: found) }
    return stream.bytes
  }
}

extension [UInt8] {
  /// The four bytes at an offset as a number, the least significant first.
  func littleEndian32(at offset: Int) throws(CompressionError) -> UInt32 {
    guard offset >= 0, offset <= count - 4 else { throw .truncated }
    return (0..<4).reduce(0) { $0 | UInt32(self[offset + $1]) << UInt32(8 * $1) }
  }

  /// The two bytes at an offset as a number, the least significant first.
  func littleEndian16(at offset: Int) throws(CompressionError) -> Int {
    guard offset >= 0, offset <= count - 2 else { throw .truncated }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }
}
