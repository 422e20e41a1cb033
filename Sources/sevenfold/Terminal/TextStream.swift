import JSONText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stream that text is written to: standard output, standard error, or a test's memory.
///
/// Writing is whole: texts of several threads do not mix, and a status line steps aside for
/// them. Once the reader has gone (a closed pipe), what is written is dropped without a word.
final class TextStream: Sendable {
  /// Takes bytes; false if nobody reads any more or they cannot be written.
  typealias Sink = @Sendable (_ bytes: [UInt8]) -> Bool
  /// Tells why the last bytes could not be written; nil if only nobody reads any more.
  typealias Trouble = @Sendable () -> String?

  private struct State {
    var isClosed = false
    var status: [String] = []
    /// Why the last writing failed, if not because nobody reads any more.
    var trouble: String?
  }

  /// Whether a person sees the stream, and it understands more than plain text.
  let isTerminal: Bool
  /// How to mark text on this stream.
  let style: Style
  private let columns: @Sendable () -> Int
  private let sink: Sink
  private let trouble: Trouble
  private let state = Mutex(State())

  init(
    isTerminal: Bool, usesColor: Bool, columns: @escaping @Sendable () -> Int,
    trouble: @escaping Trouble = { nil }, sink: @escaping Sink
  ) {
    self.isTerminal = isTerminal
    style = Style(isOn: usesColor)
    self.columns = columns
    self.sink = sink
    self.trouble = trouble
  }

  /// The stream of a file descriptor.
  convenience init(descriptor: Int32, color: ColorChoice, environment: Environment) {
    let isTerminal = TerminalSize.isTerminal(descriptor)
    let fallback = environment["COLUMNS"].flatMap { Int($0) }
    self.init(
      isTerminal: isTerminal && environment["TERM"] != "dumb",
      usesColor: color.usesColor(isTerminal: isTerminal, environment: environment),
      columns: { TerminalSize.columns(of: descriptor) ?? fallback ?? 80 },
      trouble: { errno == EPIPE || errno == EIO ? nil : String(cString: strerror(errno)) },
      sink: { Self.write($0, to: descriptor) })
  }

  /// The width in columns, right now; 80 where it is not known.
  var width: Int { max(20, columns()) }

  /// Whether nobody reads any more.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Why something could not be written; nil if all was, or if only nobody reads any more.
  var failure: String? { state.withLock { $0.trouble } }

  /// Writes a text as it is.
  func write(_ text: String) {
    state.withLock { state in
      guard !state.status.isEmpty else {
        send(text, &state)
        return
      }
      send(erasure(of: state.status) + text + state.status.joined(separator: "\n"), &state)
    }
  }

  /// Writes a text and a line feed.
  func writeLine(_ text: String = "") { write(text + "\n") }

  /// Draws a status line in place of the one before; an empty one removes it.
  ///
  /// It is cut to the width, cleared of what could steer a terminal, and drawn on one only.
  func draw(status: String) { draw(status: status.isEmpty ? [] : [status]) }

  /// Draws status lines in place of those before; none removes them.
  func draw(status lines: [String]) {
    guard isTerminal else { return }
    let cut = lines.map { fitting(visibleText($0), width: width - 1) }
    state.withLock { state in
      guard !(cut.isEmpty && state.status.isEmpty) else { return }
      let erasure = erasure(of: state.status)
      state.status = cut
      send(erasure + cut.joined(separator: "\n"), &state)
    }
  }

  /// What removes lines that were drawn, though the terminal may have become narrower since.
  private func erasure(of lines: [String]) -> String {
    let width = width
    let rows = lines.reduce(0) { $0 + max(1, (displayWidth(of: $1) + width - 1) / width) }
    return "\r\u{1B}[2K" + String(repeating: "\u{1B}[1A\u{1B}[2K", count: max(0, rows - 1))
  }

  private func send(_ text: String, _ state: inout State) {
    guard !state.isClosed else { return }
    guard !sink(Array(text.utf8)) else { return }
    state.isClosed = true
    state.trouble = trouble()
  }

  /// Writes all bytes; false if that is impossible.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count > 0 {
          done += count
        } else if count < 0, errno == EAGAIN {
          var descriptors = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&descriptors, 1, -1)
        } else if count < 0, errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}

/// The start of a text that takes up at most the given number of columns, with "…" if it was cut.
func fitting(_ text: String, width: Int) -> String {
  guard displayWidth(of: text) > width else { return text }
  var used = 1
  let start = text.prefix { character in
    used += displayWidth(of: character)
    return used <= width
  }
  return width > 0 ? start + "…" : ""
}
