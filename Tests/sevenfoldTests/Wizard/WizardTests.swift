import JSONText
import TestSupport
import Testing
import Workflows

@testable import sevenfold

@Suite("The wizard in plain lines")
struct WizardTests {
  @Test("a session gives the record that its saved plan gives", arguments: ["a", "b", "c"])
  func sameRecord(kind: String) throws {
    var script = WizardDesk.small
    let table: SyntheticTable
    switch kind {
    case "a": table = .gaussianClasses(2, rows: 60)
    case "b": table = .gaussianClasses(3, rows: 60)
    default:
      table = .linear(rows: 60)
      script["problem.target"] = ["size"]
    }
    let desk = try WizardDesk(table)
    let path = try desk.talk(script)
    let log = EventLog()
    let record = try run(path, desk, runsFolder: "runs", log: log)
    #expect(record.ending == .finished)
    #expect(log.epochsTrained < 10, "only the final network is trained anew")
    let again = try run(path, desk, runsFolder: "elsewhere", log: EventLog())
    #expect(record.withoutClock == again.withoutClock)
    #expect(!DurableFile.exists(try desk.draftFolder().path))
  }

  private func run(
    _ path: String, _ desk: WizardDesk, runsFolder: String, log: EventLog
  ) throws -> RunRecord {
    let plan = try PlanFile(path: path, ParsedArguments()).read(steps: Runner().planSteps).plan
    let options = RunOptions(
      runsFolder: desk.folder.path(runsFolder), clock: { TinyRun.time }, events: { log.take($0) })
    return try Runner().run(plan, answering: PlanAnswers(plan), options: options)
  }

  @Test("what is told in plain lines")
  func dialogue() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    _ = try desk.talk()
    print(desk.transcript)
  }
}
