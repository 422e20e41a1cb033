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
    self = try JSONDecoder().decode(JSONValue.self, from: encoder.encode(value))
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
