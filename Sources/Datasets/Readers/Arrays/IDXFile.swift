internal import Compression
public import Tensors

/// Reads arrays in the format of MNIST (IDX), also in gzip.
///
/// Two zero bytes, the type, the number of axes; their sizes and the numbers, most significant byte
/// first. Types are u8, i8, i16, i32, f32 and f64.
///
/// - Source: Y. LeCun, C. Cortes and C. Burges, "The MNIST database", "File formats".
public enum IDXFile {
  /// The array of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file, perhaps in gzip.
  ///   - name: What messages call it.
  /// - Returns: The array, in row-major order.
  /// - Throws: A ``DatasetError``.
  public static func array(_ bytes: [UInt8], name: String) throws(DatasetError) -> Tensor {
    let format = "an IDX file"
    let bytes = try unpacked(bytes, name: name)
    guard bytes.count >= 4, bytes[0] == 0, bytes[1] == 0, bytes[3] > 0, bytes[3] <= 8 else {
      throw DatasetError.malformed(name, format, "it does not begin as one")
    }
    guard let type = types[bytes[2]] else {
      throw DatasetError.malformed(name, format, "its type is 0x\(String(bytes[2], radix: 16))")
    }
    let start = 4 + 4 * Int(bytes[3])
    guard bytes.count >= start else {
      throw DatasetError.malformed(name, format, "it ends within its sizes")
    }
    let shape = stride(from: 4, to: start, by: 4).map { place in
      (0..<4).reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    let count = shape.reduce((1, false)) { product, size in
      let next = product.0.multipliedReportingOverflow(by: size)
      return (next.partialValue, product.1 || next.overflow)
    }
    let size = Int(String(type.last ?? "1")) ?? 1
    let expected = count.0.multipliedReportingOverflow(by: size)
    guard !count.1, !expected.overflow, bytes.count - start == expected.partialValue else {
      throw DatasetError.malformed(
        name, format,
        "its sizes are \(shape.map(String.init).joined(separator: " × ")), but it has "
          + "\(bytes.count - start) bytes of data")
    }
    var header = NumPyHeader()
    header.type = ">" + type
    let reader = try NumberReader(header, file: name)
    var values = [Float](repeating: 0, count: count.0)
    for index in values.indices {
      guard let value = reader.value(bytes, at: start + index * size) else {
        throw DatasetError.malformed(name, format, "element \(index) is too large")
      }
      values[index] = value
    }
    return Tensor(shape: Shape(shape), values: values)
  }

  /// The images of a file `[images, height, width]` or `[images, height, width, channels]`.
  ///
  /// - Parameters:
  ///   - bytes: The file, perhaps in gzip.
  ///   - name: What messages call it.
  /// - Returns: The images; those of bytes are taken as they are.
  /// - Throws: A ``DatasetError``.
  public static func images(_ bytes: [UInt8], name: String) throws(DatasetError) -> ImageRows {
    let bytes = try unpacked(bytes, name: name)
    guard bytes.count >= 16, bytes.starts(with: [0, 0, 0x08]), bytes[3] == 3 || bytes[3] == 4 else {
      return try ImageRows(array(bytes, name: name), name: name)
    }
    let start = 4 + 4 * Int(bytes[3])
    guard bytes.count >= start else {
      throw .malformed(name, "an IDX file", "it ends within its sizes")
    }
    let sizes = stride(from: 4, to: start, by: 4).map { place in
      (0..<4).reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    let count = sizes.reduce(1.0) { $0 * Double($1) }
    guard count > 0, Double(bytes.count - start) == count else {
      throw .malformed(
        name, "an IDX file",
        "its sizes are \(sizes.map(String.init).joined(separator: " × ")), but it has "
          + "\(bytes.count - start) bytes of data")
    }
    return ImageRows(
      shape: [sizes[1], sizes[2], sizes.count == 4 ? sizes[3] : 1], bytes: Array(bytes[start...]))
  }

  private static let types: [UInt8: String] = [
    0x08: "u1", 0x09: "i1", 0x0B: "i2", 0x0C: "i4", 0x0D: "f4", 0x0E: "f8",
  ]

  private static func unpacked(_ bytes: [UInt8], name: String) throws(DatasetError) -> [UInt8] {
    guard Gzip.isRecognized(in: bytes) else { return bytes }
    do {
      return try Gzip.unpacked(bytes)
    } catch {
      throw DatasetError.malformed(name, "a gzip file", error.description)
    }
  }
}
