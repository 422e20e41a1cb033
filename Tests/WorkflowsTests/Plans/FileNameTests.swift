import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct FileNameTests {
  @Test func `both spellings of a Korean name open the same file`() throws {
    let folder = try TemporaryFolder()
    let composed = "\u{D55C}\u{AE00}.csv"
    let decomposed = "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}.csv"
    try folder.write("x\n", to: decomposed)
    let plan = Plan(name: "p", folder: folder.path)
    let found = plan.resolved(path: composed)
    #expect(found.utf8.elementsEqual("\(folder.path)/\(decomposed)".utf8))
    #expect(plan.resolved(path: decomposed).utf8.elementsEqual(found.utf8))
    #expect(plan.resolved(path: "absent.csv") == folder.path("absent.csv"))
  }

  @Test func `answers are composed, so that equal plans lead to the same run`() throws {
    func plan(_ target: String) throws -> Plan {
      try PlanReader.read(
        text: #"{ "name": "p", "problem": { "data": "d", "target": "\#(target)" } }"#)
    }
    let (first, second) = (try plan("\u{1112}\u{1161}\u{11AB}"), try plan("\u{D55C}"))
    #expect(first.json.text().utf8.elementsEqual(second.json.text().utf8))
  }

  @Test func `a tilde is the home folder, at the beginning alone`() {
    let home = FileName.withHome("~")
    #expect(home.hasPrefix("/") && FileName.withHome("~/a") == home + "/a")
    #expect(FileName.withHome("a/~") == "a/~" && FileName.withHome("~other/a") == "~other/a")
    #expect(Plan(name: "p", folder: "f").resolved(path: "~/a.csv") == home + "/a.csv")
  }
}
