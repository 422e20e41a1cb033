import Datasets
import Foundation
import JSONText
import Testing
import TrainingCore
import Workflows

@testable import sevenfold

@Suite("Explanations")
struct ExplainCommandTests {
  @Test("every topic can be asked for by each of its names", arguments: Explanations.names)
  func findsTopics(name: String) throws {
    let topic = try #require(Explanations.topic(name))
    #expect(topic.name == name || topic.aliases.contains(name), "\(topic.name)")
    let captured = CapturedConsole()
    #expect(captured.run("explain", name) == .done)
    #expect(captured.output.hasPrefix(topic.title))
  }

  @Test("every topic is written out", arguments: Explanations.all.map(\.name))
  func isWritten(name: String) throws {
    let topic = try #require(Explanations.topic(name))
    let isShort = topic.family == .field || Explanations.catalogs.contains { $0.name == name }
    let least = isShort ? 5 : 120
    #expect(topic.text.count > least && topic.text.count < 1_200, "\(topic.text.count)")
    #expect(topic.text.hasSuffix(".") && topic.rule.hasSuffix(".") && topic.readOn.hasSuffix("."))
    #expect(!topic.text.contains("  ") && !topic.rule.contains("  "))
    #expect(!topic.title.isEmpty && topic.title.count <= 60)
  }

  @Test("no name belongs to two topics")
  func namesAreUnique() {
    let names = Explanations.names.map { $0.lowercased() }
    let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(repeated.isEmpty, "\(repeated.sorted())")
    for family in Explanation.Family.allCases {
      #expect(Explanations.all.contains { $0.family == family }, "\(family)")
    }
  }

  @Test("every key of every step has its topic, which says what validation knows")
  func fields() throws {
    for step in Runner().planSteps {
      for field in step.fields {
        let topic = try #require(Explanations.topic("\(step.id).\(field.key)"))
        #expect(topic.text.contains(field.why) && topic.rule.hasSuffix(field.rule))
      }
    }
    #expect(Explanations.topic("trials")?.name == "tuning.trials")
    #expect(Explanations.topic("epochs")?.family == .optimizer)
  }

  @Test("choices are explained with their key, or have topics of their own")
  func choices() throws {
    for step in Runner().planSteps {
      for field in step.fields {
        guard case .choice(let names) = field.form else { continue }
        let topic = try #require(Explanations.topic("\(step.id).\(field.key)"))
        for name in names {
          let meaning = field.meanings[name] ?? ""
          #expect(
            names.count > Explanation.mostMeanings
              ? Explanations.topic(name) != nil : topic.text.contains(meaning),
            "\(topic.name): \(name)")
        }
      }
    }
  }

  @Test(
    "every step and every entry of the catalogs has its topic",
    arguments: Runner().planSteps.map(\.id.rawValue) + Catalog.layers.names
      + Catalog.activations.names + Catalog.losses.names + Catalog.optimizers.names
      + Catalog.metrics.names + Catalog.initializers.names + Catalog.schedules.names
      + DatasetCatalog.preprocessors.map(\.kind)
      + DatasetCatalog.splitters.map(\.kind) + ProtocolChoice.allCases.map(\.rawValue))
  func catalogs(name: String) { #expect(Explanations.topic(name) != nil) }

  @Test("every code that a message can carry has its topic")
  func errorCodes() throws {
    let sources = CheckCommandTests.repository + "/Sources"
    let files = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    var codes: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: sources + "/" + file, encoding: .utf8)
      for line in text.split(separator: "\n") where !line.contains("///") {
        for match in line.matches(of: #/"([JPDS]0\d\d)"/#) { codes.insert(String(match.1)) }
      }
    }
    #expect(codes.count >= 9 + 6 + 10, "\(codes.sorted())")
    for code in codes { #expect(Explanations.topic(code)?.family == .error, "\(code)") }
  }

  @Test("every gate has its topic: each step whose verdict can stop a run, and what it must show")
  func gates() throws {
    for stage in Runner.builtIn {
      let step = type(of: stage)
      let topic = try #require(Explanations.topic(step.id.rawValue))
      #expect(topic.family == .step, "\(step.id)")
    }
    let verdicts = ["data_gate", "baseline_gate", "overfit_rule", "leakage", "test_once"]
    for name in verdicts { #expect(Explanations.topic(name) != nil, "\(name)") }
    for ending in ["stopped_at_gate", "test_refused", "test_withheld", "finished"] {
      #expect(Explanations.topic(ending) != nil, "\(ending)")
    }
  }

  @Test("the text is wrapped to the width of the terminal", arguments: [40, 80, 100])
  func wraps(width: Int) {
    let captured = CapturedConsole(isTerminal: true, width: width)
    #expect(captured.run("explain", "--color", "never", "overfit") == .done)
    let lines = captured.output.split(separator: "\n").dropFirst()
    #expect(lines.allSatisfy { displayWidth(of: $0) <= width } && lines.count > 10)
  }

  @Test("an unknown topic has a hint and status 64")
  func unknownTopic() {
    let captured = CapturedConsole()
    #expect(captured.run("explain", "dropuot") == .usage)
    #expect(
      captured.errors == """
        sevenfold: unknown topic 'dropuot'; did you mean 'dropout'?
        See 'sevenfold explain' for all topics.

        """)
  }

  @Test("the list has every topic, as text and as JSON")
  func lists() throws {
    let text = CapturedConsole()
    #expect(text.run("explain") == .done)
    for topic in Explanations.all { #expect(text.output.contains("\n  \(topic.name) ")) }
    let json = CapturedConsole()
    #expect(json.run("explain", "--json") == .done)
    let value = try JSONValue(parsing: Array(json.output.utf8), name: "output")
    #expect(value["topics"]?.array?.count == Explanations.all.count)
  }

  @Test("one topic as JSON")
  func topicAsJSON() throws {
    let captured = CapturedConsole()
    #expect(captured.run("explain", "L2", "--json") == .done)
    let value = try JSONValue(parsing: Array(captured.output.utf8), name: "output")
    #expect(value["topic"]?["name"] == "l2" && value["topic"]?["family"] == "regularizer")
  }
}
