import Foundation
import JSONText
import Languages
import TestSupport
import Testing
import Workflows

@testable import sevenfold

/// English that is left in a text: words that follow each other, outside of quotes, code and titles
/// of books.
private func english(in text: String) -> [String] {
  let plain = text.replacing(#/'[^']*'|`[^`]*`|"[^"]*"|\([^()]*\d{4}[^()]*\)/#, with: "")
    .replacing(#/Chollet, Deep Learning with Python/#, with: "")
  return plain.matches(of: #/[a-z]{2,}(?: [a-z]+)* [a-z]{2,}/#).map { String($0.output) }
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
    let workspace = Workspace()
    _ = workspace.run("run", workspace.plan)
    let ending = workspace.run([
      "run", workspace.plan, "--runs", workspace.path + "/korean", "--lang", "ko",
    ])
    let left = englishWords(in: ending.errors + ending.output, besides: Workspace.names)
    #expect(left.isEmpty, "\(left)\n\(ending.errors)")
    let name = try #require(workspace.runNames.first)
    let korean = try #require(try RunStore.record(inFolder: workspace.path + "/korean/" + name))
    #expect(try workspace.record(name).outcomes == korean.outcomes)
    #expect(
      workspace.text(of: "korean/\(name)/plan.json") == workspace.text(of: "runs/\(name)/plan.json")
    )
    let log = workspace.text(of: "korean/\(name)/decisions.jsonl")
    let own = workspace.text(of: "korean/\(name)/report.md")
    #expect(!(log + own).unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
    let report = workspace.text(of: "korean/\(name)/report.ko.md")
    let rest = englishWords(in: report, besides: Workspace.names)
    #expect(rest.isEmpty, "\(rest)\n\(report)")
    let figures = report.split(separator: "\n").filter { $0.hasPrefix("![") }
    #expect(!figures.isEmpty)
    for line in figures {
      let path = line.split(separator: "](").last.map { String($0.dropLast()) } ?? ""
      #expect(path.hasPrefix("figures/ko/"))
      #expect(workspace.text(of: "korean/\(name)/\(path)").hasPrefix("<svg"))
    }
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
    _ = try korean.talk(width: 400, wording: KoreanWording())
    #expect(english.questions == korean.questions)
    #expect(
      try english.folder.bytes(of: "plans/tiny.json") == korean.folder.bytes(of: "plans/tiny.json"))
    let typed: Set = [
      "label", "Enter", "back", "defaults", "quit", "go", "on", "stop", "to", "data", "number",
      "category", "text", "date", "ignore", "json",
    ]
    let left = englishWords(in: korean.transcript, besides: typed)
    #expect(left.isEmpty, "\(left)\n\(korean.transcript)")
  }
}
