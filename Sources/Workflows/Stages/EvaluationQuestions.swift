import Datasets
import Hashing
import JSONText
import Statistics
import Tensors
import TrainingCore

/// The questions about columns that part the rows: groups, times, samples.
extension EvaluationStage {
  /// Asks for the column whose values are never on both sides of a split.
  func askForGroups(
    _ problem: ProblemStage.Outcome, _ choice: ProtocolChoice, _ testFraction: Double,
    _ context: inout StageContext
  ) throws -> String? {
    let found = try Self.groupFindings(problem, testFraction, context)
    // Rows in the order of time are parted by time; groups of several targets are not looked for.
    let suggested = choice == .expandingWindow ? nil : found.first { $0.isSerious }
    let columns = context.inputColumns(problem)
    return try context.ask(
      Self.groupColumn, recommending: suggested?.column,
      because: suggested?.sentence ?? found.first?.sentence
        ?? "Only you know whether rows belong together; no column was found whose values repeat and "
        + "fix the target.",
      evidence: (suggested ?? found.first)?.numbers.mapValues(JSONValue.number) ?? [:],
      objection: { name in
        if name == nil, choice == .leaveOneGroupOut {
          return "leave_one_group_out needs a column of groups: name it as evaluation.group_column."
        }
        return name.flatMap { Self.objection(to: $0, columns) }
      })
  }

  func askForTime(
    _ problem: ProblemStage.Outcome, _ context: inout StageContext
  ) throws -> String? {
    let columns = context.inputColumns(problem)
    var order: TimeOrder?
    for name in columns where order == nil {
      order = context.study.table?[name].flatMap { TimeOrder($0) }
    }
    let because =
      order.map {
        "The rows are ordered by '\($0.column)', \($0.isRising ? "oldest" : "newest") first: rows drawn "
          + "at random would let the network learn from what comes later."
      } ?? "No column of times orders the rows."
    guard let order else {
      return try context.askIfAnswered(
        Self.timeColumn, otherwise: nil, because: because,
        objection: { $0.flatMap { Self.objection(to: $0, columns) } })
    }
    return try context.ask(
      Self.timeColumn, recommending: order.column, because: because,
      objection: { $0.flatMap { Self.objection(to: $0, columns) } })
  }

  func askForSampling(
    _ problem: ProblemStage.Outcome, _ settings: inout Settings, _ context: inout StageContext
  ) throws {
    let columns = context.inputColumns(problem)
    let isTimed = settings.timeColumn != nil
    let isGiven = context.study.givenTestRows != nil
    settings.sampleBy = try context.askIfAnswered(
      Self.sampleBy, otherwise: nil,
      because:
        "The table fits into memory; sampling is for tables that are too large to work with, "
        + "or for a split that another system is to repeat.",
      objection: { names in
        if names != nil, isGiven {
          return "The plan gives the test rows: they cannot be chosen by a hash, too."
        }
        if names != nil, isTimed {
          return "The test rows are the latest ones: they cannot be chosen by a hash, too."
        }
        return names?.lazy.compactMap { Self.objection(to: $0, columns) }.first
      })
    guard settings.sampleBy != nil else { return }
    let buckets = try context.ask(
      Self.sampleBuckets, recommending: 10, because: "A tenth of the rows in each bucket.")
    settings.sampleBuckets = buckets
    settings.sampleKeep = try context.ask(
      Self.sampleKeep, recommending: buckets, because: "All rows can be used.",
      objection: { $0 > buckets ? "There are \(buckets) buckets: no more can be kept." : nil })
  }

  static func objection(to name: String, _ columns: [String]) -> String? {
    guard !columns.contains(name) else { return nil }
    return "There is no column '\(name)'."
      + (nearestName(to: name, among: columns).map { " Did you mean '\($0)'?" } ?? "")
  }

  /// The columns of entities, found on rows that will not be sealed.
  private static func groupFindings(
    _ problem: ProblemStage.Outcome, _ testFraction: Double, _ context: borrowing StageContext
  ) throws -> [Finding] {
    let task = problem.settings.task
    guard let table = context.study.table, task.isClassification || task == .regression else {
      return []
    }
    let keys = RowKeys(table, columns: table.columnNames.filter { $0 != problem.settings.target })
    guard let target = table[problem.settings.target] else { return [] }
    let strata =
      problem.settings.task.isClassification
      ? Strata.classes(target) : Strata.quantiles(try target.asNumbers(lines: table.lines))
    let sealed = Set(TestSelection(fraction: testFraction).rows(keys: keys, strata: strata))
    return DataScreen.groupFindings(
      in: table.selecting(rows: (0..<table.rowCount).filter { !sealed.contains($0) }),
      target: problem.settings.target, kind: problem.settings.task.kind)
  }
}
