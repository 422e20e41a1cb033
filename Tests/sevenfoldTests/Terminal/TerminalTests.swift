import JSONText
import Synchronization
import Testing

@testable import sevenfold

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Colour")
struct ColorChoiceTests {
  @Test(
    "the option counts before the environment, and that before the terminal",
    arguments: [
      ("auto", true, [:], true), ("auto", false, [:], false),
      ("always", false, ["NO_COLOR": "1"], true), ("never", true, ["FORCE_COLOR": "1"], false),
      ("auto", true, ["NO_COLOR": "1"], false), ("auto", true, ["NO_COLOR": ""], true),
      ("auto", false, ["FORCE_COLOR": "1"], true), ("auto", true, ["FORCE_COLOR": "0"], false),
      ("auto", false, ["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
      ("auto", false, ["CLICOLOR_FORCE": "1"], true), ("auto", true, ["CLICOLOR": "0"], false),
      ("auto", true, ["TERM": "dumb"], false), ("auto", true, ["TERM": "xterm"], true),
      ("auto", false, ["CLICOLOR_FORCE": "1", "TERM": "dumb"], true),
    ] as [(String, Bool, [String: String], Bool)])
  func decides(choice: String, isTerminal: Bool, variables: [String: String], isOn: Bool) throws {
    let choice = try #require(ColorChoice(rawValue: choice))
    #expect(
      choice.usesColor(isTerminal: isTerminal, environment: Environment(variables)) == isOn)
  }

  @Test("a style that is off leaves text alone")
  func styles() {
    #expect(Style(isOn: false).bold("x") == "x")
    #expect(Style(isOn: true).red("x") == "\u{1B}[31mx\u{1B}[39m")
    #expect(Style(isOn: true).red("") == "")
  }
}

@Suite("The status line")
struct StatusLineTests {
  /// A clock that moves when it is told to.
  final class Clock: Sendable {
    let time = Mutex(Duration.zero)
    func advance(_ milliseconds: Int) { time.withLock { $0 += .milliseconds(milliseconds) } }
  }

  func statusLine(on captured: CapturedConsole, _ clock: Clock) -> (TextStream, StatusLine) {
    let stream = captured.console().errors
    return (stream, StatusLine(on: stream) { clock.time.withLock { $0 } })
  }

  @Test("on a terminal it is redrawn in place, at most ten times a second, and cut")
  func redraws() {
    let captured = CapturedConsole(isTerminal: true, width: 20)
    let clock = Clock()
    let (stream, line) = statusLine(on: captured, clock)
    line.update("epoch 1")
    clock.advance(50)
    line.update("epoch 2")
    clock.advance(60)
    line.update("epoch 3 한글한글한글한글")
    stream.writeLine("told")
    line.finish()
    line.finish()
    let erase = "\r\u{1B}[2K"
    let cut = "epoch 3 한글한글한…"
    #expect(displayWidth(of: cut) == 19)
    #expect(
      captured.errors == erase + "epoch 1" + erase + cut + erase + "told\n" + cut + erase)
  }

  @Test("elsewhere it is a plain line every ten seconds")
  func plainLines() {
    let captured = CapturedConsole()
    let clock = Clock()
    let (_, line) = statusLine(on: captured, clock)
    for second in 0..<25 {
      line.update("second \(second)")
      clock.advance(1_000)
    }
    line.finish()
    #expect(captured.errors == "second 10\nsecond 20\n")
  }

  @Test("a text cannot steer the terminal")
  func neutralizes() {
    let captured = CapturedConsole(isTerminal: true)
    captured.console().status.update("a\nb\u{1B}[31m")
    #expect(captured.errors == "\r\u{1B}[2Ka␊b␛[31m")
  }

  @Test("--quiet draws nothing, and keeps errors")
  func quiet() {
    let captured = CapturedConsole(isTerminal: true)
    var options = SharedOptions.Output()
    options.quiet = true
    let console = captured.console(options)
    console.status.update("epoch 1")
    console.note("a hint")
    console.complain("an error")
    console.print("a result")
    #expect(captured.errors == "an error\n" && captured.output == "a result\n")
  }
}

@Suite("Streams")
struct TextStreamTests {
  @Test("once the reader has gone, writing does nothing")
  func closedPipe() {
    let calls = Mutex(0)
    let stream = TextStream(isTerminal: true, usesColor: false, columns: { 80 }) { _ in
      calls.withLock { $0 += 1 }
      return false
    }
    for _ in 0..<5 { stream.writeLine("x") }
    stream.draw(status: "y")
    #expect(stream.isClosed && calls.withLock { $0 } == 1)
  }

  @Test("a pipe nobody reads is noticed, not fatal")
  func brokenPipe() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    let stream = TextStream(descriptor: ends[1], color: .auto, environment: Environment([:]))
    stream.writeLine("somebody may hear this")
    #expect(!stream.isClosed && !stream.isTerminal)
    close(ends[0])
    stream.writeLine("nobody hears this")
    #expect(stream.isClosed)
    close(ends[1])
  }
}

@Suite("Signals", .serialized)
struct InterruptionTests {
  @Test("the first signal is only written down", arguments: [SIGINT, SIGTERM])
  func firstSignal(number: Int32) async throws {
    Interruption.watch()
    #expect(Interruption.status == nil)
    kill(getpid(), number)
    for _ in 0..<1_000 where Interruption.status == nil {
      try await Task.sleep(for: .milliseconds(1))
    }
    #expect(Interruption.status == (number == SIGINT ? .interrupted : .terminated))
    #expect(Interruption.status?.rawValue == 128 + number)
    Interruption.watch()
  }
}

@Suite("Wrapping")
struct TextWrappingTests {
  @Test("words stay whole, paragraphs stay apart, width is what is shown")
  func wraps() {
    #expect(wrapped("one two three four", width: 11) == ["one two", "three four"])
    #expect(wrapped("a\nb\n\n c", width: 20, indent: 2) == ["  a b", "", "  c"])
    #expect(wrapped("한글 한글 한글", width: 10) == ["한글 한글", "한글"])
    #expect(wrapped("", width: 20) == [])
    #expect(wrapped("abcdefghijklmno", width: 10) == ["abcdefghij", "klmno"])
  }

  @Test("two columns stay apart, and a long name gets a line of its own")
  func columns() {
    let rows = [(left: "a", right: "one two three"), (left: "much-longer", right: "four")]
    #expect(
      twoColumns(rows, width: 18, leftWidth: 4) == [
        "  a     one two", "        three", "  much-longer", "        four",
      ])
  }

  @Test("a text is cut where its columns end")
  func cuts() {
    #expect(fitting("abcdef", width: 6) == "abcdef")
    #expect(fitting("abcdef", width: 5) == "abcd…")
    #expect(fitting("한글", width: 3) == "한…")
    #expect(fitting("abc", width: 0) == "")
  }
}
