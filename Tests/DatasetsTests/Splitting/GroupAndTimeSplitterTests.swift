import Tensors
import Testing

@testable import Datasets

@Suite struct GroupAndTimeSplitterTests {
  let generator = SeededGenerator(seed: 11)

  @Test func `each group validates once, alone`() throws {
    let groups = [4, 4, 1, 9, 1, 4]
    let folds = try LeaveOneGroupOut().folds(
      rows: 6, strata: nil, groups: groups, generator: generator)
    #expect(folds.map(\.validation) == [[0, 1, 5], [2, 4], [3]])
    #expect(folds.map(\.training) == [[2, 3, 4], [0, 1, 3, 5], [0, 1, 2, 4, 5]])
    #expect(throws: SplitError.tooFewGroups(groups: 1, needed: 2)) {
      try LeaveOneGroupOut().folds(rows: 3, strata: nil, groups: [1, 1, 1], generator: generator)
    }
  }

  /// All small sizes: training is always before validation by more than the gap.
  @Test func `no fold trains on what comes later`() throws {
    for rows in 0..<40 {
      for folds in 1...4 {
        for gap in 0...3 {
          let splitter = ExpandingWindow(folds: folds, gap: gap)
          guard
            let dealt = try? splitter.folds(
              rows: rows, strata: nil, groups: Array(0..<rows), generator: generator)
          else {
            #expect(rows < (gap + 1) * (folds + 1))
            continue
          }
          #expect(dealt.count == folds)
          #expect(dealt.last?.validation.last == rows - 1)
          for (fold, next) in zip(dealt, dealt.dropFirst()) {
            #expect((fold.validation.last ?? 0) + 1 == next.validation.first)
          }
          for fold in dealt {
            #expect(fold.training == Array(0..<fold.training.count))
            #expect((fold.training.last ?? 0) + gap + 1 == fold.validation[0])
          }
        }
      }
    }
  }

  @Test func `a group on both sides does not train`() throws {
    let folds = try ExpandingWindow(folds: 1).folds(
      rows: 6, strata: nil, groups: [0, 1, 2, 1, 3, 4], generator: generator)
    #expect(folds[0].training == [0, 2])
    #expect(folds[0].validation == [3, 4, 5])
    #expect(throws: SplitError.gap(-1)) {
      try ExpandingWindow(folds: 1, gap: -1).folds(
        rows: 6, strata: nil, groups: Array(0..<6), generator: generator)
    }
  }

  @Test func `rows are sorted by time and the latest are found whole`() throws {
    let table = Table(
      name: "t.csv",
      columns: [
        Column("t", numbers: [5, 3, 3, 9, 9, 1]),
        Column("s", texts: ["b", "a", "a", "c", "c", nil]),
      ])
    #expect(try table.sorted(by: "t").lines == [7, 3, 4, 2, 5, 6])
    #expect(try table.sorted(by: "s").lines == [7, 3, 4, 2, 5, 6])
    #expect(try table.latestRows(0.34, by: "t") == [3, 4])
    #expect(try table.latestRows(0.2, by: "t") == [3, 4])
    #expect(try table.latestRows(0.5, by: "t") == [0, 3, 4])
    #expect(try table.latestRows(0.0, by: "t").isEmpty)
    #expect(throws: PreprocessingError.self) { try table.sorted(by: "x") }
  }

  @Test func `groupings are joined through other rows`() {
    #expect(RowGroups.merged([[0, 1, 2, 3, 4], [7, 8, 7, 8, 9]]) == [0, 1, 0, 1, 2])
    #expect(RowGroups.merged([[0, 0, 1, 1, 2], [5, 6, 6, 7, 8]]) == [0, 0, 0, 0, 1])
    #expect(RowGroups.merged([]).isEmpty)
    let column = Column("p", texts: ["a", nil, "a", nil, "b"])
    #expect(RowGroups.of(column) == [0, 2, 0, 3, 1])
  }

  @Test func `two stages of sampling do not depend on each other`() throws {
    let table = Table(
      name: "t.csv", columns: [Column("id", numbers: (0..<20_000).map { Double($0) })])
    let first = FingerprintSampling(columns: ["id"], buckets: 10)
    let sample = try first.rows(of: table, inFirst: 1)
    #expect(abs(sample.count - 2_000) < 4 * 43)  // four standard deviations
    let second = try first.next(buckets: 10).rows(of: table.selecting(rows: sample), inFirst: 2)
    #expect(abs(second.count - sample.count / 5) < 4 * 18)
    // The same stage again would take all.
    #expect(
      try first.rows(of: table.selecting(rows: sample), inFirst: 2).count == sample.count)
    // pyfarmhash 0.4: abs of fingerprint64("hello world") as a signed integer, mod 1000.
    #expect(
      FingerprintSampling(columns: [], buckets: 1_000).bucket(ofKey: "hello world")
        == Int(0x588f_b747_8bd6_b01b % 1_000))
  }

  @Test func `every label keeps its share in every fold`() throws {
    var random = SeededGenerator(seed: 3)
    for rows in [30, 57, 200] {
      let labels = (0..<rows).map { _ in
        (0..<6).filter { random.uniform() < [0.5, 0.3, 0.2, 0.1, 0.05, 0.4][$0] }
      }
      let folds = try MultiLabelKFold(folds: 5, repeats: 2).folds(
        labels: labels, groups: Array(0..<rows), generator: generator)
      #expect(folds.count == 10)
      for fold in folds {
        #expect((fold.training + fold.validation).sorted() == Array(0..<rows))
        #expect(abs(fold.validation.count - rows / 5) <= 1 + rows / 50)
        for label in 0..<6 {
          let all = Double(labels.count { $0.contains(label) }) / 5
          let own = Double(fold.validation.count { labels[$0].contains(label) })
          #expect(abs(own - all) <= 1.5 + all * 0.1, "label \(label) of \(rows) rows")
        }
      }
    }
  }

  @Test func `groups stay whole with several labels`() throws {
    let labels = (0..<40).map { [[0], [1, 2], [], [2]][$0 % 4] }
    let groups = (0..<40).map { $0 / 3 }
    let folds = try MultiLabelKFold(folds: 3).folds(
      labels: labels, groups: groups, generator: generator)
    for fold in folds {
      #expect(!fold.validation.isEmpty)
      let shared = Set(fold.training.map { groups[$0] }).intersection(
        fold.validation.map { groups[$0] })
      #expect(shared.isEmpty)
    }
    #expect(throws: SplitError.folds(1)) {
      try MultiLabelKFold(folds: 1).folds(labels: labels, groups: groups, generator: generator)
    }
  }
}
