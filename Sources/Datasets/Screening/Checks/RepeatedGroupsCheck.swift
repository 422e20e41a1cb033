/// Finds columns that name entities with several rows each: patients, users, machines.
///
/// It is serious where the rows of an entity have (nearly) always one target. Where they do not, a
/// column is told only if its name says that it holds entities.
struct RepeatedGroupsCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.repeatedGroups]

  func findings(in rows: ScreenedRows) -> [Finding] {
    rows.features.compactMap { column in
      guard let groups = RepeatedGroups(measuring: column, in: rows),
        groups.fixesTarget || Self.namesEntities(column.name)
      else { return nil }
      let verb = groups.fixesTarget ? "fix the target" : "have targets of their own"
      let facts = groups.fixesTarget ? "repeats and fixes the target" : "repeats"
      return Finding(
        .repeatedGroups, column: column.name,
        numbers: [
          "entities": Double(groups.entities), "rows": Double(groups.rows),
          "agreement": groups.agreement,
        ],
        sentence: "'\(column.name)' \(facts): \(groups.entities) values have several rows each "
          + "(\(groups.rows) of \(rows.count) rows), and rows with one value \(verb) "
          + "(agreement beyond chance \(rounded(groups.agreement))).",
        advice:
          "Split by '\(column.name)', so that no value has rows on both sides, and do not use it "
          + "as a feature: a random split would measure how well entities are recognised.",
        isSerious: groups.fixesTarget)
    }
  }

  private static func namesEntities(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let entities: Set<String> = [
      "patient", "subject", "person", "user", "customer", "client", "household", "family",
      "speaker",
      "student", "device", "machine", "session", "group", "account", "author", "participant",
    ]
    return words.contains { word in
      entities.contains(word)
        || (word.hasSuffix("id") && entities.contains(String(word.dropLast(2))))
    }
  }
}
