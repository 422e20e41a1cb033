import Foundation
import Testing

@testable import sevenfold

@Suite("Completing command lines")
struct CompleterTests {
  private func words(_ line: String...) -> [String] {
    Completer(workingFolder: Workspace.finished.path).answer(to: line).candidates.map(\.word)
  }

  @Test("every command, and after it every option of its own")
  func everything() {
    #expect(words("") == Commands.names)
    #expect(words("ch") == ["check"])
    for command in Commands.descriptions {
      let found = Completer().answer(to: [command.name, "--"]).candidates
      #expect(found.map(\.word) == command.allOptions.map { "--" + $0.long })
      #expect(found.allSatisfy { !$0.meaning.isEmpty })
    }
  }

  @Test("values of options, in both spellings")
  func values() {
    #expect(words("run", "--color", "a") == ["auto", "always"])
    #expect(words("--color=n") == [] && words("run", "--color=n") == ["--color=never"])
    #expect(words("--color", "n") == ["never"])
    #expect(words("run", "p.json", "--set", "tuning.tr") == ["tuning.trials="])
    #expect(words("run", "--set", "problem.task=b") == ["problem.task=binary"])
    #expect(words("run", "--set=problem.task=r") == ["--set=problem.task=regression"])
    #expect(words("run", "--quiet", "--q").isEmpty)
  }

  @Test("arguments by their kind")
  func arguments() {
    #expect(words("help", "exit") == ["exit-codes"])
    #expect(words("completion", "") == ["bash", "zsh", "fish"])
    #expect(words("explain", "roc_") == ["roc_auc"])
    #expect(words("log", "tiny") == Workspace.finished.runNames)
    #expect(words("log", "--runs", "nowhere", "").isEmpty)
    let completer = Completer()
    #expect(completer.answer(to: ["run", ""]).files == ["json"])
    #expect(completer.answer(to: ["run", "p.json", ""]).files == nil)
    #expect(completer.answer(to: ["batch", "p.json", ""]).files == ["json"])
    #expect(completer.answer(to: ["predict", "r", ""]).files?.contains("csv") == true)
    #expect(completer.answer(to: ["run", "--runs", ""]).offersFolders)
    #expect(completer.answer(to: ["run", "--", "--"]).candidates.isEmpty)
  }

  @Test("columns of the data of the plan that the line names")
  func columns() {
    #expect(
      words("run", "tiny.json", "--set", "problem.target=") == [
        "problem.target=x", "problem.target=y", "problem.target=code", "problem.target=label",
      ])
    #expect(words("run", "--set", "problem.target=").isEmpty)
  }

  @Test("what the scripts read")
  func output() {
    let captured = CapturedConsole()
    #expect(captured.run("completion", "--for", "sevenfold\u{1F}man\u{1F}--js") == .done)
    #expect(
      captured.output == "--json\tWrite the result as JSON on standard output, errors included.\n")
    let folders = CapturedConsole()
    #expect(folders.run("completion", "--for", "sevenfold\u{1F}report\u{1F}zz") == .done)
    #expect(folders.output == ":folders\n")
    let wrong = CapturedConsole()
    #expect(wrong.run("completion", "bahs") == .usage)
    #expect(wrong.errors.contains("did you mean 'bash'?"))
  }

  @Test("nothing that is typed traps")
  func survivesNoise() {
    let pieces = ["run", "", "-", "--", "--set", "--set=", "=", "a.b=", "--color", "-q", "한글"]
    var state: UInt64 = 3
    for _ in 0..<1_000 {
      var line: [String] = []
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line.append(pieces[Int(state >> 33) % pieces.count])
      }
      _ = Completer(workingFolder: "/nowhere").answer(to: line)
    }
    #expect(Completer().answer(to: []).candidates.count == Commands.all.count)
  }
}
