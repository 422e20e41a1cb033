import Datasets
import JSONText

extension StageContext {
  /// Looks for leaks, copies, order and drift in the development rows, tells what it finds, and asks
  /// which columns to leave out because they give the target away.
  mutating func screen(
    _ table: Table, _ problem: ProblemStage.Outcome, roles: [String: RoleChoice],
    columns: [String]
  ) throws -> FindingAnswers {
    let findings = DataScreen.findings(
      in: table, target: problem.settings.target, kind: problem.settings.task.kind,
      roles: roles.mapValues(\.role))
    for finding in findings {
      let sentence = "\(finding.sentence) \(finding.advice)"
      try note(
        "finding", .string(finding.kind.rawValue), because: sentence,
        evidence: finding.numbers.mapValues(JSONValue.number))
      if finding.isSerious { warn(sentence) }
    }
    study.findings = findings
    let copies = findings.filter { $0.kind == .targetCopy }.compactMap(\.column)
    let drop = try ask(
      PreprocessingStage.drop, recommending: copies,
      because: copies.isEmpty
        ? "No column is a copy of the target."
        : "A copy of the target under another name would be all that the network learns.",
      objection: { names in
        names.first { !columns.contains($0) }.map { "There is no column '\($0)'." }
      })
    return try askAbout(
      findings, drop: drop, roles: roles, columns: columns, target: problem.settings.target)
  }
}
