import Synchronization

@testable import sevenfold

/// A console whose two streams are kept in memory.
final class CapturedConsole: Sendable {
  private let bytes = Mutex<[Int: [UInt8]]>([:])
  private let isTerminal: Bool
  private let width: Int
  private let interruption: @Sendable () -> sevenfold.ExitStatus?

  init(
    isTerminal: Bool = false, width: Int = 80,
    interruption: @escaping @Sendable () -> sevenfold.ExitStatus? = { nil }
  ) {
    self.isTerminal = isTerminal
    self.width = width
    self.interruption = interruption
  }

  /// What was written to standard output.
  var output: String { String(decoding: bytes.withLock { $0[1] ?? [] }, as: UTF8.self) }
  /// What was written to standard error.
  var errors: String { String(decoding: bytes.withLock { $0[2] ?? [] }, as: UTF8.self) }

  func console(_ options: SharedOptions.Output = .init()) -> Console {
    Console(
      output: stream(for: 1, options), errors: stream(for: 2, options), options: options,
      interruption: interruption)
  }

  /// Runs the program with the given words.
  func run(_ words: String...) -> sevenfold.ExitStatus { Program(makeConsole: console).run(words) }

  private func stream(for descriptor: Int, _ options: SharedOptions.Output) -> TextStream {
    let usesColor = options.color.usesColor(isTerminal: isTerminal, environment: Environment([:]))
    let width = width
    return TextStream(isTerminal: isTerminal, usesColor: usesColor, columns: { width }) { new in
      self.bytes.withLock { $0[descriptor, default: []] += new }
      return true
    }
  }
}
