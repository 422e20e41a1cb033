import JSONText
import Workflows

/// What `--dry-run` tells of many plans.
struct BatchTrial {
  /// What came of trying a plan out.
  private struct Row {
    let path: String
    let result: Result<PlanTrial, CommandFailure>

    var status: ExitStatus {
      switch result {
      case .success(let trial): trial.status
      case .failure: .failed
      }
    }
  }

  private let rows: [Row]

  /// Tries plans out, one after the other; one that fails stops no other.
  init(_ files: [PlanFile], threads: Int) {
    rows = files.map { file in
      do {
        let plan = try file.read(steps: Runner().planSteps)
        return Row(
          path: file.path, result: .success(try PlanTrial(plan, threads: threads) { _ in }))
      } catch {
        return Row(path: file.path, result: .failure(CommandFailure(error)))
      }
    }
  }

  /// The exit status: 1 if a plan cannot run, 2 if a gate stops one.
  var status: ExitStatus {
    let statuses = rows.map(\.status)
    if statuses.contains(.failed) { return .failed }
    return statuses.contains(.gateNotPassed) ? .gateNotPassed : .done
  }

  /// What a person reads; `words` puts a text into the person's language.
  func lines(_ words: (String) -> String) -> [String] {
    let cells = rows.map { row -> [String] in
      let path = visibleText(row.path)
      guard case .success(let trial) = row.result else {
        return [path, words(BatchWording.failed)]
      }
      guard let dryRun = trial.dryRun else {
        return [path, visibleText(words(trial.record.endingReason))]
      }
      let evaluation = try? trial.record.outcome(of: EvaluationStage.self)
      return [
        path, words(DryRunWording.runnable), dryRun.run, evaluation?.testRows.grouped ?? "",
        dryRun.trainings.text, dryRun.epochs.text,
      ]
    }
    let shared = groups.map { words(DryRunWording.sharesTestRows($0.map { visibleText($0) })) }
    let table = [DryRunWording.batchHeadings.map(words)] + cells
    return aligned(table) + (shared.isEmpty ? [] : [""] + shared)
  }

  /// Why plans cannot run, with their paths.
  var failures: [(path: String, failure: CommandFailure)] {
    rows.compactMap { row in
      if case .failure(let failure) = row.result { (row.path, failure) } else { nil }
    }
  }

  /// The trial as data.
  var json: JSONValue {
    let plans = rows.map { row -> JSONValue in
      switch row.result {
      case .success(let trial):
        var json = trial.json
        json["source"] = .string(row.path)
        return json
      case .failure(let failure): return ["source": .string(row.path), "error": failure.json]
      }
    }
    return [
      "schema_version": 1, "plans": .array(plans),
      "share_test_rows": .array(groups.map { .array($0.map { .string($0) }) }),
    ]
  }

  /// The plans that share their test rows with others, by their paths.
  private var groups: [[String]] {
    var groups: [String: [String]] = [:]
    for row in rows {
      guard case .success(let trial) = row.result, trial.dryRun != nil,
        let evaluation = try? trial.record.outcome(of: EvaluationStage.self)
      else { continue }
      groups[evaluation.testDigest, default: []].append(row.path)
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
