import Datasets
import JSONText

/// Step 1: what goes in, what is predicted, which kind of task it is, and the two hypotheses.
public struct ProblemStage: Stage {
  /// Its part of the plan.
  public struct Settings: Codable, Sendable, Equatable {
    /// Where the data lie, relative to the plan.
    public var data: DataPaths
    /// Where rows lie that are sealed as test rows as they are; nil to choose some of the data.
    public var testData: DataPaths?
    /// Where the data come from, in words; nil if the plan does not say.
    public var source: String?
    /// What the plan says about how the files are written.
    public var reading: ReadingChoices?
    /// The column to be predicted.
    public var target: String
    /// The kind of task.
    public var task: Task
    /// The class that counts as positive, for a binary task.
    public var positive: String?
    /// The hypothesis that the inputs can predict the target.
    public var hypothesis: String
    /// The hypothesis that these data hold enough to learn it.
    public var sufficiency: String
  }

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The settings.
    public var settings: Settings
    /// The rows of the table that have a target.
    public var rows: Int
    /// The columns beside the target.
    public var features: Int
    /// The classes and how many rows each has; empty for a regression.
    public var classes: [ClassCount]
    /// The smallest and largest target of a regression.
    public var targetRange: [Double]
    /// What the reader found out about the file.
    public var reading: [String]
  }

  /// A class and its rows.
  public struct ClassCount: Codable, Sendable, Equatable {
    /// The class.
    public var name: String
    /// Its rows.
    public var rows: Int
  }

  static let data = Field<DataPaths>(
    "data", DataPaths.form,
    summary:
      "The file with the data: one row an example. CSV, TSV, JSON Lines, NumPy (.npy, .npz), a "
      + "folder of texts (class/file.txt) or of images (class/file.png, .pgm, .ppm), images as IDX or "
      + ".npy with their labels beside them, or a list of those that make one table.",
    why: "Everything that can be learned is in there.", rule: "Required.", isRequired: true)
  static let testData = Field<DataPaths?>(
    "test_data", .optional(DataPaths.form),
    summary: "The file, folder or list with test rows that are sealed as they are.",
    why: "Where others have set rows aside, results can be compared only on these.",
    rule: "None: step 3 seals a part of the data.")
  static let source = Field<String?>(
    "source", .optional(.text), summary: "Where the data come from, in words.",
    why: "Whoever repeats the run needs the same data, and is told this where they are not there.",
    rule: "Nothing is told.")
  static let reading = Field<ReadingChoices>(
    "reading", ReadingChoices.form,
    summary: "How the files are written, where the guess is wrong.",
    why: "1,234 may be a thousand or one and a bit; only whoever wrote the file can say.",
    rule:
      "Delimiter, header, encoding, decimal sign and the order of dates are recognised and told.")
  static let target = Field<String>(
    "target", .text, summary: "The column to be predicted.",
    why: "The first question of the book: what are you trying to predict?", rule: "Required.",
    isRequired: true)
  static let task = Field<Task>(
    "task", summary: "The kind of task.",
    why: "The task fixes the last layer and the loss.",
    rule: "By the target: two values are binary, texts or few whole numbers are classes, other "
      + "numbers are a regression.")
  static let positive = Field<String>(
    "positive", .text, summary: "The class that counts as positive, in a binary task.",
    why: "Precision, recall and AUC are about finding this class.",
    rule: "The rarer of the two classes; of equal ones, the last by name.")
  static let hypothesis = Field<String>(
    "hypothesis", .text, summary: "The first hypothesis, in your own words.",
    why: "A workflow tests a hypothesis: that the outputs can be predicted from the inputs.",
    rule: "A sentence with the names of the columns.")
  static let sufficiency = Field<String>(
    "sufficiency", .text, summary: "The second hypothesis, in your own words.",
    why: "The second hypothesis: that these data are enough to learn the relation.",
    rule: "A sentence with the numbers of rows and columns.")

  /// The step's name.
  public static let id = StepID.problem
  /// The step's title.
  public static let title = "Define the problem"
  /// What the step answers.
  public static let purpose =
    "What goes in, what is predicted, which kind of task, is there enough data."
  /// The keys of its part of the plan.
  public static let fields = [
    data.description, testData.description, source.description, reading.description,
    target.description,
    task.description, positive.description,
    hypothesis.description, sufficiency.description,
  ]
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["a task", "two hypotheses"]

  /// Makes the stage.
  public init() {}

  /// Reads the data, recognises the task and writes the hypotheses down.
  public func settings(in context: inout StageContext) throws -> Settings {
    let data = try context.ask(
      Self.data, recommending: DataPaths([""]), because: "Only you can say where the data are.")
    let test = try context.askIfAnswered(
      Self.testData, otherwise: nil, because: "Step 3 can seal a part of the data.")
    let source = try context.askIfAnswered(
      Self.source, otherwise: nil, because: "The files themselves do not say.")
    let reading = try context.askIfAnswered(
      Self.reading, otherwise: ReadingChoices(), because: "The files tell how they are written.")
    let target = try context.ask(
      Self.target, recommending: "", because: "Only you can say what is to be predicted.")
    let contents = try DataFile.read(
      data, test: test, reading: reading, of: context.plan, target: target)
    let dataset = contents.dataset
    for note in dataset.notes {
      try context.note("reading", .string(note.kind.rawValue), because: note.sentence)
      if note.isWarning { context.warn(note.sentence) }
    }
    let profile = TargetProfile(dataset)
    let task = try context.ask(
      Self.task, recommending: profile.recommendedTask, because: profile.because,
      evidence: profile.evidence, objection: { profile.objection(to: $0) })
    try dataset.check(as: task.kind)
    let table = dataset.table
    context.study.table = table
    context.study.givenTestRows = contents.testRows
    context.study.dates = Set(
      dataset.notes.filter { [.dates, .ambiguousDates].contains($0.kind) }.compactMap(\.column))
    context.study.classes = try classes(of: dataset, task, &context)
    let features = table.columns.count - 1
    let hypothesis = try context.ask(
      Self.hypothesis,
      recommending: "The \(features) columns can predict '\(target)' for rows not seen before.",
      because: "Outputs must be predictable from inputs; step 5 tests it.")
    let sufficiency = try context.ask(
      Self.sufficiency,
      recommending: "These \(table.rowCount) rows hold enough to learn it.",
      because: "\(table.rowCount) rows for \(features) columns: "
        + "\((Double(table.rowCount) / Double(max(features, 1))).rounded3) rows a column; step 5 "
        + "tests it.")
    return Settings(
      data: data, testData: test, source: source,
      reading: reading == ReadingChoices() ? nil : reading,
      target: target, task: task,
      positive: task == .binary ? context.study.classes.last : nil, hypothesis: hypothesis,
      sufficiency: sufficiency)
  }

  /// Counts rows and classes.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    guard let table = context.study.table, let column = table[settings.target] else {
      throw ExperimentError.stepMissing(needed: "the table")
    }
    let counts = context.study.classes.map { name in
      let labels = column.labels()
      let index = labels.levels.firstIndex(of: name) ?? 0
      return ClassCount(name: name, rows: labels.counts[index])
    }
    let numbers = settings.task == .regression ? try column.asNumbers(lines: table.lines) : []
    let outcome = Outcome(
      settings: settings, rows: table.rowCount, features: table.columns.count - 1, classes: counts,
      targetRange: [numbers.min(), numbers.max()].compactMap { $0 },
      reading: context.findings("reading"))
    let sentence =
      "\(settings.task.title.capitalizedFirst): \(table.rowCount) rows, "
      + "\(outcome.features) columns, target '\(settings.target)'."
    return StageResult(
      outcome: outcome, shown: ["a task", "two hypotheses"], verdict: .passed(sentence))
  }

  private func classes(
    of dataset: Dataset, _ task: Task, _ context: inout StageContext
  ) throws -> [String] {
    guard task != .regression else { return [] }
    let labels = dataset.targetColumn.labels()
    guard task == .binary else { return labels.levels }
    let counts = labels.counts
    let suggestion = TargetEncoding.positiveLabel(of: labels)
    let target = dataset.target
    let positive = try context.ask(
      Self.positive, recommending: suggestion.label, because: suggestion.reason,
      options: labels.levels.indices.map {
        Option(
          value: .string(labels.levels[$0]), meaning: "Find '\(labels.levels[$0])'.",
          evidence: "\(counts[$0]) rows")
      },
      objection: { answer in
        guard !labels.levels.contains(answer) else { return nil }
        return "'\(answer)' is not a class of '\(target)': "
          + labels.levels.joined(separator: ", ") + "."
      })
    return labels.levels.filter { $0 != positive } + [positive]
  }
}
