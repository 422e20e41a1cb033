import JSONText
import Workflows

/// What the wizard shows, as a value: the steps, the step's findings, and the question if there is one.
struct WizardScreen: Sendable {
  /// The steps, and where one stands.
  var map: StepMap
  /// What the step at work has shown.
  var log = StepLog()
  /// What was told last; shown until the next answer.
  var news: [StepLog.Entry] = []
  /// The question, while one is asked.
  var question: QuestionView?

  /// Takes in what happened.
  mutating func take(_ event: RunEvent, at time: Duration) {
    map.take(event)
    log.take(event, at: time)
    switch event {
    case .stepEnded(_, let verdict):
      news.append(
        StepLog.Entry(kind: verdict.isPassed ? .passed : .blocked, text: verdict.sentence))
      news = Array(news.suffix(3))
    case .warning(let sentence): news.append(StepLog.Entry(kind: .warning, text: sentence))
    default: break
    }
  }

  /// The screen as lines.
  func picture(
    columns: Int, rows: Int, style: Style, glyphs: Glyphs, _ wording: any WizardWording
  ) -> Picture {
    var painter = ScreenPainter(
      width: max(10, columns - 1), rows: max(4, rows), style: style, glyphs: glyphs,
      wording: wording)
    return painter.paint(self)
  }

  /// Lines, and where the cursor stands in them.
  struct Picture: Sendable, Equatable {
    var lines: [String]
    var cursor: Position?
  }

  /// A place on the screen, from 0.
  struct Position: Sendable, Equatable {
    var row: Int
    var column: Int
  }
}

/// Draws a screen: no line is wider than asked, and no more lines come than fit.
struct ScreenPainter {
  let width: Int
  let rows: Int
  let style: Style
  let glyphs: Glyphs
  let wording: any WizardWording

  private var lines: [String] = []
  private var cursor: WizardScreen.Position?

  init(width: Int, rows: Int, style: Style, glyphs: Glyphs, wording: any WizardWording) {
    self.width = width
    self.rows = rows
    self.style = style
    self.glyphs = glyphs
    self.wording = wording
  }

  mutating func paint(_ screen: WizardScreen) -> WizardScreen.Picture {
    paintMap(screen.map)
    if let question = screen.question {
      if question.isExplaining {
        explain(question)
        return WizardScreen.Picture(lines: lines, cursor: cursor)
      }
      paint(question, screen)
      return cropped(scroll: question.scroll)
    }
    paintWork(screen)
    return WizardScreen.Picture(lines: Array(lines.prefix(rows)), cursor: nil)
  }

  // MARK: - Lines

  private mutating func blank() {
    if rows >= 16, lines.last != "" { lines.append("") }
  }

  private mutating func add(
    _ text: String, indent: Int = 0, first: String = "", _ mark: (String) -> String = { $0 }
  ) {
    for (index, line) in wrapped(shown(text, keepingLines: true), width: width, indent: indent)
      .enumerated()
    {
      let body = index == 0 ? first + line.dropFirst(displayWidth(of: first)) : line
      lines.append(body.isEmpty ? "" : mark(body))
    }
  }

  /// A text as the terminal can show it.
  private func shown(_ text: String, keepingLines: Bool = false) -> String {
    let clean = visibleText(text, keepingLines: keepingLines)
    return glyphs.isPlain ? Glyphs.plain(clean) : clean
  }

  /// What a step has shown; scores that follow one another stand in a table.
  private mutating func add(_ entries: some Sequence<StepLog.Entry>) {
    var scores: [StepLog.Entry] = []
    for entry in entries {
      if entry.score == nil {
        addTable(of: scores)
        scores = []
        add(entry)
      } else {
        scores.append(entry)
      }
    }
    addTable(of: scores)
  }

  private mutating func addTable(of scores: [StepLog.Entry]) {
    let rows = scores.compactMap(\.score).map { score in
      let error = score.standardError > 0 ? " ± \(score.standardError.rounded3)" : ""
      return [
        "  " + wording.words(score.name), "\(score.metric) \(score.value.rounded4)\(error)",
        wording.epochs(score.epochs),
      ].map { shown($0) }
    }
    let table = aligned(rows)
    if table.allSatisfy({ displayWidth(of: $0) <= width }) {
      lines += table
    } else {
      for entry in scores { add(entry) }
    }
  }

  private mutating func add(_ entry: StepLog.Entry) {
    var entry = entry
    entry.text = wording.words(entry.text)
    switch entry.kind {
    case .finding: add(entry.text, indent: 2, style.dim)
    case .score: add(entry.text, indent: 2)
    case .passed: add(entry.text, indent: 2, first: glyphs.done, style.green)
    case .blocked: add(entry.text, indent: 2, first: glyphs.blocked, style.red)
    case .warning: add(entry.text, indent: 2, first: glyphs.warning, style.yellow)
    }
  }

  // MARK: - The steps

  private mutating func paintMap(_ map: StepMap) {
    let signs = map.steps.map { glyphs.sign($0.state) }
    let names = map.steps.map { wording.stepName($0.id) }
    let wide = zip(signs, names).map { "\($0) \($1)" }
    let place =
      map.current.map { " \(map.number)/\(map.steps.count) \(wording.stepName($0.id))" } ?? ""
    let forms = [
      wide.joined(separator: "  "), wide.joined(separator: " "), signs.joined() + place,
    ]
    add(forms.first { displayWidth(of: $0) <= width } ?? forms[2], style.bold)
    blank()
    guard let current = map.current else { return }
    add(
      wording.step(
        map.number, of: map.steps.count, title: current.title, attempt: map.attempt),
      style.cyan)
  }

  // MARK: - A question

  private mutating func paint(_ question: QuestionView, _ screen: WizardScreen) {
    let prompt = question.prompt
    if prompt.isAfterStep {
      add(screen.log.entries.dropLast().suffix(max(0, rows - 18)))
    } else {
      add(screen.news)
    }
    blank()
    if let notice = prompt.notice { add(notice, indent: 2, first: glyphs.warning, style.yellow) }
    add(prompt.id.isEmpty ? prompt.text : "\(prompt.text) (\(prompt.id))", style.bold)
    add(prompt.why, style.dim)
    blank()
    paintReasons(prompt)
    blank()
    prompt.choices.isEmpty ? paintField(question) : paintChoices(question)
    if let complaint = question.complaint {
      add(complaint, indent: 2, first: glyphs.blocked, style.red)
    }
    blank()
    let defaults = prompt.allowsDefaults
    let keys =
      prompt.takesMany
      ? wording.manyKeys(defaults: defaults)
      : prompt.choices.isEmpty
        ? wording.textKeys(defaults: defaults) : wording.choiceKeys(defaults: defaults)
    add(prompt.allowsSeveral ? "\(wording.severalKeys) \(keys)" : keys, style.dim)
  }

  private mutating func paintReasons(_ prompt: Prompt) {
    if let value = prompt.recommended {
      let answer = prompt.text(of: value, wording).asSentence
      add("\(wording.recommended): \(answer) \(prompt.because)")
    } else if !prompt.because.isEmpty {
      add(prompt.because)
    }
    if !prompt.evidence.isEmpty {
      let numbers = prompt.evidence.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      add("\(wording.numbers): \(numbers)", style.dim)
    }
    if let earlier = prompt.earlier {
      add(wording.earlier(prompt.text(of: earlier, wording)), style.dim)
    }
  }

  private mutating func paintField(_ question: QuestionView) {
    let prompt = question.prompt
    let taken = prompt.preselected.map { value in
      let text = prompt.text(of: value, wording)
      return text.count > 40 || text.hasSuffix(".")
        ? wording.whatIsThere(isEarlier: value == prompt.earlier) : text
    }
    add(wording.type(wording.expectation(prompt.form), default: taken), style.dim)
    paint(question.field, label: wording.answerLabel + ": ")
  }

  private mutating func paint(_ field: TextField, label: String) {
    let start = displayWidth(of: label)
    let window = field.window(width: max(4, width - start))
    cursor = WizardScreen.Position(row: lines.count, column: start + window.column)
    lines.append(label + shown(window.text))
  }

  /// The choices around the selected one, as many as there is room for.
  private mutating func paintChoices(_ question: QuestionView) {
    let blocks = question.prompt.choices.indices.map { block($0, question) }
    let room = max(4, rows - lines.count - 4)
    var (start, end) = (question.selected, question.selected + 1)
    var used = blocks[question.selected].count
    while used < room {
      if end < blocks.count, used + blocks[end].count <= room {
        used += blocks[end].count
        end += 1
      } else if start > 0, used + blocks[start - 1].count <= room {
        start -= 1
        used += blocks[start].count
      } else {
        break
      }
    }
    for index in start..<end {
      if index == question.selected, !question.isTyping {
        cursor = WizardScreen.Position(row: lines.count, column: 0)
      }
      lines += blocks[index]
    }
    if start > 0 || end < blocks.count {
      add(wording.hidden(above: start, below: blocks.count - end), indent: 2, style.dim)
    }
    if question.isTyping { paint(question.field, label: "") }
  }

  private func block(_ index: Int, _ question: QuestionView) -> [String] {
    let choice = question.prompt.choices[index]
    let isSelected = index == question.selected
    let isRecommended = choice.value == question.prompt.recommended
    let mark = isRecommended ? " \(wording.recommendedMark)" : ""
    let meaning = choice.meaning.isEmpty ? "" : ": " + choice.meaning
    let box = question.marked.contains(index) ? "[x] " : "[ ] "
    let hasBoxes = question.prompt.takesMany || !question.marked.isEmpty
    let number = (hasBoxes ? box : "") + "\(index + 1). "
    let text = shown("\(choice.label)\(mark)\(meaning)")
    let indent = min(2 + number.count, max(2, width - 10))
    return wrapped(text, width: width, indent: indent).enumerated().map { row, line in
      let sign = isSelected ? glyphs.selected : " "
      let whole = row == 0 ? "\(sign) \(number)" + line.dropFirst(indent) : line
      return isSelected ? style.bold(whole) : whole
    }
  }

  /// The part of the lines that fits, with the cursor in it.
  private func cropped(scroll: Int) -> WizardScreen.Picture {
    guard lines.count > rows else { return WizardScreen.Picture(lines: lines, cursor: cursor) }
    let focus = cursor?.row ?? lines.count - 1
    let lowest = lines.count - rows
    let start = max(0, min(lowest, max(0, focus - rows + 2)) - scroll)
    var place = cursor
    place?.row -= start
    let isVisible = place.map { (0..<rows).contains($0.row) } ?? false
    return WizardScreen.Picture(
      lines: Array(lines[start..<(start + rows)]), cursor: isVisible ? place : nil)
  }

  // MARK: - An explanation

  private mutating func explain(_ question: QuestionView) {
    let head = lines
    lines = []
    for part in question.prompt.explanation where !part.text.isEmpty {
      if !part.heading.isEmpty { add(part.heading, style.bold) }
      add(part.text, indent: part.heading.isEmpty ? 0 : 2)
      lines.append("")
    }
    let body = lines
    lines = []
    add(wording.explanationKeys, style.dim)
    let room = max(1, rows - head.count - lines.count)
    let start = max(0, min(question.scroll, body.count - room))
    lines = Array((head + body.dropFirst(start).prefix(room) + lines).prefix(rows))
  }

  // MARK: - Trainings

  private mutating func paintWork(_ screen: WizardScreen) {
    let log = screen.log
    var tail = ScreenPainter(
      width: width, rows: rows, style: style, glyphs: glyphs, wording: wording)
    if log.curve.epochs > 0 {
      tail.add("\(wording.learningCurve): \(wording.words(log.curveTitle))")
      tail.lines += log.curve.lines(width: width, height: rows >= 20 ? 7 : 4)
      tail.add(". \(wording.trainingLoss)  o \(wording.validationLoss)", style.dim)
    }
    if !log.status.isEmpty {
      tail.lines.append(fitting(shown(wording.words(log.status)), width: width))
    }
    tail.add(wording.trainingKeys, style.dim)
    let room = rows - lines.count - tail.lines.count
    var body = ScreenPainter(
      width: width, rows: rows, style: style, glyphs: glyphs, wording: wording)
    body.add(log.entries)
    if room > 0 { lines += body.lines.suffix(room) }
    lines += tail.lines
  }
}

extension Prompt {
  /// Whether it asks where to go after a step.
  fileprivate var isAfterStep: Bool { id.hasSuffix("." + Continuation.key) }
}
