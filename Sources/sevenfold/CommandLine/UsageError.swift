import JSONText

/// A command line that is not understood.
struct UsageError: Error, Hashable, Sendable {
  /// What is wrong, as facts.
  enum Kind: Hashable, Sendable {
    case noCommand
    case unknownCommand(String, known: [String])
    case unknownOption(String, known: [String])
    case missingValue(option: String, name: String)
    case unexpectedValue(option: String, value: String)
    case invalidValue(option: String, value: String, expected: String, known: [String])
    case repeatedOption(String)
    case missingArgument(String)
    case invalidArgument(String, value: String, known: [String])
    case unexpectedArgument(String)
    case unknownTopic(String, known: [String])
    case other(String)
  }

  var kind: Kind
  /// The command whose help tells more; nil for the program's.
  var command: String?

  init(_ kind: Kind, command: String? = nil) {
    self.kind = kind
    self.command = command
  }

  /// What to type to learn more.
  var pointer: String {
    switch kind {
    case .unknownTopic: "See 'sevenfold explain' for all topics."
    case .invalidArgument, .missingArgument, .unexpectedArgument, .unknownOption, .missingValue,
      .unexpectedValue, .invalidValue, .repeatedOption, .noCommand, .unknownCommand, .other:
      "See 'sevenfold \(command.map { $0 + " " } ?? "")--help'."
    }
  }
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch kind {
    case .noCommand: "no command given"
    case .unknownCommand(let name, let known): "unknown command '\(name)'" + hint(name, known)
    case .unknownOption(let name, let known):
      "unknown option '\(name)'" + hint(name, known)
    case .missingValue(let option, let name): "option '\(option)' needs a value: \(option) \(name)"
    case .unexpectedValue(let option, let value):
      "option '\(option)' takes no value, found '\(value)'"
    case .invalidValue(let option, let value, let expected, let known):
      "option '\(option)' takes \(expected), found '\(value)'" + hint(value, known)
    case .repeatedOption(let option): "option '\(option)' is given twice"
    case .missingArgument(let name): "\(name) is missing"
    case .invalidArgument(let name, let value, let known):
      "\(name) must be one of \(known.map { "'\($0)'" }.joined(separator: ", ")), found "
        + "'\(value)'" + hint(value, known)
    case .unexpectedArgument(let value): "unexpected argument '\(value)'"
    case .unknownTopic(let name, let known): "unknown topic '\(name)'" + hint(name, known)
    case .other(let message): message
    }
  }

  private func hint(_ name: String, _ known: [String]) -> String {
    nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
  }
}
