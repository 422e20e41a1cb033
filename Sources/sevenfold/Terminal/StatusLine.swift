import Synchronization

/// The line that tells how far a long piece of work is.
///
/// On a terminal it is redrawn in place, at most ten times a second. Elsewhere it becomes a
/// plain line now and then, at most every ten seconds, so that a log file stays short and holds
/// no control character.
final class StatusLine: Sendable {
  private let stream: TextStream
  private let isQuiet: Bool
  private let now: @Sendable () -> Duration
  private let last: Mutex<Duration?>

  /// The shortest time between two redraws on a terminal.
  static let redrawInterval = Duration.milliseconds(100)
  /// The shortest time between two plain lines elsewhere.
  static let lineInterval = Duration.seconds(10)

  /// Makes a status line on a stream.
  ///
  /// - Parameters:
  ///   - stream: Where it is drawn.
  ///   - isQuiet: Whether it is never drawn.
  ///   - now: The time since some fixed moment, which never goes backwards.
  init(
    on stream: TextStream, isQuiet: Bool = false,
    now: @escaping @Sendable () -> Duration = StatusLine.timeSinceStart
  ) {
    self.stream = stream
    self.isQuiet = isQuiet
    self.now = now
    last = Mutex(stream.isTerminal ? nil : now())
  }

  /// Shows a text, unless one was shown a moment ago.
  func update(_ text: @autoclosure () -> String) {
    guard !isQuiet, isDue() else { return }
    if stream.isTerminal {
      stream.draw(status: text())
    } else {
      stream.writeLine(text())
    }
  }

  /// Shows lines on a terminal, unless some were shown a moment ago; nothing elsewhere.
  func update(lines: @autoclosure () -> [String]) {
    guard stream.isTerminal, !isQuiet, isDue() else { return }
    stream.draw(status: lines())
  }

  /// Removes the line from the terminal.
  func finish() { stream.draw(status: "") }

  private func isDue() -> Bool {
    let interval = stream.isTerminal ? Self.redrawInterval : Self.lineInterval
    let time = now()
    return last.withLock { last in
      if let before = last, time - before < interval { return false }
      last = time
      return true
    }
  }

  private static let start = ContinuousClock.now

  /// The time since the program first asked for it.
  static let timeSinceStart: @Sendable () -> Duration = { ContinuousClock.now - start }
}
