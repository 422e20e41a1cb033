import Datasets
import JSONText

/// What is done with rows or columns that were found suspicious.
public enum FindingChoice: String, PlanChoice, Sendable {
  /// They stay.
  case keep
  /// They are left out of development, so that nothing is learned from them or judged by them.
  case drop

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .keep: "Keep them; the finding stands in the report."
    case .drop: "Leave them out of training and validation."
    }
  }
}

extension PreprocessingStage {
  static let duplicateRows = Field<FindingChoice>(
    "duplicate_rows", summary: "What is done with rows that are exact copies of an earlier one.",
    why:
      "A copy on the other side of a split is an answer given away; a copy within one side counts "
      + "twice.",
    rule: "keep: copies stay on one side of every split. Asked only if there are some.")
  static let contradictingRows = Field<FindingChoice>(
    "contradicting_rows",
    summary: "What is done with rows whose features are equal and whose targets are not.",
    why: "No model can be right on all of them: they put a ceiling on the score.",
    rule: "keep: new rows will contradict each other as well. Asked only if there are some.")
  static let lonePredictors = Field<FindingChoice>(
    "lone_predictors",
    summary: "What is done with columns that give the target away all by themselves.",
    why: "Such a column is often known only after the target.",
    rule:
      "keep, with a warning: only you know when its values are known. Asked only if there are some."
  )
  static let identifiers = Field<[String]>(
    "identifiers", .list(.text, atLeast: 0),
    summary: "The columns that name rows and are left out.",
    why: "From a name a network can only memorize.",
    rule:
      "Columns that are different in nearly every row and say nothing else. Asked only if there "
      + "are some.")
  static let driftingColumns = Field<FindingChoice>(
    "drifting_columns",
    summary: "What is done with columns that differ between the beginning and the end of the file.",
    why: "What drifts in the file may drift on: the score on new rows is then another.",
    rule: "keep: the drift may be what is to be learned. Asked only if there are some.")

  /// The questions that findings become.
  static let findingFields = [
    duplicateRows.description, contradictingRows.description, lonePredictors.description,
    identifiers.description, driftingColumns.description,
  ]
}

/// What was decided about findings, before anything is trained.
struct FindingAnswers {
  /// The columns that are left out.
  var drop: [String]
  /// The roles of columns, those that identifiers got among them.
  var roles: [String: RoleChoice]
}

extension StageContext {
  /// Asks about each kind of finding that there is, and leaves out the rows that are not wanted.
  mutating func askAbout(
    _ findings: [Finding], drop: [String], roles: [String: RoleChoice], columns: [String],
    target: String
  ) throws -> FindingAnswers {
    var answers = FindingAnswers(drop: drop, roles: roles)
    try askAboutIdentifiers(findings, columns, &answers)
    for (kind, field) in [
      (Finding.Kind.targetGivenAway, PreprocessingStage.lonePredictors),
      (.driftAlongFile, PreprocessingStage.driftingColumns),
    ] {
      let found = findings.filter { $0.kind == kind && $0.column != target }
      if try askWhether(field, about: found) == .drop {
        answers.drop += found.compactMap(\.column).filter { !answers.drop.contains($0) }
      }
    }
    guard let table = study.development else { return answers }
    var unwanted: Set<Int> = []
    let names = Schema(table, target: target, roles: roles.mapValues(\.role)).identifiers
    let copies = findings.filter { $0.kind == .duplicateRows }
    if try askWhether(PreprocessingStage.duplicateRows, about: copies) == .drop {
      var seen: Set<Int> = []
      let keys = RepeatedContent(table, identifiers: names, targets: [target]).keys
      unwanted.formUnion(keys.groups.indices.filter { !seen.insert(keys.groups[$0]).inserted })
    }
    let contradicting = findings.filter { $0.kind == .contradictingRows }
    if try askWhether(PreprocessingStage.contradictingRows, about: contradicting) == .drop {
      unwanted.formUnion(Self.contradictingRows(of: table, identifiers: names, target: target))
    }
    try leaveOut(unwanted)
    return answers
  }

  private mutating func askWhether(
    _ field: Field<FindingChoice>, about findings: [Finding]
  ) throws -> FindingChoice {
    guard let first = findings.first else { return .keep }
    return try ask(
      field, recommending: .keep,
      because: findings.count == 1
        ? first.sentence : "\(first.sentence) And \(findings.count - 1) more of this kind.",
      evidence: first.numbers.mapValues(JSONValue.number))
  }

  private mutating func askAboutIdentifiers(
    _ findings: [Finding], _ columns: [String], _ answers: inout FindingAnswers
  ) throws {
    let found = findings.filter { finding in
      guard let column = finding.column, columns.contains(column) else { return false }
      return finding.kind == .identifier || finding.kind == .rowIndex
    }
    let names = found.compactMap(\.column).filter { answers.roles[$0] == nil }
    guard !names.isEmpty else { return }
    // Whole numbers of one length may be more than names: they are told, but used unless one says so.
    let unused = found.filter { !$0.sentence.hasSuffix("rows.") }.compactMap(\.column)
    let chosen = try ask(
      PreprocessingStage.identifiers, recommending: names.filter(unused.contains),
      because: found.map(\.sentence).joined(separator: " "),
      objection: { answer in
        answer.first { !columns.contains($0) }.map { "There is no column '\($0)'." }
      })
    for name in chosen { answers.roles[name] = .ignore }
    for name in names where !chosen.contains(name) && unused.contains(name) {
      let isNumber = study.development?[name]?.numbers != nil
      answers.roles[name] = isNumber ? .number : .category
    }
  }

  /// The rows whose features another row has with another target.
  private static func contradictingRows(
    of table: Table, identifiers: [String], target: String
  ) -> [Int] {
    let whole = RepeatedContent(table, identifiers: identifiers, targets: [target])
    let features = RepeatedContent(
      table, identifiers: identifiers, targets: [target], withTargets: false
    ).keys.groups
    var contents: [Int: Set<Int>] = [:]
    for (feature, row) in zip(features, whole.keys.groups) {
      contents[feature, default: []].insert(row)
    }
    return features.indices.filter { (contents[features[$0]]?.count ?? 0) > 1 }
  }

  /// Takes rows out of the development rows and out of every fold.
  private mutating func leaveOut(_ unwanted: Set<Int>) throws {
    guard !unwanted.isEmpty, let table = study.development else { return }
    let kept = (0..<table.rowCount).filter { !unwanted.contains($0) }
    let place = Dictionary(uniqueKeysWithValues: zip(kept, 0...))
    study.development = table.selecting(rows: kept)
    study.groups = kept.map { study.groups[$0] }
    study.folds = study.folds.map { fold in
      Fold(
        repetition: fold.repetition, index: fold.index,
        training: fold.training.compactMap { place[$0] },
        validation: fold.validation.compactMap { place[$0] })
    }
    try note(
      "rows_left_out", .number(Double(unwanted.count)),
      because:
        "\(unwanted.count) of \(table.rowCount) development rows are left out, as was decided.")
  }
}
