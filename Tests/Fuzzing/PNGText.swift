import Compression

/// Writes PNG files around any data, with the checksums that they need.
enum PNGText {
  /// A file with a header and stored (not packed) data.
  ///
  /// - Parameters:
  ///   - header: width, height, bits per sample, colour type, interlace method.
  ///   - data: the scan lines, at most 65,535 bytes of them.
  /// - Returns: the bytes of the file.
  static func file(header: ArraySlice<UInt8>, data: ArraySlice<UInt8>) -> [UInt8] {
    let fields = Array(header)
    let size = [0, 0, 0, fields[0], 0, 0, 0, fields[1]]
    let content = Array(data.prefix(65_535))
    let count = UInt16(content.count)
    let stored =
      [0x78, 0x01, 0x01] + bytes(of: count.littleEndian) + bytes(of: (~count).littleEndian)
      + content + bytes(of: Adler32.checksum(of: content).bigEndian)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", size + [fields[2], fields[3], 0, 0, fields[4]])
      + chunk("PLTE", (0..<48).map { UInt8($0 * 5) }) + chunk("IDAT", stored) + chunk("IEND", [])
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + content
    return bytes(of: UInt32(content.count).bigEndian) + named
      + bytes(of: CRC32.checksum(of: named).bigEndian)
  }

  private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number, Array.init)
  }
}
