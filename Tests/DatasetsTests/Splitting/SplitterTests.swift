import Foundation
import Tensors
import Testing

@testable import Datasets

@Suite struct SplitterTests {
  let generator = SeededGenerator(seed: 7)

  static let splitters: [any Splitter] = [
    HoldOut(fraction: 0.2), HoldOut(fraction: 0.5), KFold(folds: 2), KFold(folds: 3),
    IteratedKFold(folds: 3, repeats: 2), LeaveOneGroupOut(),
  ]

  /// All small numbers of rows, classes and sizes of groups, for every protocol.
  @Test(arguments: 0..<splitters.count)
  func `folds part the rows, keep groups whole, and repeat`(index: Int) throws {
    let splitter = Self.splitters[index]
    for rows in 0..<40 {
      for classes in 1...3 {
        for size in 1...3 {
          let strata = (0..<rows).map { $0 * 5 % 7 % classes }
          let groups = (0..<rows).map { $0 / size }
          let split = {
            try splitter.folds(
              rows: rows, strata: strata, groups: groups, generator: generator)
          }
          guard let folds = try? split() else { continue }
          #expect(try split() == folds)
          for fold in folds { checkParts(fold, rows: rows, groups: groups) }
        }
      }
    }
  }

  private func checkParts(_ fold: Fold, rows: Int, groups: [Int]) {
    #expect(!fold.training.isEmpty && !fold.validation.isEmpty)
    #expect((fold.training + fold.validation).sorted() == Array(0..<rows))
    #expect(fold.training == fold.training.sorted() && fold.validation == fold.validation.sorted())
    let shared = Set(fold.training.map { groups[$0] }).intersection(
      fold.validation.map { groups[$0] })
    #expect(shared.isEmpty)
  }

  @Test func `each row validates once in every repetition`() throws {
    for rows in 6..<40 {
      let folds = try IteratedKFold(folds: 3, repeats: 2)
        .folds(rows: rows, strata: nil, groups: Array(0..<rows), generator: generator)
      #expect(folds.map(\.repetition) == [0, 0, 0, 1, 1, 1])
      #expect(folds.map(\.index) == [0, 1, 2, 0, 1, 2])
      for repetition in 0..<2 {
        let validated = folds.filter { $0.repetition == repetition }.flatMap(\.validation)
        #expect(validated.sorted() == Array(0..<rows))
      }
      #expect(folds[0].validation != folds[3].validation || rows < 8)
    }
  }

  @Test func `classes are dealt evenly, and sizes too`() throws {
    for rows in stride(from: 20, through: 100, by: 7) {
      let strata = (0..<rows).map { $0 % 5 == 0 ? 1 : 0 }
      for folds in 2...4 {
        let dealt = try KFold(folds: folds)
          .folds(rows: rows, strata: strata, groups: Array(0..<rows), generator: generator)
        for stratum in 0...1 {
          let counts = dealt.map { $0.validation.count { strata[$0] == stratum } }
          #expect((counts.max() ?? 9) - (counts.min() ?? 0) <= 1)
        }
        let sizes = dealt.map(\.validation.count)
        #expect((sizes.max() ?? 9) - (sizes.min() ?? 0) <= 1)
      }
    }
  }

  @Test func `hold-out takes its part of each class`() throws {
    let strata = (0..<100).map { $0 < 30 ? 1 : 0 }
    let fold = try #require(
      try HoldOut(fraction: 0.2)
        .folds(rows: 100, strata: strata, groups: Array(0..<100), generator: generator).first)
    #expect(fold.validation.count { strata[$0] == 1 } == 6)
    #expect(fold.validation.count { strata[$0] == 0 } == 14)
  }

  @Test func `another seed deals otherwise`() throws {
    let deal = { (seed: UInt64) in
      try KFold(folds: 5).folds(
        rows: 50, strata: nil, groups: Array(0..<50), generator: SeededGenerator(seed: seed))
    }
    #expect(try deal(1) != deal(2))
  }

  @Test func `too few rows are refused with numbers`() {
    let split = { (rows: Int, strata: [Int]?, groups: [Int]) throws(SplitError) in
      _ = try KFold(folds: 3).folds(
        rows: rows, strata: strata, groups: groups, generator: generator)
    }
    #expect(throws: SplitError.tooFewRows(rows: 2, needed: 3)) { try split(2, nil, [0, 1]) }
    #expect(throws: SplitError.tooFewGroups(groups: 2, needed: 3)) {
      try split(4, nil, [0, 0, 1, 1])
    }
    #expect(throws: SplitError.tooFewInStratum(stratum: 1, members: 2, needed: 3)) {
      try split(6, [0, 0, 0, 0, 1, 1], Array(0..<6))
    }
    #expect(KFold.largestCount(strata: [0, 0, 0, 0, 1, 1], groups: Array(0..<6)) == 2)
    #expect(throws: SplitError.folds(1)) {
      try KFold(folds: 1).folds(rows: 5, strata: nil, groups: Array(0..<5), generator: generator)
    }
    #expect(throws: SplitError.repeats(0)) {
      try IteratedKFold(folds: 2, repeats: 0)
        .folds(rows: 5, strata: nil, groups: Array(0..<5), generator: generator)
    }
    for fraction in [0, 1, -1, .nan] {
      #expect(throws: SplitError.self) {
        try HoldOut(fraction: fraction)
          .folds(rows: 5, strata: nil, groups: Array(0..<5), generator: generator)
      }
    }
  }

  @Test func `a splitter is coded with its kind`() throws {
    for splitter in Self.splitters + [ExpandingWindow(folds: 3, gap: 2)] {
      let coded = CodedSplitter(splitter)
      let data = try JSONEncoder().encode(coded)
      #expect(try JSONDecoder().decode(CodedSplitter.self, from: data) == coded)
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CodedSplitter.self, from: Data(#"{"kind": "magic"}"#.utf8))
    }
    let kinds = [
      "hold_out", "k_fold", "iterated_k_fold", "leave_one_group_out", "expanding_window",
    ]
    #expect(DatasetCatalog.splitters.map(\.kind) == kinds)
  }
}
