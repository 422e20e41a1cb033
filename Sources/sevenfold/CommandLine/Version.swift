import JSONText

/// What this program is.
enum Version {
  static let number = "0.1.0"

  /// The line that `--version` prints.
  static var line: String { "sevenfold \(number) (Swift \(compiler), \(system) \(architecture))" }

  /// The version as data.
  static var json: JSONValue {
    [
      "schema_version": 1, "version": .string(number), "swift": .string(compiler),
      "system": .string(system), "architecture": .string(architecture),
    ]
  }

  static var compiler: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  static var system: String {
    #if os(Linux)
      "Linux"
    #elseif os(macOS)
      "macOS"
    #else
      "Unix"
    #endif
  }

  static var architecture: String {
    #if arch(x86_64)
      "x86-64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }
}
