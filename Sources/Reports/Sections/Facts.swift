import Workflows

/// The rows of the table under the verdict: the facts of the run in the order of the steps.
struct Facts {
  let rows: [[Markdown.Text]]

  init(_ record: RunRecord) throws {
    var rows: [[Markdown.Text]] = []
    if let problem = try record.completed(ProblemStage.self) {
      rows.append(["Task", Self.task(problem)])
      rows.append(["Hypothesis", "\(problem.settings.hypothesis)"])
      rows.append(["Data", Self.data(problem, try record.completed(EvaluationStage.self))])
    }
    if let scores = try ScoreText(record) {
      rows.append(["Measure of success", "\(scores.title), \(scores.direction). \(scores.meaning)"])
      rows += try Self.results(of: record, scores)
    }
    self.rows = rows
  }

  private static func task(_ problem: ProblemStage.Outcome) -> Markdown.Text {
    var text: Markdown.Text =
      "\(problem.settings.task.title.capitalizedStart): predict \(.code(problem.settings.target))"
    if let positive = problem.settings.positive {
      text = text + "; \(.code(positive)) is the positive class"
    }
    let isLabels = problem.settings.task == .multiLabel
    if problem.classes.count > 2 || isLabels {
      let classes = "\(problem.classes.count) \(isLabels ? "labels" : "classes")"
      text = text + " (\(classes))"
    }
    return text
  }

  private static func data(
    _ problem: ProblemStage.Outcome, _ evaluation: EvaluationStage.Outcome?
  ) -> Markdown.Text {
    let size: Markdown.Text =
      "\(problem.rows.counted("row")), \(problem.features.counted("input column"))"
    guard let evaluation else { return size }
    return size
      + "; \(evaluation.testRows) rows sealed as test, \(evaluation.developmentRows) for development"
  }

  private static func results(
    of record: RunRecord, _ scores: ScoreText
  ) throws -> [[Markdown.Text]] {
    let final = try record.completed(FinalStage.self)
    var rows: [[Markdown.Text]] = []
    if let test = final?.test {
      rows += Self.test(test, scores)
    } else if let baseline = try record.completed(BaselineStage.self) {
      rows.append([
        "First network on validation",
        "\(scores.score(baseline.network.score)), trivial model "
          + "\(scores.score(baseline.trivial.score)); difference "
          + "\(baseline.againstTrivial.gainText(scores)), \(baseline.againstTrivial.pText)",
      ])
    }
    if let tuning = try record.completed(TuningStage.self), let chosen = tuning.chosenTrial {
      rows.append([
        "Expected beforehand",
        "\(scores.score(tuning.expected)) "
          + "\(scores.interval(tuning.expectedLower, tuning.expectedUpper)), from validation",
      ])
      if let level = try record.completed(MetricStage.self)?.settings.successAt {
        rows.append(["Level of success", Self.success(level, final?.reachedSuccess, scores)])
      }
      rows.append([
        "Network", "\(chosen.titleWithSize), trained for \(chosen.epochs.counted("epoch"))",
      ])
      if let ensemble = tuning.ensemble {
        rows.append(["Ensemble", "\(ensemble.title)"])
      }
      let looks =
        "\(tuning.looks.candidates.counted("configuration")) in "
        + tuning.looks.trainings.counted("training")
      rows.append(["Looks at validation", "\(looks)"])
    }
    return rows
  }

  private static func test(_ test: TestResult, _ scores: ScoreText) -> [[Markdown.Text]] {
    [
      [
        "**Test score**",
        "**\(scores.score(test.score))**, 95 % interval "
          + "\(scores.interval(test.lower, test.upper)), \(test.rows) rows",
      ],
      ["Trivial model", "\(scores.score(test.trivialScore)) on the same rows"],
      [
        "Improvement",
        "\(test.againstTrivial.gainText(scores)), \(test.againstTrivial.pText)",
      ],
    ]
  }

  private static func success(
    _ level: Double, _ reached: Bool?, _ scores: ScoreText
  ) -> Markdown.Text {
    switch reached {
    case true?: "\(scores.level(level)): reached"
    case false?: "\(scores.level(level)): not reached"
    case nil: "\(scores.level(level)): not tested"
    }
  }
}
