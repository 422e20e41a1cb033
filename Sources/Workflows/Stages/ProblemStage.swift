import Datasets
import JSONText
import Statistics

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
    /// The column to be predicted, or the names of several in one text.
    public var target: String
    /// The columns to be predicted, if they are several.
    public var targets: [String]?
    /// What stands between the labels of one column.
    public var labelDelimiter: String?
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
    /// The classes, or the labels, and how many rows each has; empty for a regression.
    public var classes: [ClassCount]
    /// The smallest and largest target of a regression.
    public var targetRange: [Double]
    /// What is known of each target of a vector regression.
    public var outputs: [TargetSummary]?
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

  /// One target of a vector regression.
  public struct TargetSummary: Codable, Sendable, Equatable {
    /// The column.
    public var name: String
    /// The smallest value.
    public var smallest: Double
    /// The mean.
    public var mean: Double
    /// The largest value.
    public var largest: Double
    /// The standard deviation.
    public var standardDeviation: Double
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
  static let target = Field<TargetNames>(
    "target", .anyOf([.text, .list(.text, atLeast: 1)]),
    summary: "The column to be predicted, or a list of columns.",
    why: "The first question of the book: what are you trying to predict?", rule: "Required.",
    isRequired: true)
  static let task = Field<Task>(
    "task", summary: "The kind of task.",
    why: "The task fixes the last layer and the loss.",
    rule: "By the target: two values are binary, texts with a delimiter between several labels are "
      + "multi-label, other texts or few whole numbers are classes, other numbers are a regression. By "
      + "several target columns: those of two values each are multi-label, numbers a vector regression.",
    declined: Task.declined)
  static let labelDelimiter = Field<String>(
    "label_delimiter", .text,
    summary: "What stands between the labels of a column that holds several.",
    why: "A row that has several labels names them in one cell, or has a column for each.",
    rule: "The first of | ; , that stands in every tenth row and makes labels that recur.")
  static let labelRows = Field<Int>(
    "label_rows", .integer(2...1_000_000),
    summary: "The rows that a label of such a column must have; rarer labels are left out.",
    why: "A label with a handful of rows can be neither learned nor judged.",
    rule: "10, or one row in a hundred if that is more.")
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
    target.description, task.description, positive.description, labelDelimiter.description,
    labelRows.description,
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
      Self.target, recommending: TargetNames([""]),
      because: "Only you can say what is to be predicted.")
    let contents = try DataFile.read(
      data, test: test, reading: reading, of: context.plan, targets: target.names)
    let dataset = contents.dataset
    for note in dataset.notes {
      try context.note("read", .string(note.kind.rawValue), because: note.sentence)
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
    let encoding = try encoding(of: dataset, task, &context)
    context.study.encoding = encoding
    context.study.classes = encoding.labels
    let features = dataset.featureColumns.count
    let hypothesis = try context.ask(
      Self.hypothesis,
      recommending:
        "The \(features) columns can predict '\(target.title)' for rows not seen before.",
      because: "Outputs must be predictable from inputs; step 5 tests it.")
    let sufficiency = try context.ask(
      Self.sufficiency,
      recommending: "These \(table.rowCount) rows hold enough to learn it.",
      because: "\(table.rowCount) rows for \(features) columns: "
        + "\((Double(table.rowCount) / Double(max(features, 1))).rounded3) rows a column; step 5 "
        + "tests it.")
    var settings = Settings(
      data: data, testData: test, source: source,
      reading: reading == ReadingChoices() ? nil : reading,
      target: target.title, task: task,
      positive: task == .binary ? context.study.classes.last : nil, hypothesis: hypothesis,
      sufficiency: sufficiency)
    if target.names.count > 1 { settings.targets = target.names }
    if case .labels(_, let delimiter) = encoding { settings.labelDelimiter = delimiter }
    return settings
  }

  /// Counts rows and classes.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    guard let table = context.study.table, let encoding = context.study.encoding else {
      throw ExperimentError.stepMissing(needed: "the table")
    }
    let target = settings.target
    let numbers =
      settings.task == .regression
      ? try table[target]?.asNumbers(lines: table.lines) ?? [] : []
    let features = table.columns.count - settings.targetColumns.count
    var outcome = Outcome(
      settings: settings, rows: table.rowCount, features: features,
      classes: encoding.rowCounts(in: table, target: target).map(ClassCount.init),
      targetRange: [numbers.min(), numbers.max()].compactMap { $0 },
      reading: context.findings("read"))
    if settings.task == .vectorRegression {
      outcome.outputs = try settings.targetColumns.compactMap { name in
        try table[name].map { TargetSummary(name, try $0.asNumbers(lines: table.lines)) }
      }
    }
    let sentence =
      "\(settings.task.title.capitalizedFirst): \(table.rowCount) rows, "
      + "\(outcome.features) columns, target '\(settings.target)'."
    return StageResult(
      outcome: outcome, shown: ["a task", "two hypotheses"], verdict: .passed(sentence))
  }

  /// How the target becomes numbers, in its own units.
  private func encoding(
    of dataset: Dataset, _ task: Task, _ context: inout StageContext
  ) throws -> TargetEncoding {
    switch task {
    case .binary:
      let positive = try askForPositive(dataset, &context)
      let levels = dataset.targetColumn.labels().levels
      return .binary(
        positive: positive, negative: levels.first { $0 != positive } ?? "")
    case .multiclass: return .classes(dataset.targetColumn.labels().levels)
    case .regression: return .regression(mean: 0, scale: 1)
    case .vectorRegression:
      return .vector(dataset.targets.map { TargetEncoding.ScaledColumn(name: $0) })
    case .multiLabel:
      guard dataset.targets.count == 1 else {
        return .labelColumns(dataset.targetColumns.compactMap(LabelColumn.init))
      }
      return try context.askForLabels(of: dataset)
    }
  }

  private func askForPositive(
    _ dataset: Dataset, _ context: inout StageContext
  ) throws -> String {
    let labels = dataset.targetColumn.labels()
    let counts = labels.counts
    let suggestion = TargetEncoding.positiveLabel(of: labels)
    let target = dataset.target
    return try context.ask(
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
  }
}

extension ProblemStage.Settings {
  /// The columns to be predicted.
  public var targetColumns: [String] { targets ?? [target] }
}

extension ProblemStage.TargetSummary {
  fileprivate init(_ name: String, _ values: [Double]) {
    let mean = Descriptive.meanOrZero(values)
    self.init(
      name: name, smallest: values.min() ?? 0, mean: mean, largest: values.max() ?? 0,
      standardDeviation: values.count > 1 ? Descriptive.standardDeviation(values) : 0)
  }
}

extension StageContext {
  /// Asks what stands between the labels of a column, and how rare a label may be.
  fileprivate mutating func askForLabels(of dataset: Dataset) throws -> TargetEncoding {
    let column = dataset.targetColumn
    let found = DelimitedLabels(recognizing: column)
    let delimiter = try ask(
      ProblemStage.labelDelimiter, recommending: found?.delimiter ?? ",",
      because: found.map { "'\($0.delimiter)' stands between \($0.counts.count) labels." }
        ?? "No delimiter makes labels that recur; a comma is the most usual.",
      objection: { $0.isEmpty ? "Something must stand between labels." : nil })
    let labels = DelimitedLabels(column, delimiter: delimiter)
    let rows = dataset.table.rowCount
    let least = max(10, rows / 100)
    let most = labels.counts.map(\.rows).max() ?? 0
    let needed = try ask(
      ProblemStage.labelRows, recommending: min(least, max(2, most)),
      because: "\(labels.counts.count { $0.rows >= least }) of \(labels.counts.count) labels have "
        + "\(least) of \(rows) rows or more.",
      objection: { needed in
        labels.counts.count { $0.rows >= needed } > 1
          ? nil : "Fewer than two labels have so many rows; the most frequent has \(most)."
      })
    let kept = labels.counts.filter { $0.rows >= needed }
    if kept.count < labels.counts.count {
      try note(
        "labels_left_out", .number(Double(labels.counts.count - kept.count)),
        because: "\(labels.counts.count - kept.count) of \(labels.counts.count) labels have fewer "
          + "than \(needed) rows and are left out; a row that had only such labels now has none.")
    }
    return .labels(kept.map(\.name), delimiter: delimiter)
  }
}

extension TargetEncoding {
  /// How many rows have each class or label, in their order; none for numbers.
  fileprivate func rowCounts(in table: Table, target: String) -> [(name: String, rows: Int)] {
    switch self {
    case .binary, .classes:
      let found = table[target]?.labels() ?? Column(target, texts: []).labels()
      let counts = Dictionary(zip(found.levels, found.counts)) { first, _ in first }
      return labels.map { ($0, counts[$0] ?? 0) }
    case .labels(let names, let delimiter):
      guard let column = table[target] else { return [] }
      let found = DelimitedLabels(column, delimiter: delimiter).counts
      return found.filter { names.contains($0.name) }
    case .labelColumns(let columns):
      return columns.map { label in
        let found = table[label.name]?.labels() ?? Column(target, texts: []).labels()
        let counts = Dictionary(zip(found.levels, found.counts)) { first, _ in first }
        return (label.name, counts[label.positive] ?? 0)
      }
    case .regression, .vector: return []
    }
  }
}
