import Datasets
import Tensors
import Testing

@testable import Workflows

/// The contract of every way to deal rows: no row on both sides, no group, time never backwards.
@Suite struct RowSplitTests {
  private static let rows = 240

  /// Rows of 24 persons with a time and a target of each kind; the last ten are twins of the first.
  private static let table: Table = {
    var random = SeededGenerator(seed: 8)
    let base = (0..<rows).map { $0 < rows - 10 ? $0 : $0 - (rows - 10) }
    let x = (0..<rows).map { $0 % 20 == 1 ? 0.5 : random.normal() }
    let size = (0..<rows).map { _ in random.normal() }
    return Table(
      name: "t.csv",
      columns: [
        Column("time", numbers: base.map { Double(($0 * 37) % rows / 2) }),
        Column("x", numbers: base.map { x[$0] }),
        Column("person", texts: base.map { $0 == 17 ? nil : "p\($0 % 24)" }),
        Column("a", numbers: base.map { $0 % 3 == 0 ? 1 : 0 }),
        Column("b", numbers: base.map { $0 % 7 == 0 ? 1 : 0 }),
        Column("size", numbers: base.map { size[$0] }),
      ])
  }()

  private func split(
    _ task: Task, _ targets: [String], _ choice: ProtocolChoice, group: String? = nil,
    time: String? = nil, gap: Int? = nil, sampleBy: [String]? = nil, keep: Int? = nil,
    without: [String] = []
  ) throws -> RowSplit {
    var settings = EvaluationStage.Settings(testFraction: 0.25, choice: choice)
    (settings.groupColumn, settings.timeColumn, settings.gap) = (group, time, gap)
    settings.sampleBy = sampleBy
    settings.sampleKeep = keep
    if choice == .holdOut { settings.validationFraction = 0.25 } else { settings.folds = 4 }
    if choice == .iteratedKFold { settings.repeats = 2 }
    var problem = ProblemStage.Settings(
      data: DataPaths(["t.csv"]), target: targets.joined(separator: ", "), task: task,
      hypothesis: "", sufficiency: "")
    problem.targets = targets.count > 1 ? targets : nil
    let outcome = ProblemStage.Outcome(
      settings: problem, rows: Self.rows, features: 3, classes: [], targetRange: [], reading: [])
    let columns = targets.compactMap { Self.table[$0] }
    let encoding: TargetEncoding =
      switch task {
      case .multiLabel: .labelColumns(columns.compactMap(LabelColumn.init))
      case .vectorRegression: .vector(targets.map { TargetEncoding.ScaledColumn(name: $0) })
      case .regression: .regression(mean: 0, scale: 1)
      default: .binary(positive: "1", negative: "0")
      }
    return try RowDealer(settings: settings, problem: outcome, encoding: encoding, seed: 1)
      .split(Self.table.dropping(columns: without))
  }

  @Test func `the sealed rows are even unless they are the latest or drawn by a key`() throws {
    #expect(try split(.regression, ["size"], .kFold).isTestEven)
    #expect(try !split(.regression, ["size"], .expandingWindow, time: "time").isTestEven)
    #expect(
      try !split(.regression, ["size"], .holdOut, sampleBy: ["person"], keep: 100).isTestEven)
    #expect(TestSelection.isStratified(rows: 999) && !TestSelection.isStratified(rows: 1_000))
  }

  /// What must hold of any split, whatever the protocol.
  private func check(_ split: RowSplit, groupedBy group: String? = nil) {
    let sealed = Set(split.testRows)
    #expect(!sealed.isEmpty && !split.folds.isEmpty)
    #expect(sealed.isDisjoint(with: split.developmentRows))
    #expect(Set(split.developmentRows).count == split.developmentRows.count)
    let features = split.table.columnNames.filter { !["a", "b", "size"].contains($0) }
    let content = RowKeys(split.table, columns: features).groups
    let column = group.flatMap { split.table[$0] }
    func meet(_ one: [Int], _ other: [Int]) -> Bool {
      if !Set(one.map { content[$0] }).isDisjoint(with: other.map { content[$0] }) { return true }
      guard let column else { return false }
      let names = Set(one.compactMap { column.text($0) })
      return !names.isDisjoint(with: other.compactMap { column.text($0) })
    }
    #expect(!meet(split.testRows, split.developmentRows))
    for fold in split.folds {
      #expect(!fold.training.isEmpty && !fold.validation.isEmpty)
      #expect(Set(fold.training).isDisjoint(with: fold.validation))
      let training = fold.training.map { split.developmentRows[$0] }
      #expect(!meet(training, fold.validation.map { split.developmentRows[$0] }))
    }
  }

  @Test(arguments: [ProtocolChoice.holdOut, .kFold, .iteratedKFold])
  func `no row and no twin is on both sides`(choice: ProtocolChoice) throws {
    check(try split(.binary, ["a"], choice))
    check(try split(.multiLabel, ["a", "b"], choice))
    check(try split(.regression, ["size"], choice))
    check(try split(.vectorRegression, ["size", "b"], choice))
    check(try split(.multiLabel, ["a", "b"], choice, group: "person"), groupedBy: "person")
    check(try split(.binary, ["a"], choice, group: "person"), groupedBy: "person")
  }

  @Test func `a number of few groups is dealt without a word about classes`() throws {
    // 24 persons, of whom about 18 are left for four folds: fewer than two in a tenth of the heights.
    let split = try split(.regression, ["size"], .kFold, group: "person")
    #expect(split.folds.count == 4)
    check(split, groupedBy: "person")
  }

  @Test func `each group validates once`() throws {
    let split = try split(.regression, ["size"], .leaveOneGroupOut, group: "person")
    check(split, groupedBy: "person")
    let groups = Set(split.groups).count
    #expect(split.folds.count == groups && groups > 10)
    #expect(
      split.folds.flatMap(\.validation).sorted() == Array(split.developmentRows.indices))
  }

  @Test(arguments: [nil, 5]) func `time never runs backwards`(gap: Int?) throws {
    let split = try split(
      .regression, ["size"], .expandingWindow, time: "time", gap: gap, without: ["x", "person"])
    let times = try split.table.times(in: "time")
    let development = split.developmentRows.map { times[$0] }
    #expect(development == development.sorted())
    #expect(try #require(development.max()) < #require(split.testRows.map { times[$0] }.min()))
    #expect(abs(split.testRows.count - 60) <= 2)
    #expect(split.leftOut == gap ?? 0)
    for fold in split.folds {
      let last = try #require(fold.training.map { development[$0] }.max())
      let first = try #require(fold.validation.map { development[$0] }.min())
      #expect(last < first)
      let between = try #require(fold.validation.min()) - #require(fold.training.max()) - 1
      #expect(between >= gap ?? 0)
    }
    // Intervals resample blocks of neighbours.
    #expect(Set(split.groups).count < split.groups.count / 4)
  }

  @Test func `a group in time's order is on one side as well`() throws {
    let split = try split(
      .regression, ["size"], .expandingWindow, group: "x", time: "time", without: ["person"])
    check(split, groupedBy: "x")
    #expect(split.leftOut > 0)
  }

  private static let sampled = 115
  private static let sealed = [
    4, 28, 33, 37, 71, 74, 75, 88, 91, 92, 95, 103, 107, 110, 114, 118, 129, 134, 154, 157, 158,
    173, 175, 183, 190, 192, 198, 211,
  ]

  /// pyfarmhash 0.4.0: `ctypes.c_int64(farmhash.fingerprint64(k)).value`, abs, % 10 < 5; then
  /// abs // 10 % 100 < 25, of the keys "0" to "239".
  @Test func `two stages of sampling are those of BigQuery`() throws {
    let table = Table(
      name: "t.csv",
      columns: [
        Column("id", numbers: (0..<240).map { Double($0) }),
        Column("size", numbers: (0..<240).map { Double($0 % 11) }),
      ])
    var settings = EvaluationStage.Settings(testFraction: 0.25, choice: .kFold)
    (settings.folds, settings.sampleBy, settings.sampleBuckets, settings.sampleKeep) = (
      3, ["id"], 10, 5
    )
    let problem = ProblemStage.Outcome(
      settings: .init(
        data: DataPaths(["t.csv"]), target: "size", task: .regression, hypothesis: "",
        sufficiency: ""), rows: 240, features: 1, classes: [], targetRange: [], reading: [])
    let split = try RowDealer(
      settings: settings, problem: problem, encoding: .regression(mean: 0, scale: 1), seed: 1
    ).split(table)
    #expect(split.table.rowCount == Self.sampled)
    let ids = try #require(split.table["id"]?.numbers)
    #expect(split.testRows.map { Int(ids[$0]) } == Self.sealed)
  }

  @Test func `copies that only an identifier tells apart are dealt together`() throws {
    var random = SeededGenerator(seed: 5)
    let x = (0..<200).map { _ in random.normal() }
    let y = (0..<200).map { _ in random.normal() }
    // The last 60 rows are the first 60 again, each under a number of its own.
    let original = Array(0..<200) + Array(0..<60)
    let table = Table(
      name: "t.csv",
      columns: [
        Column("id", numbers: original.indices.map { Double(1_000 + $0) }),
        Column("x", numbers: original.map { x[$0] }),
        Column("y", numbers: original.map { y[$0] }),
        Column("size", numbers: original.map { x[$0] + y[$0] }),
      ])
    var settings = EvaluationStage.Settings(testFraction: 0.25, choice: .kFold)
    settings.folds = 4
    let problem = ProblemStage.Outcome(
      settings: .init(
        data: DataPaths(["t.csv"]), target: "size", task: .regression, hypothesis: "",
        sufficiency: ""), rows: 260, features: 3, classes: [], targetRange: [], reading: [])
    let split = try RowDealer(
      settings: settings, problem: problem, encoding: .regression(mean: 0, scale: 1), seed: 1
    ).split(table)
    func originals(_ rows: [Int]) -> Set<Int> { Set(rows.map { original[$0] }) }
    #expect(split.testRows.count > 40)
    #expect(originals(split.testRows).isDisjoint(with: originals(split.developmentRows)))
    for fold in split.folds {
      let (training, validation) = (
        fold.training.map { split.developmentRows[$0] },
        fold.validation.map { split.developmentRows[$0] }
      )
      #expect(originals(training).isDisjoint(with: originals(validation)))
    }
  }
}
