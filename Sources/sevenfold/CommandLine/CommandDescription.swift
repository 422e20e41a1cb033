/// All that is known about a command: parsing, help and hints are made from it.
struct CommandDescription: Sendable {
  /// The verb, such as "run".
  var name: String
  /// What the command does, in one line that begins with a verb.
  var summary: String
  /// What else a reader of `--help` should know; paragraphs are separated by blank lines.
  var discussion: String = ""
  /// What stands on the command line without dashes, in order; only the last one may repeat.
  var arguments: [ArgumentDescription] = []
  /// The options of this command alone; those of ``SharedOptions/output`` are understood anyway.
  var options: [OptionDescription] = []
  /// Real command lines, each with what it does.
  var examples: [CommandExample] = []

  /// The options that the command understands, its own first.
  var allOptions: [OptionDescription] { options + SharedOptions.output }
}

/// One thing that a command takes without dashes.
struct ArgumentDescription: Sendable {
  enum Count: Sendable {
    case one, optional, oneOrMore, any
  }

  /// What may stand in its place: a shell completes it accordingly.
  enum Kind: Sendable, Hashable {
    case plan, data, run, runOrPlan, topic, helpTopic, choice([String])
  }

  /// The name as help shows it, in capitals.
  var name: String
  /// What it is, in one line.
  var summary: String
  /// How many of them the command takes.
  var count: Count = .one
  /// What may stand in its place; nil for any text.
  var kind: Kind?

  /// The argument in a usage line, such as `[DATA]` or `PLAN...`.
  var usage: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .oneOrMore: "\(name)..."
    case .any: "[\(name)...]"
    }
  }
}

/// One option: a flag, or a name with a value.
struct OptionDescription: Sendable {
  /// What may be given as the option's value.
  enum Value: Sendable, Hashable {
    case text
    case folder
    case file
    case wholeNumber(ClosedRange<UInt64>)
    case choice([String])
    /// `key.path=value`.
    case assignment
  }

  /// The name without its two dashes.
  var long: String
  /// A letter that stands for the name, with one dash.
  var short: Character?
  /// What help calls the value, in capitals; nil for a flag.
  var valueName: String?
  /// What may be given as the value.
  var value: Value = .text
  /// What holds if the option is not given, as help says it.
  var fallback: String?
  /// Whether the option may be given more than once.
  var isRepeatable = false
  /// What it does, in one line.
  var summary: String

  /// The option as help shows it, such as `-q, --quiet` or `--runs FOLDER`.
  var usage: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + "--" + long + (valueName.map { " " + $0 } ?? "")
  }

  /// What it does and what holds without it.
  var sentence: String { summary + (fallback.map { " Default: \($0)." } ?? "") }

  /// What the value must be, as an error message says it.
  var expectation: String {
    switch value {
    case .text: "a text"
    case .folder: "a folder"
    case .file: "a file"
    case .wholeNumber(let range):
      "a whole number from \(range.lowerBound)"
        + (range.upperBound == .max ? "" : " to \(range.upperBound)")
    case .choice(let names): "one of \(names.map { "'\($0)'" }.joined(separator: ", "))"
    case .assignment: "key.path=value"
    }
  }

  /// The names among which a wrong value is compared; empty where any text may be given.
  var knownValues: [String] {
    if case .choice(let names) = value { names } else { [] }
  }

  /// Whether a text may be given as the value.
  func accepts(_ text: String) -> Bool {
    switch value {
    case .text, .folder, .file: !text.isEmpty
    case .wholeNumber(let range): UInt64(text).map(range.contains) ?? false
    case .choice(let names): names.contains(text)
    case .assignment: PlanOverride(text) != nil
    }
  }
}

/// A real command line with what it does.
struct CommandExample: Sendable {
  var line: String
  var meaning: String

  init(_ line: String, _ meaning: String) {
    self.line = line
    self.meaning = meaning
  }
}
