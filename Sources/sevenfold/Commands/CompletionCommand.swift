import JSONText

/// `sevenfold completion SHELL`: prints what completes command lines in a shell.
struct CompletionCommand: Command {
  static let description = CommandDescription(
    name: "completion",
    summary: "Print the completions for bash, zsh or fish.",
    discussion: "The script asks the program what can stand at the cursor: commands, options and "
      + "their values, keys of plans, names of runs, topics, and columns of the data. It belongs "
      + "in: "
      + CompletionShell.allCases.map { "\($0.place) (\($0.rawValue))" }.joined(separator: "; ")
      + ".",
    arguments: [
      ArgumentDescription(
        name: "SHELL", summary: "The shell: bash, zsh or fish.", count: .optional,
        kind: .choice(CompletionShell.allCases.map(\.rawValue)))
    ],
    options: [
      OptionDescription(
        long: "for", valueName: "LINE",
        summary: "List what can stand at the end of a line, whose words are separated by the "
          + "character U+001F; the scripts ask this.")
    ],
    examples: [
      CommandExample(
        "sevenfold completion bash > ~/.local/share/bash-completion/completions/sevenfold",
        "Complete in every new bash."),
      CommandExample(
        "sevenfold completion fish > ~/.config/fish/completions/sevenfold.fish",
        "Complete in every new fish."),
    ])

  private let shell: CompletionShell?
  private let line: String?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    shell = arguments.argument("SHELL").flatMap(CompletionShell.init(rawValue:))
    line = arguments.value("for")
    guard shell != nil || line != nil else {
      throw UsageError(.missingArgument("SHELL"), command: "completion")
    }
  }

  func run(in console: Console) -> ExitStatus {
    if let line {
      answer(line, in: console)
    } else if let shell {
      if console.options.json {
        console.print(json: [
          "schema_version": 1, "shell": .string(shell.rawValue), "script": .string(shell.script),
        ])
      } else {
        console.print(shell.script)
      }
    }
    return .done
  }

  private func answer(_ line: String, in console: Console) {
    let words = line.split(separator: "\u{1F}", omittingEmptySubsequences: false).dropFirst()
    let answer = Completer().answer(to: words.map(String.init))
    guard !console.options.json else { return console.print(json: answer.json) }
    if answer.offersFolders { console.print(":folders") }
    if let files = answer.files { console.print(([":files"] + files).joined(separator: " ")) }
    for candidate in answer.candidates {
      let word = visibleText(candidate.word)
      console.print(
        candidate.meaning.isEmpty ? word : word + "\t" + visibleText(candidate.meaning))
    }
  }
}

extension Completer.Answer {
  /// The answer as data.
  fileprivate var json: JSONValue {
    [
      "schema_version": 1, "folders": .bool(offersFolders),
      "files": files.map { .array($0.map { .string($0) }) } ?? .null,
      "candidates": .array(
        candidates.map { ["word": .string($0.word), "meaning": .string($0.meaning)] }),
    ]
  }
}
