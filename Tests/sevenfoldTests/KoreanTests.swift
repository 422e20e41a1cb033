import Foundation
import JSONText
import Languages
import TestSupport
import Testing
import Workflows

@testable import sevenfold

/// English that is left in a text: runs of small words, outside of quotes, code and titles of books.
private func english(in text: String) -> [String] {
  let plain = text.replacing(#/'[^']*'|`[^`]*`|"[^"]*"|\([^()]*\d{4}[^()]*\)/#, with: "")
    .replacing(#/Chollet, Deep Learning with Python|Read on/#, with: "")
  return plain.matches(of: #/[a-z]{2,}(?:,? [a-z]{2,}){2,}/#).map { String($0.output) }
}

@Suite("Korean")
struct KoreanTests {
  @Test("every topic is Korean", arguments: Explanations.all.map(\.name))
  func topics(name: String) throws {
    let topic = try #require(Explanations.topic(name))
    for text in [topic.title, topic.text, topic.rule] {
      let words = Language.korean.words(text)
      #expect(english(in: words).isEmpty, "\(name): \(words)")
    }
  }

  @Test("every question, its reason and its rule are Korean")
  func fields() {
    for step in Runner().describedSteps {
      #expect(english(in: Language.korean.words(step.title)).isEmpty)
      for field in step.fields {
        for text in [field.summary, field.why, field.rule] + field.meanings.map(\.value) {
          let words = Language.korean.words(text)
          #expect(english(in: words).isEmpty, "\(step.id).\(field.key): \(words)")
        }
      }
    }
  }

  @Test("what a step asks is Korean", arguments: Runner.builtIn.map { type(of: $0).purpose })
  func purposes(purpose: String) {
    #expect(english(in: Language.korean.words(purpose)).isEmpty, "\(purpose)")
  }

  @Test("help is Korean")
  func help() {
    let help = HelpText(width: 80, style: Style(isOn: false), language: .korean)
    let pages =
      [help.program(Commands.descriptions), help.exitStatuses(), help.environment()]
      + Commands.descriptions.map { help.command($0) }
    for page in pages {
      let text = page.filter { !$0.contains("sevenfold ") }.joined(separator: " ")
      #expect(english(in: text).isEmpty, "\(text)")
    }
  }

  @Test(
    "mistakes are told in Korean",
    arguments: [
      ["run", "nothing.json"], ["runn"], ["run", "--sett", "a"], ["explain", "droput"],
      ["run", "a", "b"], ["log", "nothing"], ["predict", "nothing", "x.csv"], ["batch", "nowhere"],
      ["run", "--seed", "x", "a"], ["report"], ["check"],
    ])
  func mistakes(words: [String]) {
    let captured = CapturedConsole()
    let status = Program(makeConsole: captured.console).run(words + ["--lang", "ko"])
    #expect(status != .done)
    #expect(english(in: captured.errors).isEmpty, "\(captured.errors)")
    #expect(captured.errors.contains { $0.unicodeScalars.contains { $0.value >= 0xAC00 } })
  }

  @Test("mistakes in a plan are told in Korean, all of them")
  func plan() {
    let workspace = Workspace(
      plan: #"""
        {"plan_version": 1, "name": "tiny", "problem": {"data": "none.csv", "target": 3, "tusk": ""},
         "evaluation": {"folds": 1}, "tuning": {"trials": "x"} "a": 01, "revisions": [{}]}
        """#)
    let ending = workspace.run("run", workspace.plan, "--lang", "ko")
    #expect(english(in: ending.errors).isEmpty, "\(ending.errors)")
  }

  @Test("a run in Korean is read in Korean, and keeps the bytes of one in English")
  func run() throws {
    let (english, korean) = (Workspace(), Workspace())
    _ = english.run("run", english.plan)
    let ending = korean.run("run", korean.plan, "--lang", "ko")
    let left = sevenfoldTests.english(in: ending.errors + ending.output)
    #expect(left.isEmpty, "\(left)\n\(ending.errors)")
    let name = try #require(korean.runNames.first)
    #expect(english.runNames == [name])
    for file in ["plan.json", "report.md"] {
      let (first, second) = (
        english.text(of: "runs/\(name)/\(file)"), korean.text(of: "runs/\(name)/\(file)")
      )
      #expect(Self.withoutClock(first) == Self.withoutClock(second), "\(file)")
    }
    #expect(try english.record(name).withoutClock == korean.record(name).withoutClock)
    let report = korean.text(of: "runs/\(name)/report.ko.md")
    let words = report.split(separator: "\n").filter {
      !$0.hasPrefix("![") && !$0.contains("sevenfold ")
    }
    let rest = words.flatMap { sevenfoldTests.english(in: String($0)) }
    #expect(rest.isEmpty, "\(rest)\n\(report)")
    #expect(report.contains("](figures/ko/"))
    #expect(
      !english.text(of: "runs/\(name)/report.md").unicodeScalars.contains {
        (0xAC00...0xD7A3).contains($0.value)
      })
    for line in report.split(separator: "\n") where line.hasPrefix("![") {
      let path = line.split(separator: "](").last.map { String($0.dropLast()) } ?? ""
      let svg = korean.text(of: "runs/\(name)/\(path)")
      #expect(svg.hasPrefix("<svg"))
    }
  }

  /// A text without the lines that differ from run to run.
  private static func withoutClock(_ text: String) -> String {
    text.split(separator: "\n").filter { line in
      !line.contains("20") || !line.contains(":") || line.contains("\"")
    }.filter { !$0.contains("tiny.csv") && !$0.contains("sevenfold") && !$0.contains("Seconds") }
      .joined(separator: "\n")
  }

  @Test("an English run is reported in Korean on request, its own report stays")
  func report() throws {
    let workspace = Workspace.finished
    let name = try #require(workspace.runNames.first)
    let before = workspace.text(of: "runs/\(name)/report.md")
    let ending = workspace.run("report", name, "--lang", "ko")
    #expect(ending.output.hasSuffix("report.ko.md\n"))
    #expect(workspace.text(of: "runs/\(name)/report.md") == before)
    #expect(workspace.text(of: "runs/\(name)/report.ko.md").contains("## 결론"))
  }

  @Test("the wizard asks in Korean, and saves the plan that it saves in English")
  func wizard() throws {
    let table = SyntheticTable.gaussianClasses(2, rows: 60)
    let (english, korean) = (try WizardDesk(table), try WizardDesk(table))
    _ = try english.talk()
    _ = try korean.talk(wording: KoreanWording())
    #expect(english.questions == korean.questions)
    #expect(
      try english.folder.bytes(of: "plans/tiny.json") == korean.folder.bytes(of: "plans/tiny.json"))
    let left = sevenfoldTests.english(in: korean.transcript.replacing("\n", with: " | "))
    #expect(left.isEmpty, "\(left)\n\(korean.transcript)")
  }
}
