import Languages
import Workflows

/// What a column holds, as far as a person choosing one wants to know.
enum ColumnContent {
  case numbers, texts, images
}

/// Every sentence of the wizard's own that a person reads; one conforming type a language.
///
/// The questions themselves, and the reasons of the rules, come from the steps.
protocol WizardWording: Sendable {
  /// The language.
  var language: Language { get }

  // MARK: Questions of the wizard itself
  var dataQuestion: String { get }
  var dataWhy: String { get }
  func dataFound(_ path: String) -> String
  func draftFound(_ path: String) -> String
  func columnMeaning(_ content: ColumnContent, distinct: Int, missing: Int) -> String
  func targetByName(_ column: String) -> String
  func targetByPlace(_ column: String) -> String
  func noSuchColumn(_ column: String) -> String
  var summaryQuestion: String { get }
  var summaryWhy: String { get }
  var saveLabel: String { get }
  var saveMeaning: String { get }
  func endsEarly(_ reason: String) -> String
  var changeMeaning: String { get }
  var nothing: String { get }
  var nameQuestion: String { get }
  var nameWhy: String { get }
  var nameReason: String { get }
  func badName(_ name: String) -> String
  var originReason: String { get }
  func nameTaken(_ path: String) -> String
  func planExists(_ path: String) -> String
  func changeQuestion(_ path: String) -> String
  var changeWhy: String { get }
  func planChanges(changed: [String], added: [String], removed: [String]) -> String
  var changePlanLabel: String { get }
  var changePlanMeaning: String { get }
  var otherNameLabel: String { get }
  var otherNameMeaning: String { get }

  // MARK: Around a question
  func step(_ number: Int, of count: Int, title: String, attempt: Int) -> String
  func stepName(_ id: StepID) -> String
  var recommended: String { get }
  var recommendedMark: String { get }
  var why: String { get }
  var numbers: String { get }
  var rule: String { get }
  var choices: String { get }
  func earlier(_ answer: String) -> String
  func choose(count: Int, default: String?) -> String
  func whatIsThere(isEarlier: Bool) -> String
  func type(_ expectation: String, default: String?) -> String
  func expectation(_ form: ValueForm) -> String
  func commands(defaults: Bool) -> String
  func chosen(_ id: String, _ answer: String) -> String
  var yes: String { get }
  var no: String { get }
  var explanationKeys: String { get }
  func choiceKeys(defaults: Bool) -> String
  func manyKeys(defaults: Bool) -> String
  func chooseMany(count: Int, default: String?) -> String
  var severalHint: String { get }
  var severalKeys: String { get }
  func textKeys(defaults: Bool) -> String
  func hidden(above: Int, below: Int) -> String
  var answerLabel: String { get }
  func stateWord(_ state: StepMap.State) -> String

  // MARK: What goes wrong, or must be known
  var noDefaultsHere: String { get }
  func noSuchChoice(_ typed: String, count: Int) -> String
  func unknownCommand(_ typed: String, nearest: String?) -> String
  var answerNeeded: String { get }
  var firstQuestion: String { get }
  func noLongerFits(_ answer: String, _ problem: String) -> String
  func recommendationChanged(_ answer: String) -> String
  func refused(_ problem: String) -> String
  func resumed(_ name: String, answers: Int) -> String
  var draftComment: String { get }
  func stopped(_ draft: String) -> String
  var stoppedWithoutDraft: String { get }
  func goOn(_ command: String) -> String
  func saved(_ path: String) -> String
  func noTerminal(hasData: Bool) -> String
  var withoutTerminal: String { get }

  // MARK: Trainings
  var learningCurve: String { get }
  var trainingLoss: String { get }
  var validationLoss: String { get }
  var trainingKeys: String { get }
  func epochs(_ count: Int) -> String
}

extension WizardWording {
  /// A sentence of a step in this language.
  func words(_ english: String) -> String { language.words(english) }
}

/// The wordings there are.
enum WizardWordings {
  /// The wizard's sentences in a language.
  static func wording(in language: Language) -> any WizardWording {
    switch language {
    case .english: EnglishWording()
    case .korean: KoreanWording()
    }
  }
}
