public import JSONText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How the keys of JSON are spelt in the types that are read from it.
public enum KeySpelling: Sendable {
  /// Snake case in JSON, camel case in Swift: the types of this module.
  case converted
  /// As the types spell them themselves: those of the training core and of the data sets.
  case own
}

extension JSONValue {
  /// The JSON that a value encodes to; every number keeps its bits.
  ///
  /// - Throws: `EncodingError`, for example for a number that is not finite.
  public init(encoding value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Read by the own parser: a decoder finds out what each value is by failing at what it is not.
    let document = JSONDocument(name: "", bytes: [UInt8](try encoder.encode(value)))
    guard document.problems.isEmpty, let root = document.root else {
      throw EncodingError.invalidValue(
        value, EncodingError.Context(codingPath: [], debugDescription: "It encodes to no JSON."))
    }
    self = root.value
  }

  /// Decodes a value from this JSON.
  ///
  /// - Throws: `DecodingError` for a member that is missing or of another type.
  public func decoded<Value: Decodable>(
    as type: Value.Type, keys: KeySpelling = .converted
  ) throws -> Value {
    let decoder = JSONDecoder()
    if keys == .converted { decoder.keyDecodingStrategy = .convertFromSnakeCase }
    return try decoder.decode(type, from: Data(text().utf8))
  }
}
