public import JSONText

/// Where the rows lie: one file or folder, or several that make one table.
public struct DataPaths: PlanValue, Codable, Hashable, ExpressibleByStringLiteral {
  /// The paths, relative to the plan, at least one.
  public var paths: [String]

  /// Names the files or folders.
  public init(_ paths: [String]) { self.paths = paths }

  /// Names one file or folder.
  public init(stringLiteral path: String) { paths = [path] }

  /// The form in a plan: a path, or a list of them.
  static let form = ValueForm.anyOf([.text, .list(.text, atLeast: 1)])

  /// The path, or the list of several.
  public var json: JSONValue {
    paths.count == 1 ? .string(paths[0]) : .array(paths.map(JSONValue.string))
  }

  /// Reads a path or a list.
  public init?(json: JSONValue) {
    if let path = json.string {
      paths = [path]
    } else {
      guard let paths = [String](json: json), !paths.isEmpty else { return nil }
      self.paths = paths
    }
  }

  /// Reads a path or a list.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    paths = (try? container.decode(String.self)).map { [$0] } ?? []
    if paths.isEmpty { paths = try container.decode([String].self) }
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if paths.count == 1 { try container.encode(paths[0]) } else { try container.encode(paths) }
  }

  /// The paths as a reader sees them, with commas between them.
  public var title: String { paths.joined(separator: ", ") }

  /// The paths with the folder of a plan before them.
  func resolved(in plan: Plan) -> [String] { paths.map(plan.resolved(path:)) }
}
