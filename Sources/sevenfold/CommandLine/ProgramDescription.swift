/// What is known about the program beside its commands: help, manual and reference read it.
enum ProgramDescription {
  /// What the program is, in one line.
  static let summary = "Seven steps from a table to a neural network that you can trust."

  /// What else a reader of the manual should know; paragraphs are separated by blank lines.
  static let discussion = """
    Sevenfold walks a table through the seven-step workflow that François Chollet's Deep Learning \
    with Python teaches: problem, metric, evaluation, preprocessing, baseline, overfit, tuning; \
    and then opens the test rows, once. Every decision is written down with its reason, every \
    training is kept, and a run that is stopped goes on where it was.

    Without a command and on a terminal, the wizard starts. A plan says all that the wizard asks: \
    a saved plan and a dialogue lead to the same result, bit for bit.

    Results go to standard output, everything else to standard error. Nothing is ever sent \
    anywhere: the program opens no connection.
    """

  /// The option that only the program itself has.
  static let version = OptionDescription(long: "version", summary: "Show the version.")

  /// A thing that has a name and a meaning.
  struct Entry: Sendable {
    var name: String
    var meaning: String
  }

  /// The environment variables that are read; an empty one counts as not set.
  static let environment = [
    Entry(name: "NO_COLOR", meaning: "Set to anything: no colours."),
    Entry(
      name: "FORCE_COLOR, CLICOLOR_FORCE",
      meaning: "Other than 0: colours, also where nobody sees a terminal."),
    Entry(name: "CLICOLOR", meaning: "0: no colours."),
    Entry(
      name: "TERM",
      meaning: "dumb: no colours, nothing redrawn, and the wizard as lines that are only added."),
    Entry(
      name: "ACCESSIBLE",
      meaning: "Other than 0: the wizard as lines that are only added, for screen readers."),
    Entry(name: "COLUMNS", meaning: "The width of the output where the terminal does not tell it."),
    Entry(
      name: "LC_ALL, LC_CTYPE, LC_MESSAGES, LANG",
      meaning: "The locale: whether the terminal shows more than ASCII, and the language."),
    Entry(
      name: "SEVENFOLD_AMBIGUOUS_WIDTH",
      meaning: "2: the terminal draws signs of ambiguous width in two columns; letters are drawn."),
    Entry(name: "HOME", meaning: "What '~' at the beginning of a path stands for."),
  ]

  /// The files that the program reads and writes.
  static let files = [
    Entry(name: "workflows/*.json", meaning: "Saved plans: what the wizard writes, what runs."),
    Entry(name: "runs/NAME-HASH/", meaning: "A run: plan, decisions, trainings, model, report."),
    Entry(name: "runs/test-openings.jsonl", meaning: "Which run has opened which test rows."),
    Entry(name: "runs/batch-HASH.md", meaning: "The comparison of the plans of a batch."),
    Entry(name: "runs/.wizard/", meaning: "Drafts of the wizard."),
  ]

  /// The names of all environment variables that are read.
  static var variableNames: [String] {
    environment.flatMap { $0.name.split(separator: ",").map { $0.drop { $0 == " " } } }
      .map(String.init)
  }
}
