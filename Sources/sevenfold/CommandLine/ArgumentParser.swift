/// Reads the words of a command line by a command's description.
///
/// `--name value`, `--name=value`, `-n value`, `-nvalue` and joined flags (`-qh`) are understood,
/// anywhere on the line; `--` ends them, and `-` alone is an argument.
struct ArgumentParser {
  private let command: CommandDescription
  private var words: ArraySlice<String>
  private var parsed = ParsedArguments()
  private var positional: [String] = []

  /// Reads the words behind the command's name.
  static func parse(
    _ words: [String], for command: CommandDescription
  ) throws(UsageError) -> ParsedArguments {
    var parser = ArgumentParser(command: command, words: words[...])
    try parser.readWords()
    try parser.assignArguments()
    return parser.parsed
  }

  private init(command: CommandDescription, words: ArraySlice<String>) {
    self.command = command
    self.words = words
  }

  // MARK: - Options

  private mutating func readWords() throws(UsageError) {
    while let word = words.popFirst() {
      if word == "--" {
        positional += words
        words = []
      } else if word.hasPrefix("--") {
        try readLong(word)
      } else if word.hasPrefix("-"), word != "-", !Self.isNumber(word) {
        try readShort(word)
      } else {
        positional.append(word)
      }
    }
  }

  private mutating func readLong(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.allOptions.first(where: { $0.long == name }) else {
      throw UsageError(
        .unknownOption("--" + name, known: command.allOptions.map { "--" + $0.long }),
        command: command.name)
    }
    try read(option, spelt: "--" + name, attached: parts.count > 1 ? String(parts[1]) : nil)
  }

  private mutating func readShort(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = command.allOptions.first(where: { $0.short == letter }) else {
        let known = word.count == 2 ? [] : command.allOptions.map { "--" + $0.long }
        throw UsageError(.unknownOption(word, known: known), command: command.name)
      }
      let takesRest = option.valueName != nil && !letters.isEmpty
      try read(option, spelt: "-\(letter)", attached: takesRest ? String(letters) : nil)
      if takesRest { return }
    }
  }

  private mutating func read(
    _ option: OptionDescription, spelt: String, attached: String?
  ) throws(UsageError) {
    guard let valueName = option.valueName else {
      if let attached {
        throw UsageError(.unexpectedValue(option: spelt, value: attached), command: command.name)
      }
      parsed.add(flag: option.long)
      return
    }
    guard let value = attached ?? nextValue() else {
      throw UsageError(.missingValue(option: spelt, name: valueName), command: command.name)
    }
    guard option.accepts(value) else {
      throw UsageError(
        .invalidValue(
          option: spelt, value: value, expected: option.expectation, known: option.knownValues),
        command: command.name)
    }
    guard option.isRepeatable || parsed.value(option.long) == nil else {
      throw UsageError(.repeatedOption(spelt), command: command.name)
    }
    parsed.add(value: value, of: option.long)
  }

  /// The next word if it can be a value, which another option cannot.
  private mutating func nextValue() -> String? {
    guard let word = words.first else { return nil }
    guard !word.hasPrefix("-") || word == "-" || Self.isNumber(word) else { return nil }
    return words.popFirst()
  }

  private static func isNumber(_ word: String) -> Bool {
    word.hasPrefix("-") && Double(word) != nil
  }

  // MARK: - Arguments

  private func check(
    _ value: String, for argument: ArgumentDescription
  ) throws(UsageError) {
    guard case .choice(let names) = argument.kind, !names.contains(value) else { return }
    throw UsageError(
      .invalidArgument(argument.name, value: value, known: names), command: command.name)
  }

  private mutating func assignArguments() throws(UsageError) {
    var rest = positional[...]
    for argument in command.arguments {
      let takesAll = argument.count == .oneOrMore || argument.count == .any
      let taken = takesAll ? rest : rest.prefix(1)
      rest = rest.dropFirst(taken.count)
      if taken.isEmpty, argument.count == .one || argument.count == .oneOrMore {
        throw UsageError(.missingArgument(argument.name), command: command.name)
      }
      for value in taken {
        try check(value, for: argument)
        parsed.add(argument: value, of: argument.name)
      }
    }
    if let unexpected = rest.first {
      throw UsageError(.unexpectedArgument(unexpected), command: command.name)
    }
  }
}
