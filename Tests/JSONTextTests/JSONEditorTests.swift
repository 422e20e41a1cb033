import Testing

@testable import JSONText

@Suite struct JSONEditorTests {
  private static let text = """
    {
      // what it is about
      "name": "p",   // its name
      "problem": { "data": "d.csv", /* the target */ "target": "t" },
      "tuning": {
        "trials": 20, // few
        "units": [8, 16] // small
      }
    }

    """

  private func edited(_ text: String = text, _ change: (inout JSONEditor) -> Void) -> String {
    var editor = JSONEditor(JSONDocument(name: "p.json", text: text))
    change(&editor)
    return editor.document.text
  }

  private func line(_ old: String, _ new: String) -> String {
    Self.text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: new)
  }

  @Test func `a value is replaced where it stands`() {
    #expect(edited { $0.set(["tuning", "trials"], to: 40) } == line("20, //", "40, //"))
    #expect(
      edited { $0.set(["problem", "data"], to: "a \"b\"") }
        == line("\"d.csv\"", #""a \"b\"""#))
    #expect(edited { $0.set(["tuning", "units"], to: [8, 16]) } == Self.text)
  }

  @Test func `a new member is laid out as its neighbours are`() {
    #expect(
      edited { $0.set(["tuning", "layers"], to: [1, 2]) }
        == line("[8, 16] // small\n", "[8, 16], // small\n    \"layers\": [1, 2]\n"))
    #expect(
      edited { $0.set(["problem", "task"], to: "binary") }
        == line("\"t\" }", "\"t\", \"task\": \"binary\" }"))
    #expect(
      edited { $0.set(["metric", "primary"], to: "mae") }
        == line("\n  }\n}", "\n  },\n  \"metric\": { \"primary\": \"mae\" }\n}"))
    #expect(edited("{}") { $0.set(["a", "b"], to: 1) } == "{ \"a\": { \"b\": 1 } }")
    #expect(
      edited("{\n  \"a\": 1,\n}\n") { $0.set(["b"], to: 2) } == "{\n  \"a\": 1,\n  \"b\": 2,\n}\n")
    #expect(
      edited { $0.set(["seed"], to: 2, behind: "name") }
        == line("// its name\n", "// its name\n  \"seed\": 2,\n"))
  }

  @Test func `a new object has its members on lines where its neighbours have theirs`() {
    let laidOut = edited {
      $0.addObject("metric", behind: "problem")
      $0.set(["metric", "primary"], to: "mae")
      $0.set(["metric", "success_at"], to: 5, behind: "primary")
      $0.addObject("tuning")
    }
    #expect(
      laidOut
        == line(
          "\"t\" },\n",
          "\"t\" },\n  \"metric\": {\n    \"primary\": \"mae\",\n    \"success_at\": 5\n  },\n"))
    #expect(
      edited("{ \"a\": 1 }") {
        $0.addObject("b")
        $0.set(["b", "c"], to: 2)
      } == "{ \"a\": 1, \"b\": { \"c\": 2 } }")
    #expect(edited("{\n}\n") { $0.set(["a"], to: 1) } == "{\n  \"a\": 1\n}\n")
  }

  @Test func `a member is removed with its comma, comments stay`() {
    #expect(
      edited { $0.remove(["tuning", "units"]) }
        == line("20, // few\n    \"units\": [8, 16] // small", "20  // few\n     // small"))
    #expect(
      edited { $0.remove(["problem", "target"]) }
        == line(", /* the target */ \"target\": \"t\"", "  /* the target */ "))
    #expect(edited("{\n  \"a\": 1,\n  \"b\": 2\n}") { $0.remove(["a"]) } == "{\n  \"b\": 2\n}")
    #expect(edited("{\"a\": 1, \"b\": 2}") { $0.remove(["b"]) } == "{\"a\": 1}")
    #expect(edited { $0.remove(["nothing"]) } == Self.text)
  }

  @Test func `a key is renamed where it stands`() {
    #expect(edited { $0.rename(["tuning", "units"], to: "widths") } == line("units", "widths"))
  }

  @Test func `whatever is edited, the text says it and keeps its comments`() {
    let values: [JSONValue] = [1, "x", [1, [2]], ["k": 1], .null, ["a": ["b": []]]]
    let keys = ["name", "problem", "tuning", "new", "한글"]
    var state: UInt64 = 9
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<400 {
      var editor = JSONEditor(JSONDocument(name: "p.json", text: Self.text))
      for _ in 0..<4 {
        let path = [keys[draw(keys.count)], ["data", "trials", "extra"][draw(3)]]
        let value = values[draw(values.count)]
        if draw(3) == 0 {
          editor.remove(path)
          #expect(editor.document.root?.node(at: path) == nil)
        } else {
          editor.set(path, to: value)
          #expect(editor.document.root?.node(at: path)?.value == value)
        }
        #expect(editor.document.problems.isEmpty, "\(editor.document.text)")
      }
      #expect(editor.document.text.contains("// what it is about"))
    }
  }

  @Test func `a text becomes another one, what both say stays as it is`() throws {
    let other = JSONDocument(
      name: "q.json",
      text: """
        { "name": "p", "seed": 3, "problem": { "data": "e.csv", "target": "t" },
          "tuning": {}, "revisions": [{ "after": "tuning" }] }
        """)
    let root = try #require(other.root)
    let text = edited { $0.update(to: root) }
    #expect(JSONDocument(name: "", text: text).root?.value == root.value)
    #expect(text.contains("// its name\n  \"seed\": 3,\n") && text.contains("/* the target */"))
  }
}
