import JSONText
import Synchronization
import Testing

@testable import sevenfold

@Suite("Output that cannot be written")
struct OutputFailureTests {
  private func ending(of words: [String], trouble: String?) -> (sevenfold.ExitStatus, String) {
    let errors = Mutex<[UInt8]>([])
    let status = Program { options in
      Console(
        output: TextStream(
          isTerminal: false, usesColor: false, columns: { 80 }, trouble: { trouble },
          sink: { _ in false }),
        errors: TextStream(isTerminal: false, usesColor: false, columns: { 80 }) { bytes in
          errors.withLock { $0 += bytes }
          return true
        }, options: options, interruption: { nil })
    }.run(words)
    return (status, String(decoding: errors.withLock { $0 }, as: UTF8.self))
  }

  @Test("a full disk is an error")
  func fullDisk() {
    let (status, errors) = ending(of: ["explain"], trouble: "No space left on device")
    #expect(status == .cannotWrite)
    #expect(
      errors.hasPrefix(
        "sevenfold: Standard output cannot be written: No space left on device."))
  }

  @Test("a reader that has gone is none")
  func closedPipe() {
    let (status, errors) = ending(of: ["explain"], trouble: nil)
    #expect(status == .done && errors.isEmpty)
  }

  @Test("several status lines are removed line by line, also where the terminal is narrow now")
  func statusLines() {
    let written = Mutex("")
    let width = Mutex(40)
    let stream = TextStream(
      isTerminal: true, usesColor: false, columns: { width.withLock { $0 } }
    ) { bytes in
      written.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
      return true
    }
    let line = String(repeating: "a", count: 30)
    stream.draw(status: [line, line])
    width.withLock { $0 = 20 }
    written.withLock { $0 = "" }
    stream.draw(status: [])
    let up = "\u{1B}[1A\u{1B}[2K"
    #expect(written.withLock { $0 } == "\r\u{1B}[2K" + up + up + up)
  }
}
