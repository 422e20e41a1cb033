import JSONText
import Testing

@testable import Workflows

/// Objects as values of a plan: what is wrong inside is told at its own place.
@Suite struct ObjectFormTests {
  private static let keys = [
    ObjectKey("columns", .list(.text, atLeast: 1), "the columns", isRequired: true),
    ObjectKey("size", .integer(2...9), "the size; 4 if left out"),
  ]
  private static let form = ValueForm.list(
    .kinds([ObjectKind("cut", "cuts", keys: keys), ObjectKind("glue", "glues", keys: [])]),
    atLeast: 0)

  private func faults(_ text: String) -> [String] {
    let document = JSONDocument(name: "", bytes: Array(text.utf8))
    guard let root = document.root else { return ["unreadable"] }
    return Self.form.faults(in: root, path: "p.steps").map { fault in
      switch fault.problem {
      case .unknownKey(let key, let known): "\(fault.path) unknown \(key) of \(known)"
      case .missingKey(let key): "\(fault.path) lacks \(key.key)"
      case .wrongForm(let form, let value): "\(fault.path) \(form.expectation) \(value.text())"
      }
    }
  }

  @Test func `what fits is accepted`() {
    #expect(faults("[]").isEmpty)
    #expect(
      faults(#"[{"kind": "cut", "columns": ["a"], "size": 3}, {"kind": "glue"}]"#).isEmpty)
  }

  @Test func `what does not fit is named by its path`() {
    #expect(
      faults(#"[{"kind": "glue"}, {"kind": "cut", "colums": ["a"], "size": 20}]"#) == [
        #"p.steps[1] unknown colums of ["kind", "columns", "size"]"#,
        "p.steps[1].size a whole number from 2 to 9 20", "p.steps[1] lacks columns",
      ])
    #expect(faults(#"[{"kind": "cutt"}]"#) == [#"p.steps[0].kind one of "cut", "glue" "cutt""#])
    #expect(faults(#"[{"size": 3}]"#) == ["p.steps[0] lacks kind"])
    #expect(faults("3").count == 1)
  }
}
