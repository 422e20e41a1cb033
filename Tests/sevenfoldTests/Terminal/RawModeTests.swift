import Foundation
import Testing

@testable import sevenfold

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pseudo-terminal: a person's side and a program's side.
private struct PseudoTerminal {
  let person: Int32
  let program: Int32

  init?() {
    #if os(Linux)
      // The calls that do this by name are hidden from Swift by the C library's headers.
      person = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var isLocked: Int32 = 0
      var number: Int32 = 0
      guard person >= 0, ioctl(person, 0x4004_5431, &isLocked) == 0,
        ioctl(person, 0x8004_5430, &number) == 0
      else { return nil }
      program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    #else
      person = posix_openpt(O_RDWR | O_NOCTTY)
      guard person >= 0, grantpt(person) == 0, unlockpt(person) == 0, let name = ptsname(person)
      else { return nil }
      program = open(name, O_RDWR | O_NOCTTY)
    #endif
    guard program >= 0 else { return nil }
    var size = winsize(ws_row: 30, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(person, UInt(TIOCSWINSZ), &size)
  }

  /// The flags that raw mode changes.
  var flags: [tcflag_t] {
    var mode = termios()
    tcgetattr(program, &mode)
    return [mode.c_lflag, mode.c_iflag]
  }

  /// What the program has written within a while, up to a text.
  func read(until text: String, seconds: Double = 20) -> String {
    var bytes: [UInt8] = []
    let source = DescriptorSource(descriptor: person)
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if case .bytes(let new) = source.next(within: 100) { bytes += new }
      if String(decoding: bytes, as: UTF8.self).contains(text) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func close() {
    _ = [person, program].map { descriptor in
      FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
  }
}

@Suite("A terminal's mode", .serialized)
struct RawModeTests {
  @Test("raw mode is left as it was found")
  func restored() throws {
    let terminal = try #require(PseudoTerminal())
    defer { terminal.close() }
    let before = terminal.flags
    #expect(RawMode.enter(terminal.program, farewell: "bye"))
    #expect(terminal.flags != before)
    #expect(terminal.flags[0] & tcflag_t(ISIG) != 0, "Ctrl-C still sends its signal")
    RawMode.leave()
    #expect(terminal.flags == before)
    #expect(terminal.read(until: "bye", seconds: 2) == "bye")
  }

  @Test("a signal at a question gives the terminal back", arguments: [SIGINT, SIGTERM])
  func signalled(number: Int32) throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("sevenfold")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return }
    let terminal = try #require(PseudoTerminal())
    defer { terminal.close() }
    let before = terminal.flags
    let process = Process()
    process.executableURL = program
    process.arguments = ["wizard"]
    process.environment = ["TERM": "xterm", "LANG": "C.UTF-8"]
    let handle = FileHandle(fileDescriptor: terminal.program, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    #expect(terminal.read(until: EnglishWording().dataQuestion).contains("\u{1B}[?1049h"))
    #expect(terminal.flags != before)
    kill(process.processIdentifier, number)
    let farewell = terminal.read(until: "sevenfold wizard")
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + number)
    #expect(farewell.contains("\u{1B}[?25h\u{1B}[?1049l"))
    #expect(terminal.flags == before)
  }
}
