import JSONText

/// The program: from the words of the command line to an exit status.
struct Program {
  /// Makes the console once it is known how the output should look.
  let makeConsole: (SharedOptions.Output) -> Console

  /// Runs the command that the words ask for, and reports what goes wrong.
  func run(_ words: [String]) -> ExitStatus {
    let wish = Self.outputOptions(in: words)
    do {
      return try dispatch(words, wish)
    } catch let error as UsageError {
      return report(error, in: makeConsole(wish))
    } catch let failure as CommandFailure {
      return report(failure, in: makeConsole(wish))
    } catch {
      return report(
        CommandFailure(status: .failed, message: "\(error)"), in: makeConsole(wish))
    }
  }

  private func dispatch(_ words: [String], _ wish: SharedOptions.Output) throws -> ExitStatus {
    let options = words.prefix { $0 != "--" }
    let (name, rest) = Self.splitCommand(words)
    if options.contains("--help") || options.contains("-h") {
      return try HelpCommand(topic: name).run(in: makeConsole(wish))
    }
    guard let name else { return try runWithoutCommand(words, wish) }
    guard let command = Commands.named(name) else {
      throw UsageError(.unknownCommand(name, known: Commands.names))
    }
    let arguments = try ArgumentParser.parse(rest, for: command.description)
    return try command.init(arguments).run(in: makeConsole(SharedOptions.Output(arguments)))
  }

  private func runWithoutCommand(
    _ words: [String], _ wish: SharedOptions.Output
  ) throws -> ExitStatus {
    if words.contains("--version") {
      makeConsole(wish).print(Version.line)
      return .done
    }
    let description = CommandDescription(name: "", summary: "")
    _ = try ArgumentParser.parse(words, for: description)
    guard words.isEmpty else { throw UsageError(.noCommand) }
    let console = makeConsole(wish)
    let help = HelpText(width: console.textWidth, style: console.errors.style)
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
      let value = word == "--color" ? following : String(word.dropFirst("--color=".count))
      guard word == "--color" || word.hasPrefix("--color=") else { continue }
      output.color = ColorChoice(rawValue: value) ?? .auto
    }
    return output
  }

  // MARK: - What went wrong

  private func report(_ error: UsageError, in console: Console) -> ExitStatus {
    report(
      CommandFailure(status: .usage, message: error.description, next: error.pointer), in: console)
  }

  private func report(_ failure: CommandFailure, in console: Console) -> ExitStatus {
    console.status.finish()
    if failure.diagnostics.isEmpty {
      console.complain(
        "sevenfold: " + console.errors.style.red(visibleText(failure.message, keepingLines: true)))
    } else {
      let renderer = DiagnosticRenderer(
        usesColor: console.errors.style.isOn, sourceWidth: max(40, console.errors.width - 10))
      console.complain(renderer.text(for: failure.diagnostics, source: failure.source))
    }
    if let next = failure.next { console.complain(next) }
    if console.options.json { console.print(json: Self.json(of: failure)) }
    return failure.status
  }

  private static func json(of failure: CommandFailure) -> JSONValue {
    var error: JSONValue = [
      "code": .string(failure.status.code), "exit_status": .init(Int(failure.status.rawValue)),
      "message": .string(failure.message),
    ]
    if !failure.diagnostics.isEmpty {
      error["diagnostics"] = .array(failure.diagnostics.map(\.json))
    }
    return ["schema_version": 1, "error": error]
  }
}
