public import JSONText

/// The columns to be predicted: mostly one.
public struct TargetNames: PlanValue, Hashable {
  /// The columns, one at least.
  public let names: [String]

  /// Names the columns.
  public init(_ names: [String]) { self.names = names }

  /// A text, or a list of several.
  public var json: JSONValue {
    names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) })
  }

  /// Reads a text or a list of texts; a column that is named twice counts once.
  public init?(json: JSONValue) {
    if let name = json.string {
      self.init([name])
    } else {
      guard let names = [String](json: json), !names.isEmpty else { return nil }
      var seen: Set<String> = []
      self.init(names.filter { seen.insert($0).inserted })
    }
  }

  /// The columns in words.
  public var title: String { names.joined(separator: ", ") }
}
