/// When to colour, as the person asked.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to colour what goes to a stream.
  ///
  /// The option counts first, then `NO_COLOR`, `FORCE_COLOR` and `CLICOLOR_FORCE`, `CLICOLOR=0`
  /// and `TERM=dumb`, and last whether the stream is a terminal. Empty variables do not count.
  func usesColor(isTerminal: Bool, environment: Environment) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment["NO_COLOR"] != nil { return false }
    for name in ["FORCE_COLOR", "CLICOLOR_FORCE"] {
      if let value = environment[name] { return value != "0" }
    }
    if environment["CLICOLOR"] == "0" || environment["TERM"] == "dumb" { return false }
    return isTerminal
  }
}

/// Marks text for a terminal by ANSI sequences; leaves it alone where colours are off.
struct Style: Sendable, Equatable {
  let isOn: Bool

  func bold(_ text: String) -> String { marked(text, 1, 22) }
  func dim(_ text: String) -> String { marked(text, 2, 22) }
  func red(_ text: String) -> String { marked(text, 31, 39) }
  func green(_ text: String) -> String { marked(text, 32, 39) }
  func yellow(_ text: String) -> String { marked(text, 33, 39) }
  func blue(_ text: String) -> String { marked(text, 34, 39) }
  func cyan(_ text: String) -> String { marked(text, 36, 39) }

  private func marked(_ text: String, _ on: Int, _ off: Int) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(on)m\(text)\u{1B}[\(off)m" : text
  }
}
