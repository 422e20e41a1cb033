import JSONText
import Synchronization
import TestSupport
import Testing

@testable import Workflows
@testable import sevenfold

@Suite("The wizard's screen")
struct WizardScreenTests {
  private let words = EnglishWording()

  private func screen(_ prompt: Prompt? = nil, keys: [Key] = []) -> WizardScreen {
    var screen = WizardScreen(map: WizardCommand.steps)
    for (index, step) in screen.map.steps.prefix(3).enumerated() {
      screen.take(
        .stepBegan(
          .init(
            step: step.id, title: step.title, purpose: "", number: index + 1, count: 7, attempt: 1)
        ), at: .zero)
      if index < 2 {
        screen.take(.stepEnded(step: step.id, verdict: .passed("Sound.")), at: .zero)
      }
    }
    screen.question = prompt.map { QuestionView($0) }
    for key in keys { _ = screen.question?.handle(key, words) }
    return screen
  }

  private var folds: Prompt {
    var prompt = Prompt(text: "The number of folds.", why: "More folds cost more.")
    prompt.id = "evaluation.folds"
    prompt.form = .integer(2...50)
    prompt.recommended = 5
    prompt.because = "Five folds train on four fifths of the rows."
    prompt.evidence = [("rows", "569")]
    prompt.explanation = [("Why", "More folds cost more. 접기가 많을수록 오래 걸립니다.")]
    prompt.problem = { $0.integer == nil ? "Expected a whole number from 2 to 50." : nil }
    return prompt
  }

  private var target: Prompt {
    var prompt = Prompt(text: "The column to be predicted.", why: "What is it about?")
    prompt.id = "problem.target"
    prompt.choices = (1...40).map {
      Prompt.Choice(
        value: .string("열 이름 \($0)"), label: "열 이름 \($0)", meaning: "숫자, \($0) different 😀 values.")
    }
    prompt.recommended = "열 이름 40"
    return prompt
  }

  private func lines(
    _ screen: WizardScreen, columns: Int, rows: Int = 30, glyphs: Glyphs = .unicode
  ) -> [String] {
    screen.picture(
      columns: columns, rows: rows, style: Style(isOn: false), glyphs: glyphs, words
    ).lines
  }

  @Test("a typed question as it is drawn at 80 columns")
  func golden() {
    let drawn = lines(screen(folds, keys: [.text("x"), .enter]), columns: 80)
    #expect(
      drawn.joined(separator: "\n") == """
        ✓ problem ✓ metric ▶ evaluation · preprocessing · baseline · overfit · tuning

        Step 3 of 7: Choose an evaluation protocol
        ✓ Sound.
        ✓ Sound.

        The number of folds. (evaluation.folds)
        More folds cost more.

        Recommended: 5. Five folds train on four fifths of the rows.
        Your data: rows 569

        Type a whole number from 2 to 50. Enter takes 5.
        Answer: x
        ✗ Expected a whole number from 2 to 50.

        Enter takes. Tab fills in. ? explains. Shift-Tab goes back. :defaults takes all
        that is recommended. :quit stops.
        """)
  }

  @Test("the same at 20 columns, with letters for signs")
  func narrow() {
    let drawn = lines(screen(folds), columns: 20, rows: 60, glyphs: .ascii)
    #expect(
      drawn.prefix(12).joined(separator: "\n") == """
        ++>.... 3/7
        evaluation

        Step 3 of 7: Choose
        an evaluation
        protocol
        + Sound.
        + Sound.

        The number of
        folds.
        (evaluation.folds)
        """)
  }

  @Test(
    "nothing is wider or higher than the terminal, and the cursor stands inside",
    arguments: [20, 30, 80, 200], [8, 16, 24, 60])
  func sizes(columns: Int, rows: Int) {
    let screens = [
      screen(), screen(folds), screen(folds, keys: [.text("한"), .text("글"), .enter]),
      screen(folds, keys: [.text("?")]), screen(target), screen(target, keys: [.home, .down]),
      screen(target, keys: [.text("/"), .text("7")]), screen(folds, keys: [.pageUp]),
    ]
    for screen in screens {
      let picture = screen.picture(
        columns: columns, rows: rows, style: Style(isOn: false), glyphs: .unicode, words)
      #expect(picture.lines.count <= rows)
      for line in picture.lines { #expect(displayWidth(of: line) < columns, "\(line)") }
      if let cursor = picture.cursor {
        #expect(picture.lines.indices.contains(cursor.row) && cursor.column < columns)
      }
    }
  }

  @Test("colour marks, and says nothing that the text does not say")
  func colours() {
    let screen = screen(target, keys: [.text("1")])
    let coloured = screen.picture(
      columns: 80, rows: 30, style: Style(isOn: true), glyphs: .unicode, words)
    let plain = coloured.lines.map { line in
      line.replacing(#/\u{1B}\[[0-9]+m/#, with: "")
    }
    #expect(plain == lines(screen, columns: 80))
    #expect(plain != coloured.lines)
  }

  @Test("choices are selected by arrows, letters, digits and search")
  func selecting() {
    func selected(_ keys: [Key]) -> Int { screen(target, keys: keys).question?.selected ?? -1 }
    #expect(selected([]) == 39)
    #expect(selected([.up, .text("k"), .control("p")]) == 36)
    #expect(selected([.home, .down, .text("j")]) == 2)
    #expect(selected([.text("g"), .text("G")]) == 39)
    #expect(selected([.text("7")]) == 6)
    #expect(selected([.text("/"), .text("3"), .text("1"), .enter]) == 30)
    #expect(selected([.home, .pageDown, .control("f"), .pageDown]) == 30)
    #expect(selected([.home, .control("f"), .control("f"), .pageUp, .control("u")]) == 0)
  }

  @Test("one choice is taken, or several that are marked or typed with commas")
  func several() {
    var prompt = target
    prompt.allowsSeveral = true
    prompt.form = .anyOf([.text, .list(.text, atLeast: 1)])
    prompt.problem = { $0.array?.count == 3 ? "Not three." : nil }
    func reply(_ keys: [Key]) -> Reply? {
      var view = QuestionView(prompt)
      return keys.compactMap { view.handle($0, words) }.first
    }
    #expect(reply([.text("3"), .enter]) == .answer("열 이름 3"))
    #expect(reply([.text("3"), .text(" "), .enter]) == .answer("열 이름 3"))
    let two: JSONValue = ["열 이름 3", "열 이름 5"]
    #expect(reply([.text("5"), .text("x"), .text("3"), .text(" "), .enter]) == .answer(two))
    #expect(prompt.understand("3, 열 이름 5", words) == .reply(.answer(two)))
    #expect(prompt.understand("1, 2, 3", words) == .complaint("Not three."))
    #expect(
      prompt.understand("3, nothing", words) == .complaint(words.noSuchChoice("nothing", count: 40))
    )
    #expect(prompt.typed(two) == "열 이름 3, 열 이름 5")
    let drawn = lines(screen(prompt, keys: [.text("5"), .text("x")]), columns: 80).joined()
    #expect(drawn.contains("[x] 5. 열 이름 5") && drawn.contains("[ ] 6. "))
    #expect(
      drawn.contains(words.severalKeys)
        && !lines(screen(prompt), columns: 80).joined().contains("[ ]"))
    prompt.earlier = two
    #expect(reply([.enter]) == .answer(two))
  }

  @Test("Enter takes the recommendation, commands are understood, Escape loses nothing")
  func replies() {
    func reply(_ prompt: Prompt, _ keys: [Key]) -> Reply? {
      var view = QuestionView(prompt)
      return keys.compactMap { view.handle($0, words) }.first
    }
    #expect(reply(folds, [.enter]) == .answer(5))
    #expect(reply(folds, [.text("7"), .escape, .enter]) == .answer(7))
    #expect(reply(folds, [.tab, .backspace, .text("8"), .enter]) == .answer(8))
    #expect(reply(folds, [.text("?"), .text("x"), .enter]) == .answer(5))
    #expect(reply(folds, [.backTab]) == .back)
    #expect(reply(folds, [.control("d")]) == .quit)
    #expect(reply(target, ":defaults".map { .text(String($0)) } + [.enter]) == .defaults)
    #expect(reply(target, [.text(":"), .escape, .home, .enter]) == .answer("열 이름 1"))
    #expect(reply(folds, [.pasted("3\n"), .text("1")]) == nil)
  }

  @Test("the learning curve fits, and both losses are in it", arguments: [20, 40, 100])
  func curve(width: Int) {
    var curve = LearningCurve()
    for epoch in 1...30 {
      curve.add(
        TrainingProgress(
          purpose: "p", trainingsDone: 0, trainings: 1, epoch: epoch, epochs: 40,
          loss: 1 / Double(epoch), validationLoss: 0.3 + 1 / Double(epoch), fold: nil))
    }
    let drawn = curve.lines(width: width, height: 7)
    #expect(drawn.count == 7)
    #expect(drawn.allSatisfy { displayWidth(of: $0) <= width })
    #expect(drawn.joined().contains("o") && drawn.joined().contains("."))
  }
}

@Suite("The drawn dialogue")
struct DrawnDialogueTests {
  /// Keys, one chunk at a time; then nothing more will come.
  private final class Keys: ByteSource {
    private let chunks: Mutex<[String]>

    init(_ chunks: [String]) { self.chunks = Mutex(chunks) }

    func next(within milliseconds: Int32) -> ByteArrival {
      chunks.withLock { $0.isEmpty ? .end : .bytes(Array($0.removeFirst().utf8)) }
    }
  }

  private func dialogue(
    _ chunks: [String], drawn: @escaping @Sendable (String) -> Void
  ) -> DrawnDialogue {
    let output = TextStream(isTerminal: true, usesColor: false, columns: { 80 }) { bytes in
      drawn(String(decoding: bytes, as: UTF8.self))
      return true
    }
    let terminal = DrawnDialogue.Terminal(
      output: output, input: Keys(chunks), keyboard: nil, size: { (80, 24) },
      isInterrupted: { false })
    return DrawnDialogue(
      on: terminal, map: WizardCommand.steps, glyphs: .unicode, wording: EnglishWording())
  }

  @Test("a question is drawn, answered by keys, and the screen is given back")
  func asking() throws {
    let text = Mutex("")
    let front = dialogue(["\u{1B}[", "B", "\r"]) { new in text.withLock { $0 += new } }
    var prompt = Prompt(text: "Which?", why: "Because.")
    prompt.choices = ["a", "b"].map { .init(value: .string($0), label: $0, meaning: "") }
    prompt.recommended = "a"
    #expect(try front.ask(prompt) == .answer("b"))
    front.close()
    let all = text.withLock { $0 }
    #expect(all.contains("❯ 1. a (recommended)") && all.contains("❯ 2. b"))
    #expect(all.hasPrefix("\u{1B}[?1049h") && all.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
  }

  @Test("keys that come together answer one question after the other")
  func fastKeys() throws {
    let front = dialogue(["1\r2\r:qu", "it\r"]) { _ in }
    let prompt = Prompt(text: "Which?", why: "Because.")
    #expect(try front.ask(prompt) == .answer("1"))
    #expect(try front.ask(prompt) == .answer("2"))
    #expect(try front.ask(prompt) == .quit)
  }

  @Test("the end of input is no answer")
  func endOfInput() {
    let front = dialogue([]) { _ in }
    var prompt = Prompt(text: "Which?", why: "Because.")
    prompt.recommended = "a"
    #expect(throws: WizardStopped.self) { try front.ask(prompt) }
  }

  @Test("the wizard's program needs a terminal")
  func noTerminal() {
    let captured = CapturedConsole()
    #expect(captured.run("wizard", "--no-input") == .usage)
    #expect(captured.errors.contains("there is no terminal to ask on"))
    #expect(!captured.errors.contains("\u{1B}") && captured.output.isEmpty)
    #expect(captured.run("wizard", "d.csv", "--new", "--plain", "--no-input") == .usage)
  }
}
