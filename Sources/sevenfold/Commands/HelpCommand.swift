import JSONText

/// `sevenfold help`: help on the program, on a command, or on the exit statuses.
struct HelpCommand: Command {
  static let description = CommandDescription(
    name: "help",
    summary: "Show help on a command, or on 'exit-codes'.",
    arguments: [
      ArgumentDescription(
        name: "COMMAND", summary: "A command, or 'exit-codes'.", count: .optional)
    ],
    examples: [
      CommandExample("sevenfold help exit-codes", "List what the exit status means.")
    ])

  private let topic: String?

  init(_ arguments: ParsedArguments) {
    topic = arguments.argument("COMMAND")
  }

  init(topic: String?) { self.topic = topic }

  func run(in console: Console) throws -> ExitStatus {
    let help = HelpText(
      width: console.textWidth, style: console.output.style, language: console.language)
    let lines: [String]
    switch topic {
    case nil: lines = help.program(Commands.descriptions)
    case "exit-codes": lines = help.exitStatuses()
    case let name?: lines = help.command(try Self.command(named: name))
    }
    if console.options.json {
      console.print(json: ["schema_version": 1, "help": .array(lines.map { .string($0) })])
    } else {
      for line in lines { console.print(line) }
    }
    return .done
  }

  private static func command(named name: String) throws(UsageError) -> CommandDescription {
    guard let command = Commands.named(name) else {
      throw UsageError(.unknownCommand(name, known: Commands.names + ["exit-codes"]))
    }
    return command.description
  }
}
