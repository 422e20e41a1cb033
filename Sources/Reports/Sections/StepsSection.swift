import JSONText
public import Workflows

/// The seven steps: what each found, what was decided, by whom, and why.
public struct StepsSection: ReportSection {
  /// The heading.
  public static let title = "The seven steps"

  /// Makes the section.
  public init() {}

  /// A table of the steps, the decisions that shaped the run, and all decisions folded away.
  public func body(of record: RunRecord) throws -> SectionBody? {
    let steps = record.steps.filter { !$0.decisions.isEmpty }
    guard !steps.isEmpty else { return nil }
    var body = SectionBody()
    body.append(
      paragraph:
        """
        Each step ends at a gate, and cannot be left before it has shown its evidence. A decision is \
        taken by the **plan**, by a **person** who was asked, or by the **rule** where nobody said \
        anything.
        """)
    body.append(.table(Self.table(of: steps)))
    let shaping = Self.shaping(steps)
    if !shaping.isEmpty {
      body.append(paragraph: "**The decisions that shaped the run**")
      body.append(.list(shaping))
    }
    let count = record.decisions.count { !$0.isRoutine }
    body.append(
      .details(
        "All \(count) decisions and findings, with the alternatives that were not taken",
        Self.all(steps)))
    return body
  }

  private static func table(of steps: [StepSummary]) -> Markdown.Table {
    Markdown.Table(
      [.text("Step and what it asks"), .text("Gate"), .text("What was found")],
      rows: steps.map { step in
        let again: Markdown.Text =
          step.attempts > 1 ? " (attempt \(step.attempts))" : ""
        return [
          "**\(step.fullTitle).** \(step.purpose)", "\(step.status.words)" + again,
          "\(step.gateSentence ?? "")",
        ]
      })
  }

  /// The questions whose answers a reader wants to know before any number.
  private static let shapingQuestions: [StepID: [String]] = [
    .problem: ["task"], .metric: ["primary", "success_at"],
    .evaluation: ["protocol", "test_fraction"], .preprocessing: ["scaling", "missing_values"],
    .baseline: ["hidden_units", "optimizer"], .overfit: ["ladder"],
    .tuning: ["trials", "chosen"],
  ]

  private static func shaping(_ steps: [StepSummary]) -> [Markdown.Text] {
    steps.flatMap { step in
      (shapingQuestions[step.id] ?? []).compactMap { key in
        step.decisions.last { $0.key == key }.map(sentence)
      }
    }
  }

  private static func all(_ steps: [StepSummary]) -> Markdown {
    var content = Markdown()
    for step in steps {
      content.append(.paragraph("**\(step.fullTitle)**"))
      let decisions = step.decisions.filter { !$0.isRoutine }
      content.append(.list(decisions.map { sentence($0) + alternatives(to: $0) }))
    }
    return content
  }

  private static func sentence(_ decision: Decision) -> Markdown.Text {
    let choice: Markdown.Text =
      decision.choice == .null ? "" : " = \(.code(shortened(decision.choice.plainText)))"
    return "\(.code(decision.question))" + choice
      + " (\(decision.by.rawValue)): \(decision.because)"
  }

  private static func alternatives(to decision: Decision) -> Markdown.Text {
    let others = decision.options.filter { $0.value != decision.choice }
    guard !others.isEmpty else { return "" }
    let names = others.map { option -> Markdown.Text in
      option.evidence.isEmpty
        ? .code(option.value.plainText) : "\(.code(option.value.plainText)) (\(option.evidence))"
    }
    return " *Not taken:* " + .joined(names) + "."
  }

  private static func shortened(_ text: String) -> String {
    text.count > 120 ? text.prefix(119) + "…" : text
  }
}
