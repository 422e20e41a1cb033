import Datasets
import Hashing
import JSONText
import Tensors
import TrainingCore

/// What came of the wish to open the test rows.
enum TestOpening {
  /// The rows, and why they could be opened again if they had been opened before.
  case opened(Table, reopening: String?)
  /// They stay closed.
  case refused(String)

  /// Why they stay closed.
  var refusal: String? {
    if case .refused(let reason) = self { return reason }
    return nil
  }
}

/// Keeps the test rows closed: another run, or another model of this one, has opened some of them.
private struct ShownBefore: Error {
  let by: TestOpenings.Earlier
}

extension TestOpenings.Earlier {
  fileprivate func sentence(of count: Int) -> String {
    "run '\(run)' opened \(shared) of these \(count) test rows at \(time)"
  }
}

extension StageContext {
  /// Opens the sealed rows once, after the opening was written to the ledger and synced.
  mutating func openTestRows(model: String) throws -> TestOpening {
    guard options.opensTest else {
      return .refused("The test rows are left to the plan that validation ranks first.")
    }
    guard let sealed = study.takeSealedRows() else {
      throw ExperimentError.stepMissing(needed: "the sealed test rows")
    }
    let rows = SealedRowNames(sealed)
    if let lost = try TestOpenings.unrecorded(inFolder: store.runsFolder) {
      return .refused(
        "The test rows stay closed: the log of run '\(lost)' tells of an opening that the ledger "
          + "'test-openings.jsonl' lacks. The ledger was changed or taken away; put it back.")
    }
    var earlier: TestOpenings.Earlier?
    let table: Table
    do {
      table = try sealed.open { _ in
        earlier = try store.openings.claim(
          rows: rows, run: store.run, model: model, reopenReason: options.reopenReason)
        if let earlier, options.reopenReason == nil { throw ShownBefore(by: earlier) }
        try note(
          "opening", .number(Double(rows.keys.count)),
          because:
            "The ledger holds that this run opens \(rows.keys.count) test rows, now, with the "
            + "expectation above.",
          evidence: ["run": .string(store.run), "model": .string(model)])
      }
    } catch let shown as ShownBefore {
      return .refused(
        "The test rows stay closed: \(shown.by.sentence(of: rows.keys.count)). A second look would no "
          + "longer be a test; --reopen-test \"reason\" overrides, and the report will say so.")
    }
    guard let earlier, let reason = options.reopenReason else {
      return .opened(table, reopening: nil)
    }
    let reopening =
      "Opened again although \(earlier.sentence(of: rows.keys.count)). Reason given: \(reason)"
    try note("reopened", true, because: reopening)
    return .opened(table, reopening: reopening)
  }

  /// The targets of the development rows in their own units.
  func developmentTargets(_ model: FinalModel) throws -> [Float] {
    guard let table = study.development else {
      throw ExperimentError.stepMissing(needed: "the development rows")
    }
    return try model.targets(of: table).values
  }
}
