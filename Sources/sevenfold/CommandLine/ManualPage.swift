/// The manual page `sevenfold(1)` as roff, from the same descriptions as help.
///
/// Only the macros of man(7) are used, so that man-db, groff and mandoc all show it.
struct ManualPage {
  /// All commands.
  var commands: [CommandDescription]

  /// The page.
  var text: String {
    var lines = [#".TH SEVENFOLD 1 "" "sevenfold \#(Version.number)" "User Commands""#]
    lines += section("NAME", ["sevenfold \\- " + roff(ProgramDescription.summary)])
    lines += section(
      "SYNOPSIS",
      [".B sevenfold", #"\fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]"#])
    lines += section("DESCRIPTION", paragraphs(ProgramDescription.discussion))
    lines.append(".SH COMMANDS")
    for command in commands { lines += self.command(command) }
    lines += section(
      "OPTIONS OF EVERY COMMAND",
      options(SharedOptions.output + [ProgramDescription.version]))
    lines += section(
      "EXIT STATUS",
      ExitStatus.allCases.flatMap {
        tagged("\(roff("\($0.rawValue)"))", $0.sentence)
      })
    lines += section("ENVIRONMENT", entries(ProgramDescription.environment))
    lines += section("FILES", entries(ProgramDescription.files))
    lines += section("EXAMPLES", commands.flatMap { examples($0.examples.prefix(1)) })
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Parts

  private func command(_ command: CommandDescription) -> [String] {
    let arguments = command.arguments.map { " \\fI\(roff($0.usage))\\fR" }.joined()
    var lines = [".SS sevenfold \(roff(command.name))\(arguments)"]
    lines += paragraphs(command.summary)
    if !command.discussion.isEmpty { lines += [".PP"] + paragraphs(command.discussion) }
    lines += command.arguments.flatMap { tagged("\\fI\(roff($0.name))\\fR", $0.summary) }
    lines += options(command.options)
    return lines
  }

  private func options(_ options: [OptionDescription]) -> [String] {
    options.flatMap { option in
      let letter = option.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
      let value = option.valueName.map { " \\fI\(roff($0))\\fR" } ?? ""
      return tagged("\(letter)\\fB\\-\\-\(roff(option.long))\\fR\(value)", option.sentence)
    }
  }

  private func entries(_ entries: [ProgramDescription.Entry]) -> [String] {
    entries.flatMap { tagged("\\fI\(roff($0.name))\\fR", $0.meaning) }
  }

  private func examples(_ examples: some Sequence<CommandExample>) -> [String] {
    examples.flatMap { tagged("\\fB\(roff($0.line))\\fR", $0.meaning) }
  }

  private func tagged(_ tag: String, _ text: String) -> [String] {
    [".TP", tag] + paragraphs(text)
  }

  private func section(_ title: String, _ body: [String]) -> [String] {
    [".SH \(title)"] + body
  }

  /// Running text; a blank line between paragraphs becomes their macro.
  private func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ".PP" : roff(String($0)) }
  }

  /// A text without what roff would take for its own: backslashes, hyphens, leading dots and quotes.
  private func roff(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case let other where other.isASCII: result.append(other)
      case let other:
        for scalar in other.unicodeScalars {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        }
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
