import Workflows

/// What stood on the command line, checked against a command's description.
struct ParsedArguments: Sendable, Equatable {
  private var flags: Set<String> = []
  private var values: [String: [String]] = [:]
  private var arguments: [String: [String]] = [:]

  /// Whether a flag was given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value of an option that was given.
  func value(_ option: String) -> String? { values[option]?.last }

  /// The values of an option that may be given more than once.
  func values(_ option: String) -> [String] { values[option] ?? [] }

  /// The value of an option that takes a whole number; nil if it was not given.
  func number(_ option: String) -> UInt64? { value(option).flatMap { UInt64($0) } }

  /// The changes of the plan by `--set`, in the order of the command line.
  var overrides: [PlanOverride] { values("set").compactMap { PlanOverride($0) } }

  /// The folder of runs by `--runs`.
  var runsFolder: String { value("runs").map(FileName.withHome) ?? "runs" }

  /// The number of threads by `--threads`: all processors unless it was given, and at most 1,024.
  var threads: Int { number("threads").map { Int(min($0, 1_024)) } ?? Processors.available }

  /// The argument with the given name; nil if it was left out.
  func argument(_ name: String) -> String? { arguments[name]?.first }

  /// All arguments with the given name.
  func arguments(_ name: String) -> [String] { arguments[name] ?? [] }

  mutating func add(flag: String) { flags.insert(flag) }

  mutating func add(value: String, of option: String) { values[option, default: []].append(value) }

  mutating func add(argument: String, of name: String) {
    arguments[name, default: []].append(argument)
  }
}
