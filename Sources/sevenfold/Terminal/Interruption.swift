import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The wish that the program stop, by Ctrl-C or by a signal of the system.
///
/// The first SIGINT or SIGTERM is only written down: whoever works asks ``status`` now and then,
/// brings what it does to a clean end, and can be resumed. A second one ends the program at once.
enum Interruption {
  /// The signal that came first, 0 if none has.
  ///
  /// It is global because a signal handler can reach nothing else.
  private static let received = Atomic<Int32>(0)

  /// The exit status that the signal asks for; nil as long as none has come.
  static var status: ExitStatus? {
    switch received.load(ordering: .relaxed) {
    case 0: nil
    case SIGINT: .interrupted
    default: .terminated
    }
  }

  /// Starts to watch for signals, and ignores SIGPIPE: a closed pipe shows when it is written to.
  static func watch() {
    received.store(0, ordering: .relaxed)
    signal(SIGPIPE, SIG_IGN)
    for number in signals {
      guard !isIgnored(number) else { continue }
      var action = sigaction()
      sigemptyset(&action.sa_mask)
      action.sa_flags = Int32(SA_RESTART)
      let handler: @convention(c) (Int32) -> Void = { Interruption.note($0) }
      #if os(Linux)
        action.__sigaction_handler.sa_handler = handler
      #else
        action.__sigaction_u.__sa_handler = handler
      #endif
      sigaction(number, &action, nil)
    }
    // Whoever started the program may have blocked them.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for number in signals { sigaddset(&blocked, number) }
    sigprocmask(SIG_UNBLOCK, &blocked, nil)
  }

  /// Ctrl-C, the wish of the system, a closed terminal, and what schedulers send before they end a
  /// job.
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGUSR1]

  /// Whether whoever started the program wants a signal ignored, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    guard number == SIGHUP || number == SIGUSR1 else { return false }
    var action = sigaction()
    sigaction(number, nil, &action)
    #if os(Linux)
      let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    #else
      let handler = unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
    #endif
    return handler == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func note(_ number: Int32) {
    guard received.exchange(number, ordering: .relaxed) != 0 else { return }
    // A terminal that closes may tell so more than once.
    guard number == SIGINT || number == SIGTERM else { return }
    RawMode.restoreInEmergency()
    _exit(128 + number)
  }
}
