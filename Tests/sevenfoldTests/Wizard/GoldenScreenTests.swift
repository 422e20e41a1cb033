import Foundation
import JSONText
import Languages
import Testing

@testable import Workflows
@testable import sevenfold

/// The main screens as they are drawn, kept in `Tests/GoldenScreens`.
///
/// `SEVENFOLD_SCREENS=write swift test --filter GoldenScreens` writes them again; look at the difference.
@Suite("Golden screens")
struct GoldenScreenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("GoldenScreens").path

  private static let pages = ["choice", "number", "columns", "explanation", "trainings"]

  @Test(
    "a screen is drawn as it is kept", arguments: pages,
    [("en", 80), ("ko", 80), ("en", 30), ("ko", 30), ("ko", 20)])
  func drawn(page: String, look: (language: String, columns: Int)) throws {
    let language = try #require(Language(rawValue: look.language))
    let picture = try screen(page, WizardWordings.wording(in: language)).picture(
      columns: look.columns, rows: 40, style: Style(isOn: false),
      glyphs: look.columns == 20 ? .ascii : .unicode, WizardWordings.wording(in: language))
    for line in picture.lines { #expect(displayWidth(of: line) < look.columns) }
    let text = picture.lines.joined(separator: "\n") + "\n"
    let path = "\(Self.folder)/\(page)-\(look.columns)-\(look.language).txt"
    if ProcessInfo.processInfo.environment["SEVENFOLD_SCREENS"] == "write" {
      try DurableFile.makeFolder(Self.folder)
      try DurableFile.write(Array(text.utf8), to: path)
    }
    let kept = String(decoding: try DurableFile.read(path), as: UTF8.self)
    #expect(text == kept, "\(path)")
  }

  // MARK: - The pages

  private func screen(_ page: String, _ words: any WizardWording) throws -> WizardScreen {
    var screen = WizardScreen(map: WizardCommand.steps)
    let steps = Runner().describedSteps
    let reached = page == "trainings" ? 7 : page == "columns" ? 4 : 3
    for (index, step) in steps.prefix(reached).enumerated() {
      screen.take(
        .stepBegan(
          .init(
            step: step.id, title: step.title, purpose: "", number: index + 1, count: 7,
            attempt: 1)), at: .zero)
      guard index + 1 < reached else { break }
      screen.take(
        .stepEnded(step: step.id, verdict: .passed("Accuracy decides; success is 0.9.")), at: .zero)
    }
    switch page {
    case "choice": screen.question = QuestionView(choice(words))
    case "number", "explanation":
      screen.question = QuestionView(number(words))
      if page == "explanation" { _ = screen.question?.handle(.text("?"), words) }
    case "columns":
      screen.question = QuestionView(columns(words))
      for key: Key in [.down, .text(" ")] { _ = screen.question?.handle(key, words) }
    default: train(&screen)
    }
    return screen
  }

  private func choice(_ words: any WizardWording) -> Prompt {
    Prompt(
      question(
        EvaluationStage.choice.description, recommended: "k_fold",
        because: "1,200 effective rows: enough for one round of folds.",
        options: ProtocolChoice.allCases.map {
          Workflows.Option(value: .string($0.rawValue), meaning: $0.meaning)
        }), earlier: nil, notice: nil, words)
  }

  private func number(_ words: any WizardWording) -> Prompt {
    Prompt(
      question(
        EvaluationStage.folds.description, recommended: 5,
        because: "Five folds train on four fifths of the rows.", options: []),
      earlier: 7, notice: words.recommendationChanged("7"), words)
  }

  private func columns(_ words: any WizardWording) -> Prompt {
    var prompt = Prompt(
      question(
        PreprocessingStage.drop.description, recommended: [],
        because: "No column is a copy of the target.", options: []),
      earlier: nil, notice: nil, words)
    prompt.choices = ["age", "환자 번호", "bmi"].map { name in
      Prompt.Choice(
        value: .string(name), label: name,
        meaning: words.columnMeaning(name == "환자 번호" ? .texts : .numbers, distinct: 30, missing: 0))
    }
    prompt.takesMany = true
    return prompt
  }

  private func question(
    _ field: FieldDescription, recommended: JSONValue, because: String, options: [Workflows.Option]
  ) -> Question {
    Question(
      step: .evaluation, attempt: 1, field: field, options: options, recommended: recommended,
      because: because, evidence: ["rows": 1200], objection: { _ in nil })
  }

  private func train(_ screen: inout WizardScreen) {
    for (index, name) in ["2 hidden layers of 16 units", "1 hidden layer of 8 units"].enumerated() {
      screen.take(
        .judged(
          CandidateSummary(
            name: name, metric: "accuracy", value: 0.91 + Double(index) / 100,
            standardError: 0.012, epochs: 14 + index)), at: .zero)
    }
    for epoch in 1...30 {
      screen.take(
        .progress(
          TrainingProgress(
            purpose: "tuning", trainingsDone: 4, trainings: 20, epoch: epoch, epochs: 40,
            loss: 1 / Double(epoch), validationLoss: 0.2 + 1 / Double(epoch), fold: 2)),
        at: .seconds(epoch))
    }
  }
}
