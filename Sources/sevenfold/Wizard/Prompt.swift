import Datasets
import JSONText
import Workflows

/// Something that is asked of a person: all that a dialogue needs, and nothing of how it looks.
struct Prompt: Sendable {
  /// One of the answers that can be chosen.
  struct Choice: Sendable, Equatable {
    var value: JSONValue
    var label: String
    /// What choosing it means, with what the data say about it.
    var meaning: String
  }

  /// The path of the question, such as `evaluation.folds`; empty for the wizard's own.
  var id = ""
  /// What is asked.
  var text: String
  /// Why it is asked.
  var why: String
  /// The answers to choose from; empty where the answer is typed.
  var choices: [Choice] = []
  /// Whether the answer is a list of choices.
  var takesMany = false
  /// Whether the answer is one choice, or a list of several.
  var allowsSeveral = false
  /// The form of a typed answer.
  var form: ValueForm = .text
  /// The answer that the rule would give; nil if there is none.
  var recommended: JSONValue?
  /// Why the rule would give it, with the numbers of the data.
  var because = ""
  /// The numbers behind it, by name.
  var evidence: [(name: String, value: String)] = []
  /// What was answered before.
  var earlier: JSONValue?
  /// What the person should know first, such as why the question comes again.
  var notice: String?
  /// Whether `:defaults` can be said.
  var allowsDefaults = true
  /// What `?` shows: headings, empty for none, with their texts.
  var explanation: [(heading: String, text: String)] = []
  /// What is wrong with an answer, or nil.
  var problem: @Sendable (JSONValue) -> String? = { _ in nil }
  /// How a beginning can be completed.
  var completions: (@Sendable (String) -> [String])?

  /// Whether choices can be marked, so that the answer is a list.
  var takesMarks: Bool { takesMany || allowsSeveral }

  /// The answer that Enter takes: the one given before if it still fits, else the recommended one.
  var preselected: JSONValue? {
    if let earlier, problem(earlier) == nil { return earlier }
    return recommended
  }

  /// A value as a person would type it.
  func typed(_ value: JSONValue) -> String {
    choices.first { $0.value == value }?.label ?? AnswerText(form: form).text(of: value)
  }

  /// The value that a text means; what is typed in pieces of letters is put together (NFC).
  func value(of typed: String) -> JSONValue {
    AnswerText(form: form).value(of: ComposedText.composed(typed))
  }

  /// A value in the words of the dialogue.
  func text(of value: JSONValue, _ wording: any WizardWording) -> String {
    let text = typed(value)
    // A sentence that is recommended can be read in any language; the plan keeps it as it is.
    if text.hasSuffix("."), text.contains(" ") { return wording.words(text) }
    return text.isEmpty ? wording.nothing : text
  }
}

/// What a person said to a prompt.
enum Reply: Sendable, Equatable {
  /// The answer; null leaves the question open.
  case answer(JSONValue)
  /// To the question before.
  case back
  /// The recommendation here and for all that is left.
  case defaults
  /// Stop, and keep the draft.
  case quit
}

/// What a typed line means to a prompt.
enum TypedLine: Equatable {
  case reply(Reply)
  case explain
  case complaint(String)
}

extension Prompt {
  /// The commands that can be typed, by name.
  private static let commands: [String: TypedLine] = [
    ":back": .reply(.back), ":defaults": .reply(.defaults), ":quit": .reply(.quit),
    "?": .explain, ":help": .explain,
  ]

  /// Understands a line that was typed: a command, the number of a choice, or an answer.
  func understand(_ line: String, _ wording: any WizardWording) -> TypedLine {
    let typed = line.trimmingSpaces
    if typed == ":defaults", !allowsDefaults { return .complaint(wording.noDefaultsHere) }
    if let command = Self.commands[typed] { return command }
    if typed.hasPrefix(":") { return .complaint(complaint(about: typed, wording)) }
    if typed.isEmpty { return understandNothing(wording) }
    if choices.isEmpty { return judged(value(of: typed)) }
    if takesMany { return understandChoices(typed, wording) }
    let isNamed = choices.contains { $0.label == ComposedText.composed(typed) }
    return allowsSeveral && typed.contains(",") && !isNamed
      ? understandChoices(typed, wording) : understandChoice(typed, wording)
  }

  private func understandChoices(_ typed: String, _ wording: any WizardWording) -> TypedLine {
    if [wording.nothing, EnglishWording().nothing].contains(typed) { return judged(.array([])) }
    var chosen: [JSONValue] = []
    for part in typed.split(separator: ",") {
      switch understandChoice(String(part).trimmingSpaces, wording) {
      case .reply(.answer(let value)): chosen.append(value)
      case let other: return other
      }
    }
    return judged(.array(chosen))
  }

  private func understandChoice(_ typed: String, _ wording: any WizardWording) -> TypedLine {
    let typed = ComposedText.composed(typed)
    let judge = takesMany ? { .reply(.answer($0)) } : judged
    if let number = Int(typed), choices.indices.contains(number - 1) {
      return judge(choices[number - 1].value)
    }
    let named =
      choices.first { $0.label == typed }
      ?? choices.first { $0.label.lowercased() == typed.lowercased() }
      ?? choices.first { form == .boolean && $0.value == AnswerText(form: form).value(of: typed) }
    guard let named else { return .complaint(wording.noSuchChoice(typed, count: choices.count)) }
    return judge(named.value)
  }

  private func understandNothing(_ wording: any WizardWording) -> TypedLine {
    preselected.map(judged) ?? .complaint(wording.answerNeeded)
  }

  private func complaint(about command: String, _ wording: any WizardWording) -> String {
    let known = Self.commands.keys.filter { $0.hasPrefix(":") }.sorted()
    return wording.unknownCommand(command, nearest: nearestName(to: command, among: known))
  }

  private func judged(_ answer: JSONValue) -> TypedLine {
    problem(answer).map { .complaint($0) } ?? .reply(.answer(answer))
  }
}
