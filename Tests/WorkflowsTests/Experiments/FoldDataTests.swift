import Datasets
import Tensors
import Testing
import TrainingCore

@testable import Workflows

/// The poison test of design.md: whatever validation rows hold, training never sees it.
@Suite struct FoldDataTests {
  private static let count = 40
  private static let validation = Array(stride(from: 0, to: 40, by: 4))

  /// Rows with gaps, categories and a number to predict; garbage in some of them if wished.
  private func table(garbageIn rows: [Int] = []) -> Table {
    var generator = SeededGenerator(seed: 5)
    var x = (0..<Self.count).map { $0 % 7 == 3 ? .nan : generator.normal() }
    var y = (0..<Self.count).map { _ in 5 + generator.normal() }
    var size = (0..<Self.count).map { _ in 100 * generator.normal() }
    var city = (0..<Self.count).map { ["Kyiv", "Lviv", nil][$0 % 3] }
    var label: [String?] = (0..<Self.count).map { $0 % 2 == 0 ? "a" : "b" }
    for row in rows {
      (x[row], y[row], size[row], city[row]) = (1e30, .nan, -1e20, "never seen")
      label[row] = label[row] == "a" ? "b" : "a"
    }
    return Table(
      name: "t",
      columns: [
        Column("x", numbers: x), Column("y", numbers: y), Column("city", texts: city),
        Column("label", texts: label), Column("size", numbers: size),
      ])
  }

  private func fold(_ table: Table, task: Task) throws -> FoldData {
    let target = task == .regression ? "size" : "label"
    let features = table.dropping(columns: ["label", "size"].filter { $0 != target })
    let training = (0..<Self.count).filter { !Self.validation.contains($0) }
    let schema = Schema(features.selecting(rows: training), target: target)
    return try FoldData(
      Fold(repetition: 0, index: 0, training: training, validation: Self.validation),
      of: features, target: target,
      encoding: task == .regression
        ? .regression(mean: 0, scale: 1) : .binary(positive: "b", negative: "a"),
      preprocessing: .recommended(for: schema), scalesTarget: true)
  }

  @Test(arguments: [Task.regression, .binary])
  func `garbage in validation rows leaves every bit of training as it is`(task: Task) throws {
    let clean = try fold(table(), task: task)
    let poisoned = try fold(table(garbageIn: Self.validation), task: task)
    #expect(
      poisoned.training.features.values.map(\.bitPattern)
        == clean.training.features.values.map(\.bitPattern))
    #expect(
      poisoned.training.targets.values.map(\.bitPattern)
        == clean.training.targets.values.map(\.bitPattern))
    #expect(poisoned.units == clean.units)
    // The poison has arrived where it belongs, and was told.
    #expect(poisoned.validation.features != clean.validation.features)
    #expect(poisoned.validationTargets != clean.validationTargets)
    #expect(poisoned.digest != clean.digest)
    #expect(poisoned.notes.contains { $0.contains("city") })
  }

  @Test func `the target is scaled by the training rows alone`() throws {
    let table = table()
    let fold = try fold(table, task: .regression)
    let numbers = try #require(table["size"]?.numbers)
    let training = fold.fold.training.map { numbers[$0] }
    let mean = training.reduce(0, +) / Double(training.count)
    #expect(abs(fold.units.mean - mean) < 1e-9)
    let sum = fold.training.targets.values.reduce(0, +)
    #expect(abs(sum) < 1e-4)
    let own = Self.validation.map { Float(numbers[$0]) }
    #expect(fold.validationTargets.values == own)
    let back = fold.units.predictions(fold.validation.targets.values)
    #expect(zip(back, own).allSatisfy { abs($0 - $1) <= 1e-4 * max(1, abs($1)) })
  }

  @Test func `the digest changes with any bit that a training sees`() throws {
    let first = try fold(table(), task: .regression)
    #expect(try fold(table(), task: .regression).digest == first.digest)
    var columns = table().columns
    guard case .numbers(var numbers) = columns[1].values else { return }
    numbers[1] = numbers[1].nextUp * 1.000_001
    columns[1] = Column("y", numbers: numbers)
    let changed = try fold(Table(name: "t", columns: columns), task: .regression)
    #expect(changed.digest != first.digest)
  }
}
