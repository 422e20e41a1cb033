/// A splitter of any kind, coded as its settings with the kind beside them.
public struct CodedSplitter: Sendable {
  /// The splitter.
  public let splitter: any Splitter

  /// Makes a splitter codable whose type is not known.
  public init(_ splitter: any Splitter) {
    self.splitter = splitter
  }
}

extension CodedSplitter: Hashable {
  /// Two are equal when kind and settings are.
  public static func == (left: CodedSplitter, right: CodedSplitter) -> Bool {
    AnyHashable(left.splitter) == AnyHashable(right.splitter)
  }

  /// Feeds the settings to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(AnyHashable(splitter))
  }
}

extension CodedSplitter: Codable {
  /// Reads `{"kind": "k_fold", "folds": 5}` and the like.
  public init(from decoder: any Decoder) throws {
    let kind = try decoder.container(keyedBy: KindKey.self).decode(String.self, forKey: .kind)
    splitter = try DatasetCatalog.splitter(kind, in: decoder).decode(decoder)
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: KindKey.self)
    try container.encode(type(of: splitter).kind, forKey: .kind)
    try splitter.encode(to: encoder)
  }
}
