import Foundation
import JSONText
import Testing

@testable import sevenfold

@Suite("sevenfold report")
struct ReportCommandTests {
  @Test("the report is written again from the record, wherever the run is named")
  func writesAgain() throws {
    let workspace = Workspace.finished
    let run = try #require(workspace.runNames.first)
    let path = "\(workspace.runs)/\(run)/report.md"
    let before = workspace.text(of: "runs/\(run)/report.md")
    #expect(!before.isEmpty)
    for name in [run, "tiny", "\(workspace.runs)/\(run)/"] {
      try FileManager.default.removeItem(atPath: path)
      let ending = workspace.run("report", name)
      #expect(ending.status == .done && ending.output == path + "\n" && ending.errors.isEmpty)
      #expect(workspace.text(of: "runs/\(run)/report.md") == before)
    }
    let json = try workspace.run("report", run, "--json").json()
    #expect(json["report"]?.string == path)
  }

  @Test("a name that is nearly right gets a hint")
  func hint() throws {
    let workspace = Workspace.finished
    let run = try #require(workspace.runNames.first)
    let ending = workspace.run("report", String(run.dropLast()) + "!")
    #expect(ending.status == .missingInput)
    #expect(ending.errors.contains("Did you mean '\(run)'?"))
  }

  @Test("a damaged record is named")
  func damaged() {
    let workspace = Workspace()
    workspace.write(["{"], to: "record.json")
    let ending = workspace.run("report", workspace.path)
    #expect(ending.status == .failed && ending.errors.contains("record.json' is damaged"))
  }
}
