import JSONText

/// `sevenfold man`: prints the manual page.
struct ManCommand: Command {
  static let description = CommandDescription(
    name: "man",
    summary: "Print the manual page, as roff.",
    discussion: "The page is made from the same descriptions as the help. Kept as "
      + "~/.local/share/man/man1/sevenfold.1 it is found by man.",
    examples: [
      CommandExample(
        "sevenfold man > ~/.local/share/man/man1/sevenfold.1", "Have 'man sevenfold' work.")
    ])

  init(_ arguments: ParsedArguments) {}

  func run(in console: Console) -> ExitStatus {
    let page = ManualPage(commands: Commands.descriptions).text
    if console.options.json {
      console.print(json: ["schema_version": 1, "page": .string(page)])
    } else {
      console.output.write(page)
    }
    return .done
  }
}
