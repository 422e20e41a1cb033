import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal that hands over every key at once and echoes none, until it is given back.
///
/// Ctrl-C still sends its signal. What the terminal was like before is kept for the whole process,
/// because a signal handler must be able to restore it.
enum RawMode {
  private struct Saved {
    var mode: termios
    var descriptor: Int32
    var farewell: [UInt8]
  }

  private static let saved = Mutex<Saved?>(nil)

  /// Takes the keys of a terminal.
  ///
  /// - Parameters:
  ///   - descriptor: The terminal.
  ///   - farewell: What is written to it when it is given back, such as showing the cursor.
  /// - Returns: whether that was possible.
  static func enter(_ descriptor: Int32, farewell: String) -> Bool {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return false }
    saved.withLock { saved in
      guard saved == nil else { return }
      saved = Saved(mode: mode, descriptor: descriptor, farewell: Array(farewell.utf8))
    }
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    mode.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON | ISTRIP)
    disable([VSUSP, VQUIT], in: &mode)
    return tcsetattr(descriptor, TCSADRAIN, &mode) == 0
  }

  /// Gives the terminal back as it was.
  static func leave() {
    saved.withLock { saved in
      if let saved { restore(saved) }
      saved = nil
    }
  }

  /// Gives the terminal back from a signal handler, which must not wait for anything.
  static func restoreInEmergency() {
    saved.withLockIfAvailable { saved in
      if let saved { restore(saved) }
    }
  }

  /// Forgets the keys that were typed while nobody was asking.
  static func dropTypedKeys(_ descriptor: Int32) { tcflush(descriptor, TCIFLUSH) }

  /// Stops the process as Ctrl-Z does, and returns when it goes on.
  static func suspend() { kill(0, SIGTSTP) }

  private static func restore(_ saved: Saved) {
    _ = saved.farewell.withUnsafeBytes { write(saved.descriptor, $0.baseAddress, $0.count) }
    var mode = saved.mode
    tcsetattr(saved.descriptor, TCSADRAIN, &mode)
  }

  private static func disable(_ keys: [Int32], in mode: inout termios) {
    withUnsafeMutableBytes(of: &mode.c_cc) { characters in
      for key in keys { characters[Int(key)] = 0 }
    }
  }
}
