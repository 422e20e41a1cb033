internal import Compression
public import Tensors

/// Reads arrays of numbers as NumPy saves them: `.npy`, and `.npz` archives of them.
///
/// Read are floating point (2, 4, 8 bytes), whole numbers (1 to 8 bytes) and booleans, in either byte
/// order and either order of axes. Numbers become `Float`, as networks compute with; whole numbers
/// beyond 2²⁴ are refused, since they would lose digits.
///
/// - Source: NumPy documentation, `numpy.lib.format`.
public enum NumPyFile {
  /// The array of an `.npy` file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What messages call it.
  /// - Returns: The array, in row-major order; an array without axes has the shape `[1]`.
  /// - Throws: A ``DatasetError``.
  public static func array(_ bytes: [UInt8], name: String) throws(DatasetError) -> Tensor {
    let header = try NumPyHeader(bytes, file: name)
    let reader = try NumberReader(header, file: name)
    let count = header.shape.reduce(1, *)
    guard bytes.count - header.end >= count * reader.size else {
      throw DatasetError.malformed(
        name, "a NumPy array",
        "it has \(bytes.count - header.end) bytes of data, expected \(count * reader.size)")
    }
    var values = [Float](repeating: 0, count: count)
    for index in 0..<count {
      guard let value = reader.value(bytes, at: header.end + index * reader.size) else {
        throw DatasetError.malformed(
          name, "a NumPy array", "element \(index) is too large for the numbers of a network")
      }
      values[index] = value
    }
    let shape = header.shape.isEmpty ? [1] : header.shape
    let ordered = header.isFortran ? reordered(values, shape: shape) : values
    return Tensor(shape: Shape(shape), values: ordered)
  }

  /// The arrays of an `.npz` file by name.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What messages call it.
  /// - Returns: The arrays; names are without `.npy`.
  /// - Throws: A ``DatasetError``.
  public static func arrays(_ bytes: [UInt8], name: String) throws(DatasetError) -> [String: Tensor]
  {
    var arrays: [String: Tensor] = [:]
    do throws(CompressionError) {
      let archive = try ZipArchive(bytes)
      for entry in archive.entries where entry.name.hasSuffix(".npy") {
        let contents = try archive.contents(of: entry)
        let title = "\(name): \(entry.name)"
        arrays[String(entry.name.dropLast(4))] = try unpacked(contents, title)
      }
    } catch {
      throw DatasetError.malformed(name, "a NumPy archive", error.description)
    }
    return arrays
  }

  /// An array of an archive; its own fault is told as one of the archive.
  private static func unpacked(_ bytes: [UInt8], _ name: String) throws(CompressionError) -> Tensor
  {
    do throws(DatasetError) {
      return try array(bytes, name: name)
    } catch {
      throw .unsupported(error.description)
    }
  }

  /// Values with the first axis fastest, in the order with the last axis fastest.
  private static func reordered(_ values: [Float], shape: [Int]) -> [Float] {
    var result = values
    var place = [Int](repeating: 0, count: shape.count)
    for index in values.indices {
      var (source, stride) = (0, 1)
      for axis in shape.indices {
        source += place[axis] * stride
        stride *= shape[axis]
      }
      result[index] = values[source]
      for axis in shape.indices.reversed() {
        place[axis] += 1
        guard place[axis] == shape[axis] else { break }
        place[axis] = 0
      }
    }
    return result
  }
}

/// What stands before the numbers of an `.npy` file.
struct NumPyHeader: Equatable {
  var type = ""
  var isFortran = false
  var shape: [Int] = []
  /// Where the numbers begin.
  var end = 0

  init() {}

  init(_ bytes: [UInt8], file: String) throws(DatasetError) {
    guard bytes.starts(with: [0x93] + Array("NUMPY".utf8)), bytes.count >= 10 else {
      throw DatasetError.malformed(file, "a NumPy array", "it does not begin as one")
    }
    let isLong = bytes[6] >= 2
    let start = isLong ? 12 : 10
    guard (1...3).contains(bytes[6]), bytes.count >= start else {
      throw DatasetError.malformed(
        file, "a NumPy array", "its version is \(bytes[6]), expected 1 to 3")
    }
    let length = (0..<start - 8).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
    guard length <= bytes.count - start else {
      throw DatasetError.malformed(file, "a NumPy array", "its header ends after the file")
    }
    end = start + length
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard parse(text) else {
      throw DatasetError.malformed(
        file, "a NumPy array", "its header cannot be read: '\(shortened(text, to: 80))'")
    }
  }

  /// Reads the Python dictionary that the header is.
  private mutating func parse(_ text: String) -> Bool {
    guard let type = Self.value(of: "descr", in: text),
      let order = Self.value(of: "fortran_order", in: text),
      let shape = Self.value(of: "shape", in: text)
    else { return false }
    self.type = type.filter { $0 != "'" && $0 != "\"" }
    guard order == "True" || order == "False", shape.hasPrefix("("), shape.hasSuffix(")") else {
      return false
    }
    isFortran = order == "True"
    var sizes: [Int] = []
    for part in shape.dropFirst().dropLast().split(separator: ",") {
      let digits = part.filter { $0 != " " && $0 != "L" }
      if digits.isEmpty { continue }
      guard let size = Int(digits), (0...1 << 40).contains(size) else { return false }
      sizes.append(size)
    }
    let count = sizes.reduce(1.0) { $0 * Double($1) }
    self.shape = sizes
    return count < 1e12
  }

  /// The text of the value after a key: up to the comma that ends it, or the end of a bracket.
  private static func value(of key: String, in text: String) -> String? {
    for quote in ["'", "\""] {
      guard let start = text.firstRange(of: "\(quote)\(key)\(quote)")?.upperBound else { continue }
      let rest = text[start...].drop { $0 == " " || $0 == ":" }
      guard rest.first == "(" else {
        return rest.prefix { $0 != "," && $0 != "}" }.trimmed
      }
      guard let end = rest.firstIndex(of: ")") else { return nil }
      return String(rest[...end])
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// Reads numbers of one type.
struct NumberReader {
  /// The kind of number: floating point, signed, unsigned or boolean.
  private enum Kind: Character {
    case floating = "f"
    case signed = "i"
    case unsigned = "u"
    case boolean = "b"
  }
  /// The number of bytes.
  let size: Int
  private let kind: Kind
  private let isBigEndian: Bool

  init(_ header: NumPyHeader, file: String) throws(DatasetError) {
    let type = header.type
    guard let kind = type.dropFirst().first.flatMap({ Kind(rawValue: $0) }),
      let size = Int(type.dropFirst(2)), "<>|=".contains(type.prefix(1)),
      kind == .floating ? [2, 4, 8].contains(size) : [1, 2, 4, 8].contains(size)
    else {
      throw DatasetError.malformed(
        file, "a NumPy array",
        "its type is '\(type)', expected numbers (f2, f4, f8, i1 to i8, u1 to u8, b1). Save it "
          + "again: numpy.save('OUT.npy', array.astype('float32'))")
    }
    (self.kind, self.size, isBigEndian) = (kind, size, type.first == ">")
  }

  /// The number at an offset; `nil` if a `Float` cannot hold it.
  func value(_ bytes: [UInt8], at offset: Int) -> Float? {
    var pattern: UInt64 = 0
    for index in 0..<size {
      let place = isBigEndian ? index : size - 1 - index
      pattern = pattern << 8 | UInt64(bytes[offset + place])
    }
    switch (kind, size) {
    case (.floating, 2): return Float(halfPattern: UInt16(truncatingIfNeeded: pattern))
    case (.floating, 4): return Float(bitPattern: UInt32(truncatingIfNeeded: pattern))
    case (.floating, _):
      let value = Double(bitPattern: pattern)
      return value.isFinite && Float(value).isInfinite ? nil : Float(value)
    case (.signed, _):
      let shift = UInt64(64 - 8 * size)
      return Self.exact(Int64(bitPattern: pattern << shift) >> Int64(shift))
    case (.unsigned, _): return pattern <= UInt64(Int64.max) ? Self.exact(Int64(pattern)) : nil
    case (.boolean, _): return pattern == 0 ? 0 : 1
    }
  }

  private static func exact(_ number: Int64) -> Float? {
    number.magnitude <= 1 << 24 ? Float(number) : nil
  }
}

extension Float {
  /// The number that sixteen bits hold (IEEE 754 binary16).
  init(halfPattern pattern: UInt16) {
    let exponent = Int(pattern >> 10 & 31)
    let fraction = Float(pattern & 1023)
    let magnitude: Float =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      default: (1024 + fraction) * Float(sign: .plus, exponent: exponent - 25, significand: 1)
      }
    self = pattern >> 15 == 1 ? -magnitude : magnitude
  }
}
