import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The environment variables that the program reads; an empty one counts as not set.
struct Environment: Sendable {
  private let variables: [String: String]

  init(_ variables: [String: String]) { self.variables = variables }

  /// The variables of this process that the program knows.
  static func ofProcess() -> Environment {
    var variables: [String: String] = [:]
    for name in ProgramDescription.variableNames {
      variables[name] = getenv(name).map { String(cString: $0) }
    }
    return Environment(variables)
  }

  /// Whether the locale's text is UTF-8; where no locale is named, it is taken to be.
  var usesUTF8: Bool {
    guard let locale = self["LC_ALL"] ?? self["LC_CTYPE"] ?? self["LANG"] else { return true }
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// Whether the terminal draws characters of ambiguous width (UAX #11) in two columns, as fonts
  /// for Korean and Japanese do.
  var drawsAmbiguousWide: Bool { self["SEVENFOLD_AMBIGUOUS_WIDTH"] == "2" }

  /// The language that the locale asks for.
  var language: Language {
    Language(locale: self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? "")
  }

  subscript(name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// What the operating system says about a stream.
enum TerminalSize {
  /// Whether a file descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The width in columns of the terminal at a file descriptor, right now; nil if unknown.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The height in rows of the terminal at a file descriptor, right now; nil if unknown.
  static func rows(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }
}
