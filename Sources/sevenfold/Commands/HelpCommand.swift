import JSONText

/// `sevenfold help`: help on the program, on a command, or on the exit statuses.
struct HelpCommand: Command {
  static let description = CommandDescription(
    name: "help",
    summary: "Show help on a command, or on 'exit-codes'.",
    arguments: [
      ArgumentDescription(
        name: "COMMAND", summary: "A command, 'exit-codes' or 'environment'.", count: .optional,
        kind: .helpTopic)
    ],
    options: [
      OptionDescription(
        long: "reference",
        summary: "Print the reference of all commands as Markdown, and do nothing else.")
    ],
    examples: [
      CommandExample("sevenfold help exit-codes", "List what the exit status means.")
    ])

  private let topic: String?
  private let printsReference: Bool

  init(_ arguments: ParsedArguments) {
    topic = arguments.argument("COMMAND")
    printsReference = arguments.has("reference")
  }

  init(topic: String?) {
    self.topic = topic
    printsReference = false
  }

  /// What can be asked for beside commands.
  static let topics = ["exit-codes", "environment"]

  /// The reference of all commands, as `docs/commands.md` holds it.
  static var reference: String { CommandReference(commands: Commands.descriptions).markdown }

  func run(in console: Console) throws -> ExitStatus {
    guard !printsReference else {
      console.print(Self.reference)
      return .done
    }
    if console.options.json {
      console.print(json: try json())
      return .done
    }
    let help = HelpText(
      width: console.textWidth, style: console.output.style, language: console.language)
    let lines: [String]
    switch topic {
    case nil: lines = help.program(Commands.descriptions)
    case "exit-codes": lines = help.exitStatuses()
    case "environment": lines = help.environment()
    case let name?: lines = help.command(try Self.command(named: name))
    }
    for line in lines { console.print(line) }
    return .done
  }

  private func json() throws(UsageError) -> JSONValue {
    var json: JSONValue = ["schema_version": 1]
    switch topic {
    case nil:
      json["commands"] = .array(Commands.descriptions.map(\.json))
      json["options"] = .array(SharedOptions.output.map(\.json))
    case "exit-codes": json["exit_codes"] = .array(ExitStatus.allCases.map(\.json))
    case "environment": json["environment"] = .array(ProgramDescription.environment.map(\.json))
    case let name?: json["command"] = try Self.command(named: name).json
    }
    return json
  }

  private static func command(named name: String) throws(UsageError) -> CommandDescription {
    guard let command = Commands.named(name) else {
      throw UsageError(.unknownCommand(name, known: Commands.names + Self.topics))
    }
    return command.description
  }
}
