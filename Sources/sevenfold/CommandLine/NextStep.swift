/// What to type next, told when a command has ended well.
enum NextStep {
  /// The line that names a command.
  static func text(_ command: String) -> String { "Next: \(command)" }
}
