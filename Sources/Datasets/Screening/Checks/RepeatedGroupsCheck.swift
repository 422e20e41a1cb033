/// Finds columns that name entities with several rows each: patients, users, machines.
///
/// It is serious where the rows of an entity have (nearly) always one target. Where they do not, a
/// column is told only if its name says that it holds entities. A measurement whose order the target
/// follows is none of them, however well it fixes the target: ``LoneFeatureCheck`` looks at that.
struct RepeatedGroupsCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.repeatedGroups]

  func findings(in rows: ScreenedRows) -> [Finding] {
    rows.features.compactMap { column in
      guard let groups = RepeatedGroups(measuring: column, in: rows),
        groups.areEntities, groups.fixesTarget || EntityName.names(column.name)
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
}
