import Synchronization
import Workflows

/// The dialogue on a screen of its own that is redrawn in place.
final class DrawnDialogue: WizardFront {
  private struct State {
    var screen: WizardScreen
    var decoder = KeyDecoder()
    /// What was typed behind the last answer, and when that was given.
    var waiting: [Key] = []
    var answered: Duration?
    var isOpen = false
    var size = (columns: 0, rows: 0)
    var drawn: Duration?
    var isStale = true
  }

  /// The terminal: where it is drawn, where keys come from, how large it is.
  struct Terminal: Sendable {
    var output: TextStream
    var input: any ByteSource
    /// The file descriptor of the keys; nil if they do not come from a terminal.
    var keyboard: Int32?
    var size: @Sendable () -> (columns: Int, rows: Int)
    var isInterrupted: @Sendable () -> Bool
  }

  private static let opening = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[2J"
  /// The time between two questions after which keys were not meant for the second.
  private static let patience = Duration.milliseconds(500)
  private static let closing = "\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l"

  private let terminal: Terminal
  private let glyphs: Glyphs
  private let wording: any WizardWording
  private let now: @Sendable () -> Duration
  private let state: Mutex<State>

  init(
    on terminal: Terminal, map: StepMap, glyphs: Glyphs, wording: any WizardWording,
    now: @escaping @Sendable () -> Duration = StatusLine.timeSinceStart
  ) {
    self.terminal = terminal
    self.glyphs = glyphs
    self.wording = wording
    self.now = now
    state = Mutex(State(screen: WizardScreen(map: map)))
  }

  // MARK: - Asking

  func ask(_ prompt: Prompt) throws -> Reply {
    open()
    dropKeysTypedAtWork()
    state.withLock { state in
      state.screen.question = QuestionView(prompt)
      state.isStale = true
    }
    defer {
      state.withLock { state in
        state.screen.question = nil
        state.screen.news = []
        state.answered = now()
      }
      draw()
    }
    while true {
      draw(always: false)
      for (index, key) in try nextKeys().enumerated() {
        guard let reply = take(key) else { continue }
        state.withLock { $0.waiting.removeFirst(index + 1) }
        return reply
      }
      state.withLock { $0.waiting = [] }
    }
  }

  /// Forgets what was typed while trainings ran: it was no answer to a question not yet seen.
  private func dropKeysTypedAtWork() {
    let time = now()
    let isLate = state.withLock { state in
      let isLate = time - (state.answered ?? time) > Self.patience
      if isLate { state.waiting = [] }
      return isLate
    }
    if isLate { terminal.keyboard.map(RawMode.dropTypedKeys) }
  }

  private func take(_ key: Key) -> Reply? {
    if key == .control("z") {
      suspend()
      return nil
    }
    let wording = wording
    return state.withLock { state in
      state.isStale = true
      return key == .control("l") ? nil : state.screen.question?.handle(key, wording)
    }
  }

  /// Waits a moment for keys.
  ///
  /// - Throws: `WizardStopped` if a signal came or nothing will ever come.
  private func nextKeys() throws -> [Key] {
    if terminal.isInterrupted() { throw WizardStopped() }
    let waiting = state.withLock { $0.waiting }
    if !waiting.isEmpty { return waiting }
    switch terminal.input.next(within: 100) {
    case .bytes(let bytes):
      return state.withLock { state in
        state.waiting = state.decoder.keys(bytes)
        return state.waiting
      }
    case .nothing:
      return state.withLock { state in
        state.waiting = state.decoder.timeOut()
        return state.waiting
      }
    case .end: throw WizardStopped()
    }
  }

  // MARK: - Telling

  func show(_ event: RunEvent) {
    let time = now()
    let isDue = state.withLock { state in
      state.screen.take(event, at: time)
      state.isStale = true
      guard state.isOpen, state.screen.question == nil else { return false }
      guard case .progress = event, let drawn = state.drawn else { return true }
      return time - drawn >= StatusLine.redrawInterval
    }
    if isDue { draw() }
  }

  func tell(_ sentence: String) {
    state.withLock { state in
      state.screen.news.append(StepLog.Entry(kind: .finding, text: sentence))
      state.isStale = true
    }
  }

  // MARK: - The terminal

  private func open() {
    let isNew = state.withLock { state in
      defer { state.isOpen = true }
      return !state.isOpen
    }
    guard isNew else { return }
    if let keyboard = terminal.keyboard {
      _ = RawMode.enter(keyboard, farewell: Self.closing)
    }
    terminal.output.write(Self.opening)
  }

  func close() {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
    guard wasOpen else { return }
    terminal.output.write(Self.closing)
    if terminal.keyboard != nil { RawMode.leave() }
  }

  private func suspend() {
    close()
    RawMode.suspend()
    open()
    state.withLock { $0.isStale = true }
  }

  /// Draws the screen, unless it is drawn already.
  private func draw(always: Bool = true) {
    let size = terminal.size()
    let style = terminal.output.style
    let drawing = state.withLock { state -> String? in
      let isResized = size != state.size
      guard state.isOpen, always || state.isStale || isResized else { return nil }
      state.size = size
      state.isStale = false
      state.drawn = now()
      let picture = state.screen.picture(
        columns: size.columns, rows: size.rows, style: style, glyphs: glyphs, wording)
      return Self.text(of: picture, clearing: isResized)
    }
    if let drawing { terminal.output.write(drawing) }
  }

  private static func text(of picture: WizardScreen.Picture, clearing: Bool) -> String {
    let body = picture.lines.joined(separator: "\u{1B}[K\r\n")
    var text = "\u{1B}[?25l" + (clearing ? "\u{1B}[2J" : "") + "\u{1B}[H" + body
    text += "\u{1B}[K\u{1B}[J"
    if let cursor = picture.cursor {
      text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h"
    }
    return text
  }
}
