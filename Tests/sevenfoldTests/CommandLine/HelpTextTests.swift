import JSONText
import Testing

@testable import sevenfold

@Suite("Help")
struct HelpTextTests {
  @Test("help on a command, as it is printed")
  func commandHelp() {
    let expected = """
      Walk.

      Usage:
        sevenfold run [OPTIONS] PLAN [MORE...]

      Arguments:
        PLAN  A plan.
        MORE  More.

      Options:
            --runs FOLDER         Where runs are stored. Default: runs.
            --threads N           How many threads compute; never changes a result.
                                  Default: all cores.
            --seed N              The seed of all that is random in training. Default:
                                  the plan's.
            --set KEY.PATH=VALUE  Change one value of the plan for this run, such as
                                  tuning.trials=10.
        -l, --level N             A level.
        -v, --verify              Verify.

      Options of every command:
            --json        Write the result as JSON on standard output, errors
                          included.
        -q, --quiet       Write nothing but results and errors.
            --color WHEN  Colour the output: auto, always or never. Default: auto.
            --lang LANG   The language of what people read: en or ko. Default: the
                          locale's.
            --no-input    Never ask; take what the plan and the rules say.
        -h, --help        Show this help.
      """
    let help = HelpText(width: 80, style: Style(isOn: false))
    #expect(help.command(ArgumentParserTests.command).joined(separator: "\n") == expected)
  }

  @Test("no line of any help is wider than asked", arguments: [40, 80, 100])
  func fits(width: Int) {
    let help = HelpText(width: width, style: Style(isOn: false))
    for command in Commands.descriptions {
      for line in help.command(command) where !line.hasPrefix("  sevenfold") {
        #expect(displayWidth(of: line) <= width, "\(command.name): \(line)")
      }
    }
    #expect(help.exitStatuses().allSatisfy { displayWidth(of: $0) <= width })
  }

  @Test("every command has a summary, an example, and options that parse as they are shown")
  func descriptionsAreWhole() throws {
    #expect(Set(Commands.names).count == Commands.all.count)
    for command in Commands.descriptions {
      #expect(command.summary.hasSuffix(".") && !command.examples.isEmpty, "\(command.name)")
      #expect(Set(command.allOptions.map(\.long)).count == command.allOptions.count)
      #expect(command.examples.allSatisfy { $0.line.hasPrefix("sevenfold \(command.name)") })
      for example in command.examples {
        let words = example.line.split(separator: " ").prefix { $0 != ">" }.dropFirst(2)
          .map(String.init)
        #expect(throws: Never.self) { try ArgumentParser.parse(words, for: command) }
      }
    }
  }
}

@Suite("The program as a whole")
struct ProgramTests {
  @Test("help at every level, beside wrong options, on standard output")
  func help() {
    for words in [["--help"], ["-h", "--frob"], ["help"]] {
      let captured = CapturedConsole()
      #expect(Program(makeConsole: captured.console).run(words) == .done)
      #expect(captured.output.hasPrefix("Seven steps") && captured.errors.isEmpty)
    }
    for words in [["explain", "--frob", "--help"], ["help", "explain"], ["--help", "explain"]] {
      let captured = CapturedConsole()
      #expect(Program(makeConsole: captured.console).run(words) == .done)
      #expect(captured.output.hasPrefix("Explain a step") && captured.errors.isEmpty)
    }
  }

  @Test("without a command there is short help on standard error, and status 64")
  func noCommand() {
    let captured = CapturedConsole()
    #expect(captured.run() == .usage)
    #expect(captured.output.isEmpty && captured.errors.hasPrefix("Seven steps"))
  }

  @Test("a wrong command is named, with the nearest right one")
  func unknownCommand() {
    let captured = CapturedConsole()
    #expect(captured.run("expain", "x") == .usage)
    #expect(
      captured.errors == """
        sevenfold: unknown command 'expain'; did you mean 'explain'?
        See 'sevenfold --help'.

        """)
    #expect(captured.output.isEmpty)
  }

  @Test("options may stand before the command")
  func optionsFirst() {
    let captured = CapturedConsole()
    #expect(captured.run("--color", "never", "--json", "explain", "dropout") == .done)
    #expect(captured.output.hasPrefix("{"))
    #expect(Program.splitCommand(["--color", "never", "-q", "help", "x"]).name == "help")
    #expect(Program.splitCommand(["--", "help"]).name == nil)
  }

  @Test("with --json an error is JSON on standard output, too")
  func jsonErrors() throws {
    let captured = CapturedConsole()
    #expect(captured.run("explain", "--frob", "--json") == .usage)
    let json = try JSONValue(parsing: Array(captured.output.utf8), name: "output")
    #expect(json["error"]?["code"] == "usage" && json["error"]?["exit_status"] == 64)
    #expect(json["error"]?["message"] == "unknown option '--frob'")
    #expect(captured.errors.hasPrefix("sevenfold: unknown option '--frob'"))
  }

  @Test("the version is one line")
  func version() {
    let captured = CapturedConsole()
    #expect(captured.run("--version") == .done)
    #expect(captured.output.hasPrefix("sevenfold \(Version.number) (Swift 6"))
  }

  @Test("a stream that is no terminal gets no control character")
  func plainWithoutTerminal() {
    for words in [["help"], ["explain"], ["explain", "dropout"], ["frob"], []] {
      let captured = CapturedConsole()
      _ = Program(makeConsole: captured.console).run(words)
      let text = captured.output + captured.errors
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }
  }

  @Test("exit statuses are those of the documentation")
  func exitStatuses() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 64, 65, 66, 73, 78, 130, 143])
    let captured = CapturedConsole()
    #expect(captured.run("help", "exit-codes") == .done)
    for status in ExitStatus.allCases { #expect(captured.output.contains("  \(status.rawValue) ")) }
  }
}
