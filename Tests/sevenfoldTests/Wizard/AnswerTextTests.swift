import JSONText
import Testing
import Workflows

@testable import sevenfold

@Suite("Typed answers")
struct AnswerTextTests {
  private static let ladder = ValueForm.list(.list(.integer(1...99), atLeast: 1), atLeast: 1)
  private static let roles = ValueForm.map(.choice(["number", "category"]))

  struct Typed: Sendable {
    let form: ValueForm
    let text: String
    let value: JSONValue

    init(_ form: ValueForm, _ text: String, _ value: JSONValue) {
      self.form = form
      self.text = text
      self.value = value
    }
  }

  static let typed = [
    Typed(.integer(1...9), "5", 5), Typed(.number(0...1), "0.25", 0.25),
    Typed(.boolean, "yes", true), Typed(.text, "a, b", "a, b"),
    Typed(.list(.number(0...1), atLeast: 1), "0, 0.25, 0.5", [0, 0.25, 0.5]),
    Typed(ladder, "4; 16; 16, 16", [[4], [16], [16, 16]]),
    Typed(roles, "a=b=number, 나이=category", ["a=b": "number", "나이": "category"]),
    Typed(roles, "", [:]), Typed(.optional(.number(0...1)), "", .null),
    Typed(.optional(.number(0...1)), "0.9", 0.9),
  ]

  @Test("a value and the text by which it is typed", arguments: typed)
  func bothWays(typed: Typed) {
    let (form, text, value) = (typed.form, typed.text, typed.value)
    let answers = AnswerText(form: form)
    #expect(answers.value(of: text) == value)
    #expect(answers.text(of: value) == text)
    #expect(form.accepts(value))
  }

  @Test("what does not fit the form is no value of it", arguments: ["", "x", "1,x", "1;", "nan"])
  func misfits(text: String) {
    let form = ValueForm.list(.integer(1...9), atLeast: 1)
    #expect(!form.accepts(AnswerText(form: form).value(of: text)))
  }

  @Test("JSON is understood, too")
  func json() {
    #expect(AnswerText(form: Self.ladder).value(of: "[[4],[6]]") == [[4], [6]])
    #expect(AnswerText(form: Self.roles).value(of: #"{"a,b":"number"}"#) == ["a,b": "number"])
  }
}

@Suite("A line being edited")
struct TextFieldTests {
  private func field(_ keys: [Key], _ start: String = "") -> TextField {
    var field = TextField(start)
    for key in keys { _ = field.handle(key) }
    return field
  }

  @Test("letters, movements and deletions")
  func editing() {
    #expect(field([.left, .text("x")], "ab").text == "axb")
    #expect(field([.control("a"), .delete], "ab").text == "b")
    #expect(field([.control("w")], "one two ").text == "one ")
    #expect(field([.wordLeft, .control("k")], "one two").text == "one ")
    #expect(field([.home, .wordRight, .control("u")], "one two").text == " two")
    #expect(field([.pasted("a\r\nb\u{1B}")]).text == "a b")
  }

  @Test("a character is removed whole, and what joins it joins it")
  func characters() {
    #expect(field([.backspace], "a👨‍👩‍👧").text == "a")
    let joined = field([.text("e"), .text("\u{301}")])
    #expect(joined.cursor == 1)
  }

  @Test("the cursor stands where the terminal draws it")
  func columns() {
    #expect(TextField("한글").window(width: 10).column == 4)
    let narrow = TextField("한글과 무늬").window(width: 6)
    #expect(narrow.column < 6)
  }
}
