import Datasets
import JSONText
import Workflows

extension Prompt {
  /// What a question of a step asks of a person.
  init(_ question: Question, earlier: JSONValue?, notice: String?, _ wording: any WizardWording) {
    self.init(text: wording.words(question.field.summary), why: wording.words(question.field.why))
    id = question.id
    form = question.field.form
    choices = Self.choices(of: question, wording)
    if question.problem(with: question.recommended) == nil { recommended = question.recommended }
    because = wording.words(question.because)
    evidence = question.evidence.sorted { $0.key < $1.key }.map { key, value in
      let number = Self.rounded(value)
      return (wording.words(key), number ?? wording.words(value.text()))
    }
    self.earlier = earlier
    self.notice = notice
    problem = { question.problem(with: $0).map(wording.words) }
    explanation = Self.explanation(of: question, choices, wording)
  }

  /// A fraction with three digits; nil for what is none.
  private static func rounded(_ value: JSONValue) -> String? {
    guard case .number(let number) = value, number != number.rounded() else { return nil }
    return number.rounded3
  }

  private static func choices(
    of question: Question, _ wording: any WizardWording
  ) -> [Choice] {
    if case .boolean = question.field.form {
      return [
        Choice(value: true, label: wording.yes, meaning: ""),
        Choice(value: false, label: wording.no, meaning: ""),
      ]
    }
    return question.options.map { option in
      Choice(
        value: option.value, label: option.value.string ?? option.value.text(),
        meaning: [option.meaning, option.evidence].filter { !$0.isEmpty }.map(wording.words)
          .joined(separator: " "))
    }
  }

  private static func explanation(
    of question: Question, _ choices: [Choice], _ wording: any WizardWording
  ) -> [(heading: String, text: String)] {
    var parts = [
      (heading: wording.why, text: wording.words(question.field.why)),
      (heading: wording.rule, text: wording.words(question.field.rule)),
      (heading: wording.numbers, text: wording.words(question.because)),
    ]
    let meanings = choices.filter { !$0.meaning.isEmpty }.map { "\($0.label): \($0.meaning)" }
    if !meanings.isEmpty {
      parts.append((wording.choices, meanings.joined(separator: "\n\n")))
    }
    let topics = [question.field.key, question.step.rawValue].compactMap { Explanations.topic($0) }
    if let topic = topics.first {
      parts += [
        (wording.words(topic.title), wording.words(topic.text)), ("", wording.words(topic.rule)),
        ("", wording.words(topic.readOn)),
      ]
    }
    return parts
  }
}

extension ColumnContent {
  fileprivate init(_ column: Column) {
    switch column.values {
    case .images: self = .images
    case .numbers: self = .numbers
    case .categories, .sparse: self = .texts
    }
  }
}

/// The columns of a table, as what can be predicted.
struct TargetChoices: Sendable {
  private static let usualNames = ["target", "label", "class", "outcome", "y"]

  let choices: [Prompt.Choice]
  let recommended: JSONValue?
  let because: String

  /// Looks at the columns of a table.
  init(_ table: Table, _ wording: any WizardWording) {
    choices = table.columns.map { column in
      let meaning = wording.columnMeaning(
        ColumnContent(column), distinct: column.labels().levels.count,
        missing: column.missingCount)
      return Prompt.Choice(value: .string(column.name), label: column.name, meaning: meaning)
    }
    let names = table.columnNames
    if let usual = names.first(where: { Self.usualNames.contains($0.lowercased()) }) {
      recommended = .string(usual)
      because = wording.targetByName(usual)
    } else if let last = names.last {
      recommended = .string(last)
      because = wording.targetByPlace(last)
    } else {
      recommended = nil
      because = ""
    }
  }
}

extension Prompt {
  /// Lets the target be chosen among the columns.
  mutating func offer(_ target: TargetChoices, _ wording: any WizardWording) {
    choices = target.choices
    allowsSeveral = true
    recommended = target.recommended
    because = target.because
    let names = Set(choices.compactMap(\.value.string))
    problem = { value in
      let named = TargetNames(json: value)?.names ?? []
      return named.first { !names.contains($0) }.map { wording.noSuchColumn($0) }
    }
  }

  /// Lets several of the columns be chosen; the target is none of them.
  mutating func offerColumns(_ columns: TargetChoices, besides target: JSONValue?) {
    choices = columns.choices.filter { $0.value != target }
    takesMany = !choices.isEmpty
  }
}
