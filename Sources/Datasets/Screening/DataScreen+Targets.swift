extension DataScreen {
  /// At most so many labels or numbers are screened one by one, the most frequent labels first.
  static let targetsScreened = 20

  /// Runs every check for each of several targets, with the other targets left out.
  ///
  /// - Parameters:
  ///   - training: Training or development rows only: what is sealed must not be looked at.
  ///   - target: The column that is predicted, if it is one.
  ///   - encoding: What is predicted: labels and several numbers are screened one by one.
  ///   - roles: Roles that the plan sets; columns that it leaves out are not judged.
  /// - Returns: The findings, each kind once for a column, the serious ones first.
  public static func findings(
    in training: Table, target: String, encoding: TargetEncoding,
    roles: [String: ColumnRole] = [:]
  ) -> [Finding] {
    var found: [Finding] = []
    switch encoding {
    case .binary: return findings(in: training, target: target, kind: .binary, roles: roles)
    case .classes: return findings(in: training, target: target, kind: .classes, roles: roles)
    case .regression:
      return findings(in: training, target: target, kind: .regression, roles: roles)
    case .vector(let columns):
      let names = columns.map(\.name)
      for name in names.prefix(targetsScreened) {
        let table = training.dropping(columns: names.filter { $0 != name })
        found += findings(in: table, target: name, kind: .regression, roles: roles)
      }
    case .labelColumns(let columns):
      let names = columns.map(\.name)
      for name in names.prefix(targetsScreened) {
        let table = training.dropping(columns: names.filter { $0 != name })
        found += findings(in: table, target: name, kind: .binary, roles: roles)
      }
    case .labels(let names, let delimiter):
      guard let column = training[target] else { return [] }
      let counts = DelimitedLabels(column, delimiter: delimiter).counts
        .filter { names.contains($0.name) }.sorted { ($1.rows, $0.name) < ($0.rows, $1.name) }
      for (name, _) in counts.prefix(targetsScreened) {
        let answers = (0..<column.count).map { row in
          DelimitedLabels.names(in: column.text(row) ?? "", delimiter: delimiter).contains(name)
            ? "with '\(name)'" : "without '\(name)'"
        }
        let table = training.replacing(Column(target, texts: answers))
        found += findings(in: table, target: target, kind: .binary, roles: roles)
      }
    }
    return distinct(found)
  }

  /// The first finding of each kind for a column, the serious ones first.
  private static func distinct(_ findings: [Finding]) -> [Finding] {
    var seen: Set<String> = []
    let first = findings.filter { seen.insert("\($0.kind.rawValue) \($0.column ?? "")").inserted }
    return first.filter(\.isSerious) + first.filter { !$0.isSerious }
  }
}
