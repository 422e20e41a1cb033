import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What comes from a terminal, or from a test in its place.
protocol ByteSource: Sendable {
  /// Waits for bytes.
  func next(within milliseconds: Int32) -> ByteArrival
}

/// What came.
enum ByteArrival: Sendable, Equatable {
  case bytes([UInt8])
  /// Nothing came in time, or a signal did.
  case nothing
  /// Nothing will ever come.
  case end
}

/// The bytes of a file descriptor.
struct DescriptorSource: ByteSource {
  let descriptor: Int32

  func next(within milliseconds: Int32) -> ByteArrival {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return .nothing }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 { return .bytes(Array(buffer[..<count])) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .end
  }
}

/// Whole lines from a source of bytes, for a terminal that edits lines itself.
final class LineReader: Sendable {
  private let source: any ByteSource
  private let isInterrupted: @Sendable () -> Bool
  private let pending = Mutex<[UInt8]>([])

  init(_ source: any ByteSource, isInterrupted: @escaping @Sendable () -> Bool) {
    self.source = source
    self.isInterrupted = isInterrupted
  }

  /// The next line without its end; nil at the end of input, where half a line is no line.
  ///
  /// - Throws: `WizardStopped` if a signal came.
  func next() throws -> String? {
    while true {
      if let line = takeLine() { return line }
      if isInterrupted() { throw WizardStopped() }
      switch source.next(within: 100) {
      case .bytes(let bytes): pending.withLock { $0 += bytes }
      case .nothing: continue
      case .end: return nil
      }
    }
  }

  private func takeLine() -> String? {
    pending.withLock { pending in
      guard let end = pending.firstIndex(of: 0x0A) else { return nil }
      let line = String(decoding: pending[..<end], as: UTF8.self)
      pending.removeSubrange(...end)
      return line.hasSuffix("\r") ? String(line.dropLast()) : line
    }
  }
}
