import Datasets
import Hashing
import Tensors

/// The rows of a table dealt into test rows, development rows and folds, as the settings say.
struct RowSplit {
  /// The table: without the rows that sampling left out.
  let table: Table
  /// The rows that are sealed.
  let testRows: [Int]
  /// The rows for training and validation; in the order of time, if there is one.
  let developmentRows: [Int]
  /// The groups of development rows that belong together, for folds and for resampling.
  let groups: [Int]
  /// The strata of the development rows from which a hold-out was drawn evenly; nil of other protocols.
  let strata: [Int]?
  /// Whether the sealed rows were drawn evenly from strata of all rows.
  let isTestEven: Bool
  /// The folds, by position among the development rows.
  let folds: [Fold]
  /// The rows that repeat the features of another.
  let duplicates: Int
  /// The rows that no part has, because a twin or a neighbour of theirs is sealed.
  let leftOut: Int
  /// How the sealed rows were chosen, in words that complete "rows are sealed".
  let choice: String
}

/// Deals rows, step by step.
struct RowDealer {
  let settings: EvaluationStage.Settings
  let problem: ProblemStage.Outcome
  let encoding: TargetEncoding
  let seed: Int
  /// The test rows that the plan gives; nil to choose some.
  var given: [Int]?

  /// How the sealed rows were chosen if the plan gives them.
  static let givenChoice = "those that the plan gives as test rows"

  /// Samples, seals and deals.
  ///
  /// - Throws: `SplitError`, or `PreprocessingError` for a column that is not there.
  func split(_ whole: Table) throws -> RowSplit {
    let sampled = try sampledRows(of: whole)
    let table = sampled.count == whole.rowCount ? whole : whole.selecting(rows: sampled)
    let targets = problem.settings.targetColumns
    let features = table.columnNames.filter { !targets.contains($0) }
    let content = RowKeys(table, columns: features)
    let keys = try splitKeys(of: table, content: content)
    let target = try encoding.encode(table, target: problem.settings.target)
    let strata = try strata(of: target, in: table)
    let testRows = try testRows(of: table, keys: keys, strata: strata)
    let rest = try developmentRows(of: table, without: testRows, keys: keys)
    let groups = keys.selecting(rows: rest).groups
    let folds = try folds(
      of: rest.count, groups: groups, strata: rest.map { strata[$0] },
      labels: rest.map { row in
        (0..<target.columns).filter { target[row, $0] > 0.5 }
      },
      times: settings.timeColumn.map { try table.times(in: $0) }.map { all in
        rest.map { all[$0] }
      })
    return RowSplit(
      table: table, testRows: testRows, developmentRows: rest,
      groups: settings.timeColumn == nil ? groups : Self.blocks(rest.count, gap: settings.gap ?? 0),
      strata: settings.choice == .holdOut && problem.settings.task != .multiLabel
        ? rest.map { strata[$0] } : nil,
      isTestEven: given == nil && settings.timeColumn == nil && settings.sampling == nil
        && TestSelection.isStratified(rows: table.rowCount), folds: folds,
      duplicates: content.duplicateCount,
      leftOut: table.rowCount - testRows.count - rest.count, choice: choice)
  }

  // MARK: Sampling

  /// The rows that the first stage of sampling keeps.
  private func sampledRows(of table: Table) throws -> [Int] {
    guard let sampling = settings.sampling, let keep = settings.sampleKeep,
      keep < sampling.buckets
    else { return Array(0..<table.rowCount) }
    return try sampling.rows(of: table, inFirst: keep)
  }

  // MARK: Keys

  /// The key of each row: equal keys stay together, be it for their group or for equal content.
  private func splitKeys(of table: Table, content: RowKeys) throws -> RowKeys {
    var groupings = [content.groups]
    // Copies that only a number or a key of their own tells apart stay together, too.
    let targets = problem.settings.targetColumns
    let identifiers = RepeatedContent.identifiers(in: table, targets: targets)
    if !identifiers.isEmpty {
      let bare = RepeatedContent(
        table, identifiers: identifiers, targets: targets, withTargets: false)
      if bare.isBeyondChance { groupings.append(bare.keys.groups) }
    }
    var digests = content.digests
    if let columns = settings.sampleBy {
      let named = RowKeys(table, columns: columns)
      groupings.append(named.groups)
      digests = named.digests
    }
    if let name = settings.groupColumn, let column = table[name] {
      groupings.append(RowGroups.of(column))
      let named = RowKeys(table, columns: [name]).digests
      for row in digests.indices where !column.isMissing(row) { digests[row] = named[row] }
    }
    guard groupings.count > 1 else { return content }
    let merged = RowGroups.merged(groupings)
    var first: [Int: Digest] = [:]
    for (row, group) in merged.enumerated() {
      first[group] = min(first[group] ?? digests[row], digests[row])
    }
    return RowKeys(merged.enumerated().map { row, group in first[group] ?? digests[row] })
  }

  // MARK: Test rows

  private func testRows(of table: Table, keys: RowKeys, strata: [Int]) throws -> [Int] {
    if let given { return given }
    if let time = settings.timeColumn {
      return try table.latestRows(settings.testFraction, by: time)
    }
    if let sampling = settings.sampling {
      let second = sampling.next(buckets: 100)
      return try second.rows(of: table, inFirst: Int((settings.testFraction * 100).rounded()))
    }
    return TestSelection(fraction: settings.testFraction).rows(keys: keys, strata: strata)
  }

  /// All other rows but the twins of sealed ones; in time's order without those in the gap before the test.
  private func developmentRows(
    of table: Table, without testRows: [Int], keys: RowKeys
  ) throws -> [Int] {
    let sealed = Set(testRows)
    let sealedGroups = Set(testRows.map { keys.groups[$0] })
    let rest = (0..<table.rowCount).filter {
      !sealed.contains($0) && !sealedGroups.contains(keys.groups[$0])
    }
    guard !rest.isEmpty else { throw ExperimentError.noDevelopmentRows }
    guard let time = settings.timeColumn else { return rest }
    let times = try table.times(in: time)
    return Array(rest.sorted { (times[$0], $0) < (times[$1], $1) }.dropLast(settings.gap ?? 0))
  }

  private var choice: String {
    if given != nil { return Self.givenChoice }
    if let time = settings.timeColumn {
      return "the latest by '\(time)'; predictions are made for later rows, so the test is, too"
    }
    if let sampling = settings.sampling {
      let share = Int((settings.testFraction * 100).rounded())
      return
        "those where MOD(DIV(ABS(FARM_FINGERPRINT(key)), \(sampling.buckets)), 100) < \(share), "
        + "the key being \(sampling.columns.joined(separator: " and "))"
    }
    let group = settings.groupColumn.map { "rows of one '\($0)' and " } ?? ""
    return
      "chosen by a hash of their content, stratified; \(group)rows with identical features stay "
      + "together"
  }

  // MARK: Folds

  private func strata(of target: Tensor, in table: Table) throws -> [Int] {
    let columns = problem.settings.targetColumns.compactMap { table[$0] }
    guard let first = columns.first else {
      throw ExperimentError.stepMissing(needed: "the target")
    }
    switch encoding {
    case .binary, .classes: return Strata.classes(first)
    case .regression: return Strata.quantiles(try first.asNumbers(lines: table.lines))
    case .vector:
      return Strata.quantiles(
        ofSeveral: try columns.map { try $0.asNumbers(lines: table.lines) })
    case .labels, .labelColumns: return Strata.rarestLabels(MultiLabelKFold.labels(of: target))
    }
  }

  private func folds(
    of rows: Int, groups: [Int], strata: [Int], labels: @autoclosure () -> [[Int]],
    times: [Double]?
  ) throws -> [Fold] {
    let generator = SeededGenerator(seed: UInt64(seed)).stream("evaluation/folds")
    if let times, settings.choice == .expandingWindow {
      let folds = try settings.splitter.folds(
        rows: rows, strata: nil, groups: groups, generator: generator)
      return try Self.neverBackwards(folds, times: times)
    }
    guard problem.settings.task == .multiLabel, settings.choice != .leaveOneGroupOut else {
      let bins =
        problem.settings.task.isRegression
        ? Strata.joined(strata, groups: groups, atLeast: settings.folds ?? 2) : strata
      return try settings.splitter.folds(
        rows: rows, strata: bins, groups: groups, generator: generator)
    }
    if settings.choice == .holdOut {
      return try MultiLabelKFold.holdOut(
        fraction: settings.validationFraction ?? 0.2, labels: labels(), groups: groups,
        generator: generator)
    }
    return try MultiLabelKFold(folds: settings.folds ?? 5, repeats: settings.repeats ?? 1)
      .folds(labels: labels(), groups: groups, generator: generator)
  }

  /// The folds without training rows of the time at which validation begins.
  private static func neverBackwards(_ folds: [Fold], times: [Double]) throws -> [Fold] {
    try folds.map { fold in
      let start = fold.validation.map { times[$0] }.min() ?? .infinity
      let training = fold.training.filter { times[$0] < start }
      guard !training.isEmpty else { throw SplitError.noEarlierTime(fold: fold.index + 1) }
      return Fold(
        repetition: fold.repetition, index: fold.index, training: training,
        validation: fold.validation)
    }
  }

  /// Rows near in time are alike: they are resampled in blocks, as long as the gap or the cube root.
  private static func blocks(_ rows: Int, gap: Int) -> [Int] {
    var length = max(1, gap)
    while length * length * length < rows { length += 1 }
    return (0..<rows).map { $0 / length }
  }
}
