import JSONText

/// A verb of the program: one file, and one line in ``Commands/all``.
protocol Command: Sendable {
  /// What help, parsing and hints are made from.
  static var description: CommandDescription { get }

  /// Takes the arguments, which fit the description already.
  init(_ arguments: ParsedArguments) throws(UsageError)

  /// Does the work. Results go to the console's output, everything else to its errors.
  func run(in console: Console) throws -> ExitStatus
}

/// Why a command ended without its result.
struct CommandFailure: Error, Sendable {
  /// The exit status.
  var status: ExitStatus
  /// What went wrong, in a sentence that stands alone.
  var message: String
  /// Messages about places in a file, to be shown instead of the sentence.
  var diagnostics: [Diagnostic] = []
  /// The text to which the messages' places refer.
  var source: String?
  /// What to do or to type next, one line.
  var next: String?
  /// The topic of `sevenfold explain` that tells more.
  var topic: String?
}
