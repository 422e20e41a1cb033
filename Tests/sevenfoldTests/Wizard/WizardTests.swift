import JSONText
import TestSupport
import Testing
import Workflows

@testable import sevenfold

@Suite("The wizard in plain lines")
struct WizardTests {
  @Test("a session gives the record that its saved plan gives", arguments: TaskDesk.allCases)
  func sameRecord(kind: TaskDesk) throws {
    let desk = try kind.desk()
    let path = try desk.talk(kind.script)
    #expect(!DurableFile.exists(try desk.draftFolder().path), "the draft became the plan")
    let log = EventLog()
    let record = try run(path, desk, runsFolder: "runs", opensTest: kind.opensTest, log: log)
    #expect(
      record.ending == (kind.opensTest ? .finished : .testWithheld), "\(record.endingReason)")
    #expect(try record.outcome(of: ProblemStage.self).settings.task == kind.task)
    let all = EventLog()
    let again = try run(
      path, desk, runsFolder: "elsewhere", opensTest: kind.opensTest, log: all)
    #expect(log.epochsTrained < all.epochsTrained / 2, "only the final networks are trained anew")
    #expect(record.withoutClock == again.withoutClock)
  }

  @Test("there is such a session for every kind of task")
  func allTasks() { #expect(Set(TaskDesk.allCases.map(\.task)) == Set(Workflows.Task.allCases)) }

  private func run(
    _ path: String, _ desk: WizardDesk, runsFolder: String, opensTest: Bool, log: EventLog
  ) throws -> RunRecord {
    let plan = try PlanFile(path: path, ParsedArguments()).read(steps: Runner().planSteps).plan
    let options = RunOptions(
      runsFolder: desk.folder.path(runsFolder), opensTest: opensTest, clock: { TinyRun.time },
      events: { log.take($0) })
    return try Runner().run(plan, answering: PlanAnswers(plan), options: options)
  }

  @Test("stopped after every answer and started again, it goes on at the same question")
  func draftSurvives() throws {
    let table = SyntheticTable.gaussianClasses(2, rows: 60)
    let whole = try WizardDesk(table)
    let plan = try whole.folder.bytes(of: plan(of: whole))
    let order = whole.questions
    let desk = try WizardDesk(table)
    var asked: [String] = []
    for _ in 0..<(order.count * 2) {
      if (try? desk.talk(lines: 1)) != nil { break }
      asked += desk.questions
      // The summary is shown again before the name is asked for.
      if asked.last == "summary" { break }
      let file = PlanFile(path: try desk.draftFolder().file, ParsedArguments())
      _ = try file.read(steps: Runner().planSteps)
    }
    #expect(asked == order.dropLast())
    _ = try desk.talk()
    #expect(try desk.folder.bytes(of: "plans/tiny.json") == plan)
  }

  private func plan(of desk: WizardDesk) throws -> String {
    _ = try desk.talk()
    return "plans/tiny.json"
  }

  @Test("going back keeps the later answers that still fit, and asks only for the others")
  func back() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    var script = WizardDesk.small
    script["metric.primary"] = ["accuracy", "f1"]
    script["metric.success_at"] = ["0.9", ":back"]
    script["evaluation.test_fraction"] = [":back", "0.25"]
    script["evaluation.protocol"] = []
    _ = try? desk.talk(script, endingAt: "evaluation.protocol")
    let questions = desk.questions.drop { $0 != "metric.primary" }
    #expect(
      Array(questions) == [
        "metric.primary", "metric.success_at", "evaluation.test_fraction", "metric.success_at",
        "metric.primary", "metric.threshold", "evaluation.test_fraction", "evaluation.protocol",
      ])
    let answers = try #require(try desk.draftFolder().load()).parts().answers
    #expect(
      answers[.metric] == [
        "costlier_mistake": "alike", "primary": "f1", "success_at": 0.9, "threshold": "chosen",
      ])
    #expect(answers[.evaluation] == ["test_fraction": 0.25])
    #expect(answers[.problem]?["target"] == "label" && answers[.problem]?["task"] == "binary")
  }

  @Test("an accepted recommendation that has changed is asked for again, with the reason")
  func changedRecommendation() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    var script = WizardDesk.small
    script["baseline.learning_rate"] = ["", ":back", ""]
    script["baseline.optimizer"] = ["rmsprop", "sgd"]
    script["baseline.batch_size"] = [":back", "8"]
    _ = try? desk.talk(script, endingAt: "baseline.significance")
    let notice = EnglishWording().recommendationChanged("0.001").prefix(40)
    #expect(desk.transcript.contains(notice))
    let answers = try #require(try desk.draftFolder().load()).parts().answers
    #expect(answers[.baseline]?["learning_rate"] == 0.01)
  }

  @Test("a kept answer that no longer fits is asked for again, with the reason")
  func invalidAnswer() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    var script = WizardDesk.small
    script["problem.task"] = ["multiclass", "binary"]
    _ = try? desk.talk(script, lines: 3)
    #expect(desk.questions == ["problem.target", "problem.task", "problem.task"])
    _ = try? desk.talk(script, lines: 9)
    // The data change under the draft: it is of another file now, and nothing is taken over.
    try desk.folder.write(SyntheticTable.linear(rows: 60).csv, to: TinyPlan.dataFile)
    #expect(try desk.draftFolder().load() == nil)
  }

  @Test("a wrong answer is told at once, and nothing is taken")
  func complaints() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    var script = WizardDesk.small
    script["problem.target"] = ["nothing", ":bakc", "?", ":back", "label"]
    script["problem.task"] = ["binary"]
    _ = try? desk.talk(script, lines: 6)
    let words = EnglishWording()
    #expect(desk.transcript.contains(words.noSuchChoice("nothing", count: 4).prefix(40)))
    #expect(desk.transcript.contains(words.unknownCommand(":bakc", nearest: ":back")))
    #expect(desk.transcript.contains(words.firstQuestion))
    #expect(desk.transcript.contains("\n\(words.rule):\n  Required."))
    #expect(try desk.draftFolder().load()?.parts().answers[.problem]?["target"] == "label")
  }

  @Test("the defaults are taken from a question on, but not past a gate that blocks")
  func defaults() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60, separation: 0))
    var script = WizardDesk.small
    script["baseline.significance"] = [":defaults"]
    script["baseline.next"] = ["back to preprocessing"]
    script["preprocessing.scaling"] = [""]
    _ = try? desk.talk(script, endingAt: "preprocessing.scaling")
    #expect(desk.questions.filter { $0 == "baseline.next" }.count == 1)
    #expect(desk.questions.filter { $0 == "preprocessing.scaling" }.count == 2)
    let revisions = try #require(try desk.draftFolder().load()).parts().revisions
    #expect(revisions.first?.after == .baseline && revisions.first?.returnTo == .preprocessing)
  }

  @Test("an answer is changed from the last screen, and all others stay")
  func changedAtTheEnd() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    var script = WizardDesk.small
    script["problem.hypothesis"] = ["", "Clouds differ."]
    script["summary"] = ["5", "save and run"]
    let path = try desk.talk(script)
    #expect(desk.questions.suffix(4) == ["summary", "problem.hypothesis", "summary", "name"])
    let plan = try PlanFile(path: path, ParsedArguments()).read(steps: Runner().planSteps).plan
    #expect(plan.answers[.problem]?["hypothesis"] == "Clouds differ.")
    #expect(plan.answers[.tuning]?["trials"] == 2)
    #expect(plan.answers[.problem]?["data"] == "../data.csv")
  }

  @Test(
    "no line is wider than the terminal, and none holds a control character",
    arguments: [20, 30, 80, 200])
  func widths(width: Int) throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    var script = WizardDesk.small
    script["problem.task"] = ["?", ""]
    _ = try? desk.talk(script, lines: 20, width: width)
    let lines = desk.transcript.split(separator: "\n")
    #expect(lines.count > 60)
    for line in lines {
      // What was typed would end the line of the prompt.
      let text = line.hasPrefix("> ") ? line.dropFirst(2) : line
      #expect(displayWidth(of: text) < width, "\(line)")
    }
    #expect(!desk.transcript.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
