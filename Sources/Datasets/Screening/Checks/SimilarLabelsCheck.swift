/// Finds labels that differ only in case, blanks, a final point or their Unicode form.
///
/// The target is looked at, and every category with at most 100 values.
struct SimilarLabelsCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.similarLabels]

  func findings(in rows: ScreenedRows) -> [Finding] {
    rows.table.columns.compactMap { column in
      guard column.numbers == nil else { return nil }
      let labels = column.labels()
      let isTarget = column.name == rows.target
      guard labels.levels.count <= 100 || isTarget else { return nil }
      let similar = Dictionary(grouping: labels.levels, by: Self.folded).values
        .filter { $0.count > 1 }.sorted { bytewise($0[0], $1[0]) }
      guard let first = similar.first else { return nil }
      let listed = first.map { "'\(shortened($0))'" }.joined(separator: " and ")
      return Finding(
        .similarLabels, column: column.name, numbers: ["sets": Double(similar.count)],
        sentence: "'\(column.name)' has labels that differ only in case, blanks or punctuation: "
          + "\(listed)\(similar.count > 1 ? " and \(similar.count - 1) more sets" : "").",
        advice: "If they mean the same, spell them in one way in the file.", isSerious: isTarget)
    }
  }

  private static func folded(_ label: String) -> String {
    let words = label.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }
    let joined = words.joined(separator: " ")
    return joined.hasSuffix(".") ? String(joined.dropLast()) : joined
  }
}
