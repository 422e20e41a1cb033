public import JSONText

/// One step of the format of plans: from a version to the next, as changes of the text.
///
/// A change of the format is a new migration in ``all``, with a plan of the old form in the tests.
public struct PlanMigration: Sendable {
  /// The version that it reads; it writes the next one.
  public let from: Int
  /// What it changes, in one line.
  public let summary: String
  /// Makes the changes, and tells each of them.
  let apply: @Sendable (inout JSONEditor) -> [String]

  /// All migrations, each from the version of its position.
  public static let all = [fromDrafts]

  /// What came of an old plan.
  public struct Result: Sendable {
    /// The plan's text in the current version.
    public let document: JSONDocument
    /// The version that the plan was written in.
    public let from: Int
    /// The changes, each in a few words, in the order in which they were made.
    public let changes: [String]
  }

  /// Brings a plan to the current version.
  ///
  /// - Returns: the new text; nil if the plan is of the current version, of a newer one, or is not
  ///   understood.
  public static func migrated(_ document: JSONDocument) -> Result? {
    guard document.problems.isEmpty, let version = version(of: document),
      all.indices.contains(version)
    else { return nil }
    var editor = JSONEditor(document)
    var changes: [String] = []
    for migration in all[version...] { changes += migration.apply(&editor) }
    guard editor.document.problems.isEmpty else { return nil }
    return Result(document: editor.document, from: version, changes: changes)
  }

  /// The version that a plan says it has; the current one if it says none.
  private static func version(of document: JSONDocument) -> Int? {
    guard let root = document.root, root.members != nil else { return nil }
    let node = root.node(at: ["plan_version"]) ?? root.node(at: ["planVersion"])
    return node.map { $0.value.integer } ?? Plan.currentVersion
  }
}

// MARK: - From version 0

extension PlanMigration {
  /// Version 0, the drafts of the format, spelt keys in camel case, as Swift does.
  private static let fromDrafts = PlanMigration(
    from: 0, summary: "Keys in camel case, such as testFraction, become snake case."
  ) { editor in
    var changes: [String] = []
    for path in keys(of: editor.document.root, below: []) {
      guard let key = path.last else { continue }
      let spelt = snakeCase(key)
      guard spelt != key else { continue }
      editor.rename(path, to: spelt)
      changes.append("'\(key)' is now '\(spelt)'")
    }
    editor.set(["plan_version"], to: 1)
    return changes
  }

  /// The paths of the plan's own keys, the deepest first, so that renaming one leaves the others.
  private static func keys(of node: JSONNode?, below path: [String]) -> [[String]] {
    (node?.members ?? []).flatMap { member -> [[String]] in
      let own = path + [member.key]
      // Deeper than steps and their keys stand names that a plan does not choose: columns.
      return (own.count < 2 ? keys(of: member.value, below: own) : []) + [own]
    }
  }

  private static func snakeCase(_ key: String) -> String {
    guard !key.hasPrefix("$") else { return key }
    var spelt = ""
    for character in key {
      if character.isUppercase {
        spelt += "_" + character.lowercased()
      } else {
        spelt.append(character)
      }
    }
    return spelt
  }
}
