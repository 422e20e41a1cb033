import Workflows

/// What a reader of the verdict must keep in mind: weak points that the record itself shows.
struct Cautions {
  let sentences: [Markdown.Text]

  /// Fewer test rows than this give wide intervals.
  private static let fewTestRows = 100

  init(_ record: RunRecord) throws {
    var sentences: [Markdown.Text] = []
    if let scores = try ScoreText(record) {
      sentences += try Self.aboutTest(record, scores)
      sentences += try Self.aboutLinearModel(record, scores)
    }
    sentences += try Self.aboutData(record)
    sentences += try Self.aboutSteps(record)
    self.sentences = sentences
  }

  private static func aboutTest(
    _ record: RunRecord, _ scores: ScoreText
  ) throws -> [Markdown.Text] {
    guard let final = try record.completed(FinalStage.self), let test = final.test else {
      return []
    }
    var sentences: [Markdown.Text] = []
    if final.disagrees == true {
      sentences.append(
        scores.isBetterThanExpected(test, final)
          ? """
          The test score is better than validation led to expect. Take the expectation as the safer \
          figure until you know why; the section on the test names what to check.
          """
          : """
          The test score is worse than validation led to expect. Find out why before you trust either \
          number; the section on the test names what to check.
          """)
    }
    if final.isIndicative == true {
      sentences.append(
        "**Indicative only**: the test rows are too few for a verdict; read the interval as a hint."
      )
    }
    if test.rows < fewTestRows {
      sentences.append(
        """
        \(test.rows) test rows are few: the interval \(scores.interval(test.lower, test.upper)) is \
        wide, and a small difference between two models cannot be seen on them.
        """)
    }
    let rare = test.classes.filter { $0.support < 10 }
    if !rare.isEmpty {
      let names = Markdown.Text.joined(rare.prefix(5).map { .code($0.name) })
      sentences.append(
        """
        Fewer than ten test rows belong to \(names)\(rare.count > 5 ? " and others" : ""): what the \
        report says of such a class by itself is indicative only.
        """)
    }
    return sentences
  }

  /// What the screen of the development rows called serious.
  private static func aboutData(_ record: RunRecord) throws -> [Markdown.Text] {
    let findings = try record.completed(PreprocessingStage.self)?.findings ?? []
    return findings.filter(\.isSerious).map { Markdown.Text(escaping: $0.sentence) }
  }

  private static func aboutLinearModel(
    _ record: RunRecord, _ scores: ScoreText
  ) throws -> [Markdown.Text] {
    guard let baseline = try record.completed(BaselineStage.self), !baseline.linear.hasDiverged
    else { return [] }
    let linear = baseline.linear.score
    if let chosen = try record.chosenCandidate() {
      guard scores.isAtLeastAsGood(linear, as: chosen.score) else {
        guard abs(linear - chosen.score) < chosen.standardError else { return [] }
        return [
          """
          **Hardly better than a linear model on validation**: \(scores.score(chosen.score)) against \
          \(scores.score(linear)), less than the standard error of the network's score. The linear \
          model is simpler to explain and to keep.
          """
        ]
      }
      return [
        """
        **A linear model does as well on validation**: \(scores.score(linear)) against \
        \(scores.score(chosen.score)) of the chosen network. Unless there are other reasons for a \
        network, the linear model is simpler to explain and to keep.
        """
      ]
    }
    guard baseline.isSupported, scores.isAtLeastAsGood(linear, as: baseline.network.score) else {
      return []
    }
    return ["The first network does no better than a linear model on validation."]
  }

  private static func aboutSteps(_ record: RunRecord) throws -> [Markdown.Text] {
    var sentences: [Markdown.Text] = []
    if let evaluation = try record.completed(EvaluationStage.self), evaluation.duplicateRows > 0 {
      sentences.append(
        """
        Rows whose inputs another row has, too: \(evaluation.duplicateRows). They were kept together \
        in every split, so none is both learned and judged.
        """)
    }
    if let overfit = try record.completed(OverfitStage.self), !overfit.overfits {
      sentences.append(
        """
        Capacity is not proven: no network of step 6 overfits, so a larger one might do better. \
        Extend `overfit.ladder`.
        """)
    }
    if let tuning = try record.completed(TuningStage.self) {
      if let seeds = tuning.seeds, seeds.isTie {
        sentences.append(
          "The chosen network and \(seeds.rival) are a tie: another seed might turn them round.")
      }
      if let earlier = tuning.looks.earlier, !earlier.runs.isEmpty {
        sentences.append(
          """
          \(earlier.runs.count.counted("other run")) had looked at these rows before; the correction \
          for choosing knows only the trials of this run.
          """)
      }
      let diverged = tuning.trials.count { $0.hasDiverged }
      if diverged > 0 {
        sentences.append(
          "\(diverged) of \(tuning.trials.count) trials diverged and could not be chosen.")
      }
    }
    let returns = record.decisions.filter {
      $0.key == "next" && $0.choice.plainText.hasPrefix("back")
    }
    if !returns.isEmpty {
      sentences.append(
        """
        The workflow went back \(returns.count == 1 ? "once" : "\(returns.count) times"); each \
        return is a further chance for luck, and the gate of step 5 was made stricter accordingly.
        """)
    }
    let notes = try record.completed(PreprocessingStage.self)?.notes ?? []
    return sentences + notes.prefix(3).map { Markdown.Text(escaping: $0) }
  }
}
