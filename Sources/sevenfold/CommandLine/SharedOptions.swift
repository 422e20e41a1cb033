import JSONText
import Languages
import Workflows

/// The options that several commands have in common, each described once.
enum SharedOptions {
  static let runs = OptionDescription(
    long: "runs", valueName: "FOLDER", value: .folder, fallback: "runs",
    summary: "Where runs are stored.")

  static let threads = OptionDescription(
    long: "threads", valueName: "N", value: .wholeNumber(1 ... .max), fallback: "all cores",
    summary: "How many threads compute; never changes a result.")

  static let seed = OptionDescription(
    long: "seed", valueName: "N", value: .wholeNumber(0...UInt64(Plan.seeds.upperBound)),
    fallback: "the plan's",
    summary: "The seed of all that is random in training.")

  static let set = OptionDescription(
    long: "set", valueName: "KEY.PATH=VALUE", value: .assignment, isRepeatable: true,
    summary: "Change one value of the plan for this run, such as tuning.trials=10.")

  static let dryRun = OptionDescription(
    long: "dry-run",
    summary: "Tell what would be done: every answer, fold sizes, parameters, trainings; train and "
      + "write nothing.")

  /// What every command understands.
  static let output = [
    OptionDescription(
      long: "json", summary: "Write the result as JSON on standard output, errors included."),
    OptionDescription(long: "quiet", short: "q", summary: "Write nothing but results and errors."),
    OptionDescription(
      long: "color", valueName: "WHEN", value: .choice(ColorChoice.allCases.map(\.rawValue)),
      fallback: "auto", summary: "Colour the output: auto, always or never."),
    OptionDescription(
      long: "lang", valueName: "LANG", value: .choice(Language.allCases.map(\.rawValue)),
      fallback: "the locale's", summary: "The language of what people read: en or ko."),
    OptionDescription(
      long: "no-input", summary: "Never ask; take what the plan and the rules say."),
    OptionDescription(long: "help", short: "h", summary: "Show this help."),
  ]

  /// What every command understands of how to write its output, as values.
  struct Output: Sendable, Equatable {
    var json = false
    var quiet = false
    var color = ColorChoice.auto
    var noInput = false
    /// The language; nil takes the locale's.
    var language: Language?

    init() {}

    init(_ arguments: ParsedArguments) {
      json = arguments.has("json")
      quiet = arguments.has("quiet")
      color = arguments.value("color").flatMap(ColorChoice.init(rawValue:)) ?? .auto
      noInput = arguments.has("no-input")
      language = arguments.value("lang").flatMap(Language.init(rawValue:))
    }
  }
}

/// One change of a plan by `--set`, such as `tuning.trials=10`.
struct PlanOverride: Sendable, Hashable {
  /// The keys that lead to the value.
  var path: [String]
  /// The value, read as JSON where it is JSON, otherwise as a text.
  var value: JSONValue
  /// The change as it was typed.
  var text: String

  /// Reads `key.path=value`; nil if it is not of that form.
  init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    path = text[..<equals].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) }) else {
      return nil
    }
    let written = String(text[text.index(after: equals)...])
    value = (try? JSONValue(parsing: Array(written.utf8), name: "--set")) ?? .string(written)
    self.text = text
  }
}
