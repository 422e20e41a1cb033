import JSONText
import Workflows

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `--dry-run` tells of a plan: what a run would do, without training and without a trace.
struct PlanTrial {
  /// What a run would do; nil if a gate before the first training stops it.
  let dryRun: DryRun?
  /// The record of the steps before the first training.
  let record: RunRecord

  /// Tries a plan out in a folder that is gone afterwards.
  ///
  /// - Throws: `CommandFailure` for whatever keeps the plan from running.
  init(
    _ plan: LoadedPlan, threads: Int, warn: @escaping @Sendable (String) -> Void
  ) throws(CommandFailure) {
    let check = PlanCheck(plan: plan, threads: threads, warn: warn)
    record = try check.run()
    guard record.ending == .finished else {
      dryRun = nil
      return
    }
    let folder = FileManager.default.temporaryDirectory.path + "/sevenfold-\(UUID().uuidString)"
    defer { DurableFile.removeFolder(folder) }
    do {
      dryRun = try DryRun(plan.plan, in: folder, threads: threads)
    } catch {
      throw CommandFailure(error, in: plan)
    }
  }

  /// The exit status that the trial leads to.
  var status: ExitStatus { dryRun == nil ? .gateNotPassed : .done }

  /// What a person reads; `words` puts a text into the person's language.
  func lines(_ words: (String) -> String) -> [String] {
    guard let dryRun else { return [words(record.endingReason)] }
    let evaluation = try? record.outcome(of: EvaluationStage.self)
    let preprocessing = try? record.outcome(of: PreprocessingStage.self)
    var lines = [DryRunWording.title(dryRun.run)]
    if let evaluation {
      lines.append(DryRunWording.rows(evaluation.developmentRows, test: evaluation.testRows))
    }
    lines.append(
      DryRunWording.folds(
        dryRun.trainingRows, validation: dryRun.validationRows, inputs: preprocessing?.inputs ?? 0))
    lines = lines.map(words) + [""]
    let table = [DryRunWording.headings] + dryRun.steps.map(cells) + [total(dryRun)]
    lines += aligned(table.map { $0.map(words) }) + [""]
    return lines + aligned(dryRun.answers.map { answer($0, words) })
  }

  private func cells(_ step: DryRun.Step) -> [String] {
    [
      step.id.rawValue, step.networks.text, step.parameters.text, step.trainings.text,
      step.epochs.text,
    ]
  }

  private func total(_ dryRun: DryRun) -> [String] {
    [DryRunWording.total, "", "", dryRun.trainings.text, dryRun.epochs.text]
  }

  private func answer(
    _ answer: (path: String, value: JSONValue?, by: Author), _ words: (String) -> String
  ) -> [String] {
    let value = answer.value?.lineText ?? words(DryRunWording.dependsOnTrainings)
    return [
      answer.path, fitting(visibleText(value), width: 56), "[\(words(answer.by.rawValue))]",
    ]
  }

  /// The trial as data.
  var json: JSONValue {
    var json: JSONValue = ["plan": record.plan["name"] ?? "", "trained": false]
    guard let dryRun else {
      json["ending"] = "stopped_at_gate"
      json["reason"] = .string(record.endingReason)
      return json
    }
    json["run"] = .string(dryRun.run)
    if let evaluation = try? record.outcome(of: EvaluationStage.self) {
      json["test_rows"] = .init(evaluation.testRows)
      json["test_digest"] = .string(evaluation.testDigest)
    }
    json["folds"] = .array(
      zip(dryRun.trainingRows, dryRun.validationRows).map { rows in
        ["training_rows": .init(rows.0), "validation_rows": .init(rows.1)]
      })
    json["steps"] = .array(dryRun.steps.map(\.json))
    json["trainings"] = dryRun.trainings.json
    json["epochs"] = dryRun.epochs.json
    json["answers"] = .array(
      dryRun.answers.map { answer in
        [
          "key": .string(answer.path), "value": answer.value ?? .null,
          "by": .string(answer.by.rawValue), "depends_on_trainings": .bool(answer.value == nil),
        ]
      })
    return json
  }
}

extension DryRun.Step {
  /// The step as data.
  fileprivate var json: JSONValue {
    [
      "step": .string(id.rawValue), "networks": networks.json, "parameters": parameters.json,
      "trainings": trainings.json, "epochs": epochs.json,
    ]
  }
}

extension ClosedRange<Int> {
  /// The range as a person writes it.
  var text: String {
    lowerBound == upperBound ? lowerBound.grouped : "\(lowerBound.grouped)–\(upperBound.grouped)"
  }

  /// The range as data.
  fileprivate var json: JSONValue { ["least": .init(lowerBound), "most": .init(upperBound)] }
}
