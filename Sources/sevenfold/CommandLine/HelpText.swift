import JSONText
import Languages

/// Renders help from descriptions.
struct HelpText: Sendable {
  /// The greatest width of a line.
  var width: Int
  /// How headings are marked.
  var style: Style
  /// The language.
  var language = Language.english

  // MARK: - The program

  /// Help on the program as a whole.
  func program(_ commands: [CommandDescription]) -> [String] {
    var lines = [words(ProgramDescription.summary)]
    lines += section("Usage", ["  sevenfold COMMAND [OPTIONS] [ARGUMENTS]"])
    lines += section("Examples", examples(commands.flatMap { $0.examples.prefix(1) }))
    lines += section("Commands", columns(commands.map { ($0.name, $0.summary) }))
    lines += section(
      "Options of every command", options(SharedOptions.output + [ProgramDescription.version]))
    let more = "'sevenfold help COMMAND' tells more about a command, 'sevenfold help exit-codes' "
    return lines + [""]
      + wrapped(
        words(
          more + "what the exit status means, 'sevenfold explain' what the words mean, "
            + "and docs/ everything else."), width: width)
  }

  // MARK: - One command

  /// Help on one command.
  func command(_ command: CommandDescription) -> [String] {
    let arguments = command.arguments.map { " " + $0.usage }.joined()
    var lines = wrapped(words(command.summary), width: width)
    lines += section("Usage", ["  sevenfold \(command.name) [OPTIONS]\(arguments)"])
    lines += section("Examples", examples(command.examples))
    lines += section("Arguments", columns(command.arguments.map { ($0.name, $0.summary) }))
    lines += section("Options", options(command.options))
    lines += section("Options of every command", options(SharedOptions.output))
    if !command.discussion.isEmpty {
      lines += [""] + wrapped(words(command.discussion), width: width)
    }
    return lines
  }

  // MARK: - Exit statuses

  /// What the exit statuses mean.
  func exitStatuses() -> [String] {
    [heading("Exit status")]
      + columns(ExitStatus.allCases.map { (String($0.rawValue), $0.sentence) })
  }

  // MARK: - The environment

  /// Which environment variables and files matter.
  func environment() -> [String] {
    [heading("Environment")] + entries(ProgramDescription.environment)
      + section("Files", entries(ProgramDescription.files))
  }

  private func entries(_ entries: [ProgramDescription.Entry]) -> [String] {
    columns(entries.map { ($0.name, $0.meaning) })
  }

  // MARK: - Parts

  private func words(_ english: String) -> String { language.words(english) }

  private func heading(_ title: String) -> String { style.bold(words(title) + ":") }

  private func section(_ title: String, _ body: [String]) -> [String] {
    body.isEmpty ? [] : ["", heading(title)] + body
  }

  private func examples(_ examples: [CommandExample]) -> [String] {
    examples.flatMap { example in
      ["  " + example.line] + wrapped(words(example.meaning), width: width, indent: 6)
    }
  }

  private func options(_ options: [OptionDescription]) -> [String] {
    columns(options.map { ($0.usage, $0.sentence) })
  }

  private func columns(_ rows: [(left: String, right: String)]) -> [String] {
    let longest = rows.map { displayWidth(of: $0.left) }.max() ?? 0
    let rows = rows.map { (left: $0.left, right: words($0.right)) }
    return twoColumns(rows, width: width, leftWidth: min(longest, 28, width / 2))
  }
}
