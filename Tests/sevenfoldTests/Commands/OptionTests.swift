import Testing

@testable import sevenfold

@Suite("Every option that help shows")
struct OptionTests {
  /// A workspace of its own, since some options lead to another run.
  private static let workspace: Workspace = {
    let workspace = Workspace()
    _ = workspace.run("run", workspace.plan)
    return workspace
  }()

  private static let run = workspace.runNames.first ?? ""

  /// A value that can be given to each option which takes one.
  private static let values = [
    "runs": workspace.runs, "threads": "1", "seed": "1", "set": "tuning.trials=1",
    "reopen-test": "A test.", "color": "never", "lang": "ko", "for": "sevenfold\u{1F}run",
  ]

  /// The arguments with which each command succeeds.
  private static let arguments = [
    "run": [workspace.plan], "batch": [workspace.plan], "check": [workspace.plan], "report": [run],
    "log": [run], "predict": [run, workspace.path + "/tiny.csv"],
    "explain": ["dropout"], "help": ["run"], "man": [], "diff": [run, run], "doctor": [],
    "completion": ["bash"],
  ]

  /// All commands but the one that needs a person.
  private static let names = Commands.names.filter { $0 != "wizard" }

  @Test("is accepted by its command", arguments: names)
  func isAccepted(name: String) throws {
    let command = try #require(Commands.named(name)).description
    let arguments = try #require(Self.arguments[name])
    for option in command.allOptions {
      var words = [name] + arguments + ["--" + option.long]
      if option.valueName != nil { words.append(try #require(Self.values[option.long])) }
      let takesRuns = command.options.contains { $0.long == "runs" } && option.long != "runs"
      if takesRuns { words += ["--runs", Self.workspace.runs] }
      let ending = Self.workspace.run(words)
      #expect(ending.status == .done, "\(words): \(ending.errors)")
    }
  }

  @Test("of the wizard is understood, though nobody is there to be asked")
  func wizardOptions() {
    for option in WizardCommand.description.allOptions where option.long != "help" {
      var words = ["wizard", Self.workspace.path + "/tiny.csv", "--" + option.long]
      if option.valueName != nil {
        words.append(Self.values[option.long] ?? option.knownValues.first ?? "1")
      }
      let ending = Self.workspace.run(words)
      let terminal = option.long == "lang" ? "터미널" : "terminal"
      #expect(ending.status == .usage && ending.errors.contains(terminal), "\(words)")
      #expect(!ending.errors.contains("unknown option") && !ending.errors.contains("takes "))
    }
  }
}
