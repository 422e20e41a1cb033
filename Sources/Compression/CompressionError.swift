/// Why compressed bytes cannot be unpacked, and at which byte (from 0).
public enum CompressionError: Error, Hashable, Sendable {
  /// The bytes end too early.
  case truncated
  /// A block, code, length or distance that the format does not have.
  case invalid(reason: String, offset: Int)
  /// The contents do not have the checksum that stands beside them.
  case checksum(expected: UInt32, found: UInt32)
  /// More would come out than is allowed.
  case tooLarge(limit: Int)
  /// Something that the format has and this reader has not.
  case unsupported(String)
}

extension CompressionError: CustomStringConvertible {
  /// What was found and what was expected.
  public var description: String {
    switch self {
    case .truncated: "the compressed data end too early"
    case .invalid(let reason, let offset): "\(reason) at byte offset \(offset)"
    case .checksum(let expected, let found):
      "the checksum is \(String(found, radix: 16)), expected \(String(expected, radix: 16)): the "
        + "data are damaged"
    case .tooLarge(let limit): "more than \(limit) bytes would come out"
    case .unsupported(let what): "\(what) cannot be read"
    }
  }
}
