import JSONText
import Reports
import Workflows

/// `sevenfold report RUN`: writes the report of a run again.
struct ReportCommand: Command {
  static let description = CommandDescription(
    name: "report",
    summary: "Write the report of a run again from its record.",
    discussion:
      "The report is made from record.json alone; nothing is computed anew, and no row of "
      + "the data is read.",
    arguments: [RunFolder.argument],
    options: [SharedOptions.runs],
    examples: [
      CommandExample("sevenfold report breast-cancer", "Write report.md and its figures again.")
    ])

  private let name: String
  private let runsFolder: String

  init(_ arguments: ParsedArguments) {
    name = arguments.argument("RUN") ?? ""
    runsFolder = arguments.runsFolder
  }

  func run(in console: Console) throws -> ExitStatus {
    let folder = try RunFolder(name, below: runsFolder)
    let record = try folder.record()
    try Report.write(record, toFolder: folder.path, in: console.language)
    let report = folder.path + "/" + Report.fileName(in: console.language)
    if console.options.json {
      console.print(json: [
        "schema_version": 1, "run": .string(record.run), "report": .string(report),
      ])
    } else {
      console.print(report)
    }
    return .done
  }
}
