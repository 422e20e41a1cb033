import JSONText
import Languages

/// Where a command writes: results to standard output, everything else to standard error.
struct Console: Sendable {
  /// Standard output.
  let output: TextStream
  /// Standard error.
  let errors: TextStream
  /// The language of all that is not data.
  let language: Language
  /// How the person wants the output.
  let options: SharedOptions.Output
  /// The progress of long work, on standard error.
  let status: StatusLine
  /// Whether the person has asked the program to stop: the exit status that this asks for.
  let interruption: @Sendable () -> ExitStatus?

  init(
    output: TextStream, errors: TextStream, options: SharedOptions.Output,
    language: Language = .english,
    interruption: @escaping @Sendable () -> ExitStatus?
  ) {
    self.output = output
    self.errors = errors
    self.options = options
    self.language = options.language ?? language
    self.interruption = interruption
    status = StatusLine(on: errors, isQuiet: options.quiet)
  }

  /// The console of this process.
  init(options: SharedOptions.Output, environment: Environment) {
    self.init(
      output: TextStream(descriptor: 1, color: options.color, environment: environment),
      errors: TextStream(descriptor: 2, color: options.color, environment: environment),
      options: options, language: environment.language,
      interruption: { Interruption.status })
  }

  /// The width for running text: the terminal's, at most 100 columns.
  var textWidth: Int { output.isTerminal ? min(100, output.width) : 80 }

  /// A text in the language of the person.
  func words(_ english: String) -> String { language.words(english) }

  /// Writes a line of the result.
  func print(_ line: String = "") { output.writeLine(line) }

  /// Writes a line of the result that a person reads.
  func print(sentence: String) {
    let line = words(sentence)
    print(output.isTerminal ? folded(line, width: output.width) : line)
  }

  /// Writes the result as a table, its words in the language of the person.
  func print(table rows: [[String]]) {
    for line in aligned(rows.map { $0.map(words) }) { print(line) }
  }

  /// Writes the result as JSON.
  func print(json value: JSONValue) { output.writeLine(value.text(pretty: true)) }

  /// Writes a line that is not the result, unless `--quiet` was given.
  func note(_ line: String = "") {
    if !options.quiet { errors.writeLine(fitted(words(line))) }
  }

  /// Writes a line about an error, whatever the options are.
  func complain(_ line: String) { errors.writeLine(fitted(words(line))) }

  /// A text that fits a terminal; many lines are laid out already, and a file is not a terminal.
  private func fitted(_ text: String) -> String {
    errors.isTerminal && !text.contains("\n") ? folded(text, width: errors.width) : text
  }
}
