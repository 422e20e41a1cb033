import JSONText
import Languages
import Workflows

/// The wizard in English.
struct EnglishWording: WizardWording {
  let language = Language.english
  let dataQuestion = "Which file holds the data?"
  let dataWhy =
    "A CSV or TSV file with a header line: one row an example, one column what is to be predicted."
  func dataFound(_ path: String) -> String { "The first table found here is \(path)." }
  func draftFound(_ path: String) -> String { "Your last draft is about \(path)." }
  func columnMeaning(_ content: ColumnContent, distinct: Int, missing: Int) -> String {
    let gaps = missing > 0 ? ", \(missing) missing" : ""
    return switch content {
    case .numbers: "Numbers, \(distinct) different\(gaps)."
    case .texts: "Texts, \(distinct) different\(gaps)."
    case .images: "Images."
    }
  }
  func targetByName(_ column: String) -> String {
    "'\(column)' is a usual name for it; only you can know."
  }
  func targetByPlace(_ column: String) -> String {
    "'\(column)' is the last column, the usual place for it; only you can know."
  }
  func noSuchColumn(_ column: String) -> String { "There is no column '\(column)'." }
  let summaryQuestion = "All is answered. Save the plan and run it?"
  let summaryWhy =
    "The test rows are still closed. The plan is saved, run, and only then are they opened: once."
  let saveLabel = "save and run"
  let saveMeaning = "Save the plan, run it, open the test rows."
  func endsEarly(_ reason: String) -> String {
    "The run will end early, with the test rows closed: \(reason)"
  }
  let changeMeaning = "Change this answer."
  let nothing = "none"
  let nameQuestion = "What shall the plan be called?"
  let nameWhy =
    "It is saved as workflows/NAME.json, and its run folder begins with the name. A path that ends "
    + "in .json saves it there."
  let nameReason = "The name of the data."
  func badName(_ name: String) -> String {
    "'\(name)' cannot be the name of a plan: use letters, digits, '-' and '_', at most 64 of them."
  }
  let originReason = "The plan that you began with."
  func nameTaken(_ path: String) -> String {
    "There is a plan \(path) already; to change that one, type its name."
  }
  func planExists(_ path: String) -> String {
    "There is a file \(path) already, which is no plan about these data. Take another name; nothing is "
      + "overwritten."
  }
  func changeQuestion(_ path: String) -> String { "Change the plan \(path)?" }
  let changeWhy = "Its comments, its order and its layout stay; only what was answered is changed."
  func planChanges(changed: [String], added: [String], removed: [String]) -> String {
    let parts = [("Changed", changed), ("Added", added), ("Removed", removed)]
      .filter { !$0.1.isEmpty }
      .map { title, names in
        let more = names.count > 6 ? " and \(names.count - 6) more" : ""
        return "\(title): \(names.prefix(6).joined(separator: ", "))\(more)."
      }
    return parts.isEmpty ? "It says the same already." : parts.joined(separator: " ")
  }
  let changePlanLabel = "change it"
  let changePlanMeaning = "Write the answers into that file, and run it."
  let otherNameLabel = "another name"
  let otherNameMeaning = "Leave that file as it is."

  func step(_ number: Int, of count: Int, title: String, attempt: Int) -> String {
    "Step \(number) of \(count): \(title)" + (attempt > 1 ? " (attempt \(attempt))" : "")
  }
  func stepName(_ id: StepID) -> String { id.rawValue }
  let recommended = "Recommended"
  let recommendedMark = "(recommended)"
  let why = "Why"
  let numbers = "Your data"
  let rule = "The rule"
  let choices = "The choices"
  func earlier(_ answer: String) -> String { "Your earlier answer: \(answer)" }
  func choose(count: Int, default answer: String?) -> String {
    let range = count == 1 ? "1" : "1 to \(count)"
    return "Type \(range), or a name." + (answer.map { " " + "Enter takes \($0)".asSentence } ?? "")
  }
  func whatIsThere(isEarlier: Bool) -> String {
    isEarlier ? "your earlier answer" : "what is recommended"
  }
  func type(_ expectation: String, default answer: String?) -> String {
    "Type \(expectation)." + (answer.map { " " + "Enter takes \($0)".asSentence } ?? "")
  }
  func expectation(_ form: ValueForm) -> String {
    switch form {
    case .text: "a text"
    case .boolean: "yes or no"
    case .integer(let range) where range.upperBound == .max:
      "a whole number from \(range.lowerBound)"
    case .number(let range) where range.upperBound >= 1e300: "a number"
    case .list(.list, _): "lists: commas within one, semicolons between them, such as 16; 64, 64"
    case .list(let element, _): "a list with commas, each \(expectation(element))"
    case .map(let element): "name=value with commas, or nothing; each value \(expectation(element))"
    case .optional(let form): expectation(form)
    case .choice(let names): "one of \(names.joined(separator: ", "))"
    default: form.expectation
    }
  }
  func commands(defaults: Bool) -> String {
    "? explains, :back goes back, " + (defaults ? ":defaults takes all that is recommended, " : "")
      + ":quit stops."
  }
  func chosen(_ id: String, _ answer: String) -> String { "Taken: \(id) = \(answer)" }
  let yes = "yes"
  let no = "no"
  let explanationKeys = "Up and Down scroll. Any other key returns to the question."
  func choiceKeys(defaults: Bool) -> String {
    "Up/Down choose. Enter takes. ? explains. Shift-Tab goes back. "
      + (defaults ? ":defaults takes all that is recommended. " : "") + ":quit stops."
  }
  func manyKeys(defaults: Bool) -> String {
    "Up/Down move. Space marks. Ctrl-A marks all or none. Enter takes what is marked. ? explains. "
      + "Shift-Tab goes back. "
      + (defaults ? ":defaults takes all that is recommended. " : "") + ":quit stops."
  }
  func chooseMany(count: Int, default answer: String?) -> String {
    "Type numbers from 1 to \(count) or names, with commas between them, or 'none'."
      + (answer.map { " " + "Enter takes \($0)".asSentence } ?? "")
  }
  let severalHint = "Several columns are typed with commas between them."
  let severalKeys = "Space marks several."
  func textKeys(defaults: Bool) -> String {
    "Enter takes. Tab fills in. ? explains. Shift-Tab goes back. "
      + (defaults ? ":defaults takes all that is recommended. " : "") + ":quit stops."
  }
  func hidden(above: Int, below: Int) -> String {
    let parts = [above > 0 ? "\(above) above" : nil, below > 0 ? "\(below) below" : nil]
    return "… more: " + parts.compactMap { $0 }.joined(separator: ", ")
  }
  let answerLabel = "Answer"
  func stateWord(_ state: StepMap.State) -> String {
    switch state {
    case .ahead: "to come"
    case .here: "here"
    case .done: "done"
    case .blocked: "not passed"
    }
  }

  let noDefaultsHere = "There is no recommendation here."
  func noSuchChoice(_ typed: String, count: Int) -> String {
    "'\(typed)' is none of the choices. Type a number from 1 to \(count), or a name."
  }
  func unknownCommand(_ typed: String, nearest: String?) -> String {
    nearest.map { "'\(typed)' is no command. Did you mean \($0)?" }
      ?? "'\(typed)' is no command. There are :back, :defaults, :help and :quit."
  }
  let answerNeeded = "Only you can answer this; nothing is recommended."
  let firstQuestion = "This is the first question."
  func noLongerFits(_ answer: String, _ problem: String) -> String {
    "Your earlier answer, \(answer), no longer fits. \(problem)"
  }
  func recommendationChanged(_ answer: String) -> String {
    "You had taken the recommendation, \(answer); it has changed with what you have changed."
  }
  func refused(_ problem: String) -> String { "That does not work. \(problem)" }
  func resumed(_ name: String, answers: Int) -> String {
    let count = answers == 1 ? "1 answer" : "\(answers) answers"
    return "Going on with your draft of '\(name)', which holds \(count)."
  }
  let draftComment = "A draft of the wizard. 'sevenfold run' takes it as it is."
  func stopped(_ draft: String) -> String { "Stopped. Your answers are kept in \(draft)." }
  let stoppedWithoutDraft = "Stopped. Nothing was asked yet."
  func goOn(_ command: String) -> String { "Go on with: \(command)" }
  func saved(_ path: String) -> String { "Saved as \(path). It is run now." }
  func noTerminal(hasData: Bool) -> String {
    "The wizard asks a person, and there is no terminal to ask on. Missing: "
      + (hasData ? "" : "the data file, ")
      + "the target column, and the answers of the seven steps."
  }
  let withoutTerminal =
    "Write a plan with \"problem\": { \"data\": ..., \"target\": ... } and use: sevenfold run PLAN"

  let learningCurve = "Learning curve"
  let trainingLoss = "training loss"
  let validationLoss = "validation loss"
  let trainingKeys = "Ctrl-C stops; all that is done is kept."
  func epochs(_ count: Int) -> String { count == 1 ? "1 epoch" : "\(count) epochs" }
}
