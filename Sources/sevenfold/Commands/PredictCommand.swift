import Datasets
import JSONText
import Workflows

/// `sevenfold predict RUN DATA`: what the final network of a run says about new rows.
struct PredictCommand: Command {
  static let description = CommandDescription(
    name: "predict",
    summary: "Print the predictions of a run's network for new rows, as CSV.",
    discussion: "The rows keep their order. For classes there is a column p_CLASS with the "
      + "probability of each class, and the column 'prediction'; for a regression 'prediction' "
      + "alone, in the target's own unit. The table needs the columns that the network was trained "
      + "on, in any order; others are ignored, the target among them.",
    arguments: [
      RunFolder.argument,
      ArgumentDescription(
        name: "DATA",
        summary: "The rows: a CSV, TSV, JSON Lines or NumPy file, or a folder of texts; '-' for a "
          + "table on standard input.",
        kind: .data),
    ],
    options: [SharedOptions.runs],
    examples: [
      CommandExample(
        "sevenfold predict breast-cancer new.csv", "Predict each row of new.csv.")
    ])

  private let name: String
  private let data: String
  private let runsFolder: String

  init(_ arguments: ParsedArguments) {
    name = arguments.argument("RUN") ?? ""
    data = arguments.argument("DATA") ?? ""
    runsFolder = arguments.runsFolder
  }

  func run(in console: Console) throws -> ExitStatus {
    let folder = try RunFolder(name, below: runsFolder)
    let model = try FinalModel(runFolder: folder.path)
    let table = try read(for: model, of: folder, in: console)
    try Self.check(table, has: model.inputs.map(\.name))
    let predictions = try PredictionTable(model, for: table)
    for note in predictions.notes { console.note("! " + visibleText(note)) }
    if console.options.json {
      console.print(json: predictions.json)
    } else {
      for line in predictions.lines { console.print(line) }
    }
    return .done
  }

  /// Reads the rows; a column is read as the kind of values that it had in training.
  ///
  /// What the run's plan says about how its files are written holds for the new rows, too.
  private func read(
    for model: FinalModel, of folder: RunFolder, in console: Console
  ) throws -> Table {
    let names = model.inputs.map(\.name)
    let isNamed = names.contains { !$0.hasPrefix("column_") }
    let categories = model.inputs.filter(\.isCategory).map(\.name)
    let problem = try? folder.record().outcome(of: ProblemStage.self).settings
    var options = problem?.reading?.options ?? CSVReader.Options()
    options.header = options.header ?? (isNamed ? true : nil)
    options.categories = Set(categories)
    options.numbers = Set(names).subtracting(categories)
    let reading =
      data == "-"
      ? try CSVReader(options: options)
        .read(bytes: DurableFile.read("/dev/stdin"), name: "standard input")
      : try DataReader(options: options).read(path: data)
    for note in reading.notes where note.isWarning {
      guard note.column.map(names.contains) ?? true else { continue }
      console.note("! " + visibleText(note.sentence))
    }
    return reading.table
  }

  /// Refuses a table that lacks columns, with all their names.
  private static func check(_ table: Table, has names: [String]) throws(CommandFailure) {
    let found = table.columnNames
    let missing = names.filter { table[$0] == nil }
    guard !missing.isEmpty else { return }
    let hints = missing.compactMap { name in
      nearestName(to: name, among: found.filter { !names.contains($0) }).map {
        "'\($0)' may be meant as '\(name)'."
      }
    }
    let listed = missing.map { "'\($0)'" }.joined(separator: ", ")
    throw CommandFailure(
      status: .badData,
      message: "\(table.name): the network needs \(names.count) columns, and "
        + "\(missing.count) of them \(missing.count == 1 ? "is" : "are") missing: \(listed).",
      next: hints.isEmpty ? nil : hints.joined(separator: " "), topic: "D007")
  }
}
