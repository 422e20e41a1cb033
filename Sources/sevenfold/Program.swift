import JSONText
import Languages

/// The program: from the words of the command line to an exit status.
struct Program {
  /// Makes the console once it is known how the output should look.
  let makeConsole: (SharedOptions.Output) -> Console

  /// Runs the command that the words ask for, and reports what goes wrong.
  func run(_ words: [String]) -> ExitStatus {
    var console = makeConsole(Self.outputOptions(in: words))
    do {
      let status = try dispatch(words, &console)
      guard let reason = console.output.failure else { return status }
      console.complain(CommandFailure(status: .cannotWrite, message: Self.lost(reason)))
      return .cannotWrite
    } catch let error as UsageError {
      let failure = CommandFailure(
        status: .usage, message: error.description, next: error.pointer)
      return console.report(failure)
    } catch {
      return console.report(CommandFailure(error))
    }
  }

  private static func lost(_ reason: String) -> String {
    "Standard output cannot be written: \(reason). The result is not complete."
  }

  /// Runs the command in a console that looks as the parsed options ask.
  private func dispatch(_ words: [String], _ console: inout Console) throws -> ExitStatus {
    let options = words.prefix { $0 != "--" }
    let (name, rest) = Self.splitCommand(words)
    if options.contains("--help") || options.contains("-h") {
      return try HelpCommand(topic: name).run(in: console)
    }
    guard let name else { return try runWithoutCommand(words, in: console) }
    guard let command = Commands.named(name) else {
      throw UsageError(.unknownCommand(name, known: Commands.names))
    }
    let arguments = try ArgumentParser.parse(rest, for: command.description)
    let output = SharedOptions.Output(arguments)
    if output != console.options { console = makeConsole(output) }
    return try command.init(arguments).run(in: console)
  }

  private func runWithoutCommand(
    _ words: [String], in console: Console
  ) throws -> ExitStatus {
    if words.contains("--version") {
      if console.options.json {
        console.print(json: Version.json)
      } else {
        console.print(Version.line)
      }
      return .done
    }
    let description = CommandDescription(name: "", summary: "")
    _ = try ArgumentParser.parse(words, for: description)
    guard words.isEmpty else { throw UsageError(.noCommand) }
    if WizardTerminal.isThere { return try WizardCommand(ParsedArguments()).run(in: console) }
    let help = HelpText(
      width: console.textWidth, style: console.errors.style, language: console.language)
    for line in help.program(Commands.descriptions) { console.complain(line) }
    return .usage
  }

  // MARK: - First looks at the words

  /// The command's name, and all words but it.
  static func splitCommand(_ words: [String]) -> (name: String?, rest: [String]) {
    let valued = Commands.descriptions.flatMap(\.allOptions)
      .filter { $0.valueName != nil }.map { "--" + $0.long }
    var index = 0
    while index < words.count, words[index].hasPrefix("-"), words[index] != "--" {
      index += valued.contains(words[index]) ? 2 : 1
    }
    guard index < words.count, words[index] != "--" else { return (nil, words) }
    var rest = words
    return (rest.remove(at: index), rest)
  }

  /// How the output should look, as far as words say that may not be understood otherwise.
  static func outputOptions(in words: [String]) -> SharedOptions.Output {
    let options = Array(words.prefix { $0 != "--" })
    var output = SharedOptions.Output()
    output.json = options.contains("--json")
    output.quiet = options.contains("--quiet") || options.contains("-q")
    for (index, word) in options.enumerated() {
      let following = options.indices.contains(index + 1) ? options[index + 1] : ""
      if word == "--lang" { output.language = Language(rawValue: following) }
      if word.hasPrefix("--lang=") {
        output.language = Language(rawValue: String(word.dropFirst(7)))
      }
      let value = word == "--color" ? following : String(word.dropFirst("--color=".count))
      guard word == "--color" || word.hasPrefix("--color=") else { continue }
      output.color = ColorChoice(rawValue: value) ?? .auto
    }
    return output
  }
}
