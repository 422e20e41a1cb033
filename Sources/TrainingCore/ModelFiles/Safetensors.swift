public import Tensors

/// Named tensors of single-precision numbers and a few words about them, as a safetensors file holds them.
///
/// The file is 8 bytes with the length of the header, the header in JSON, padded with spaces to a
/// multiple of 8 bytes, then all values, little-endian, tensor after tensor without gaps. Encoding is
/// canonical: the same content always gives the same bytes.
///
/// - Source: the format's description at github.com/huggingface/safetensors.
public struct Safetensors: Sendable, Equatable {
  /// Words about the file by name.
  public var metadata: [String: String]
  /// The tensors by name.
  public var tensors: [String: Tensor]

  /// Creates the content of a file.
  public init(tensors: [String: Tensor], metadata: [String: String] = [:]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// Returns the bytes of the file, tensors in the order of their names.
  public func encoded() -> [UInt8] {
    var members: [String] = []
    if !metadata.isEmpty {
      let words = metadata.sorted { $0.key < $1.key }
      let list = words.map { "\(Self.quoted($0.key)):\(Self.quoted($0.value))" }
      members.append("\"__metadata__\":{\(list.joined(separator: ","))}")
    }
    let ordered = tensors.sorted { $0.key < $1.key }
    var offset = 0
    for (name, tensor) in ordered {
      let shape = tensor.shape.dimensions.map(String.init).joined(separator: ",")
      let end = offset + 4 * tensor.values.count
      members.append(
        "\(Self.quoted(name)):{\"dtype\":\"F32\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(offset),\(end)]}")
      offset = end
    }
    var header = Array("{\(members.joined(separator: ","))}".utf8)
    while header.count % 8 != 0 { header.append(0x20) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + offset)
    Self.append(UInt64(header.count), to: &bytes)
    bytes += header
    for (_, tensor) in ordered {
      for value in tensor.values { Self.append(value.bitPattern, to: &bytes) }
    }
    return bytes
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// What is wrong with a safetensors file.
public enum SafetensorsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file ends before its header does.
  case truncatedHeader(length: UInt64, available: Int)
  /// The header is not the JSON that it has to be; the offset counts from the header's first byte.
  case malformedHeader(offset: Int, expected: String)
  /// A member of the header is not what it has to be.
  case malformedEntry(name: String, expected: String)
  /// A tensor holds numbers of another kind than single precision.
  case unsupportedType(name: String, found: String)
  /// A tensor's range of bytes does not have the size of its shape.
  case sizeMismatch(name: String, expected: Int, found: Int)
  /// The ranges of bytes overlap or leave gaps.
  case notContiguous(name: String, expected: Int, found: Int)
  /// The values take another number of bytes than there are.
  case dataSize(expected: Int, found: Int)

  /// What is wrong and what would be right.
  public var description: String {
    switch self {
    case .truncatedHeader(let length, let available):
      "Not a whole safetensors file: its header needs \(length) bytes, \(available) are there."
    case .malformedHeader(let offset, let expected):
      "Damaged safetensors header, byte \(offset): expected \(expected)."
    case .malformedEntry(let name, let expected):
      "Damaged safetensors header: '\(name)' must be \(expected)."
    case .unsupportedType(let name, let found):
      "Tensor '\(name)' holds values of type '\(found)'. Only F32 can be read."
    case .sizeMismatch(let name, let expected, let found):
      "Tensor '\(name)' must take \(expected) bytes by its shape. Found \(found)."
    case .notContiguous(let name, let expected, let found):
      "Tensor '\(name)' must begin at byte \(expected) of the data. Found \(found)."
    case .dataSize(let expected, let found):
      "The safetensors file must hold \(expected) bytes of data. Found \(found)."
    }
  }
}
