/// All commands.
///
/// A new one is a file in this folder and a line in this list.
enum Commands {
  static let all: [any Command.Type] = [
    WizardCommand.self,
    RunCommand.self,
    BatchCommand.self,
    CheckCommand.self,
    ReportCommand.self,
    LogCommand.self,
    DiffCommand.self,
    PredictCommand.self,
    ExplainCommand.self,
    HelpCommand.self,
    DoctorCommand.self,
    ManCommand.self,
    CompletionCommand.self,
  ]

  /// The command with the given name.
  static func named(_ name: String) -> (any Command.Type)? {
    all.first { $0.description.name == name }
  }

  /// What is known about every command.
  static var descriptions: [CommandDescription] { all.map { $0.description } }

  /// The names of all commands.
  static var names: [String] { descriptions.map(\.name) }
}
