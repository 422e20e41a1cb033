import Tensors
import Testing

@testable import Datasets

@Suite struct ResamplingTests {
  private let generator = SeededGenerator(seed: 21)
  private let classes = (0..<40).map { $0 % 8 == 0 ? 1 : $0 % 13 == 1 ? 2 : 0 }
  private var features: Tensor {
    Tensor(rows: 40, columns: 2, values: (0..<80).map { Float($0 * 37 % 41) })
  }

  @Test(arguments: Resampling.allCases)
  func `classes become equally frequent, the same way again`(method: Resampling) {
    let result = method.applied(to: features, classes: classes, generator: generator)
    #expect(Set(result.classes.classCounts(3)).count == 1)
    #expect(result.features.rows == result.classes.count)
    #expect(method.applied(to: features, classes: classes, generator: generator) == result)
    for (row, source) in result.sources.enumerated() where source >= 0 {
      #expect(result.classes[row] == classes[source])
      #expect(result.features[row, 0] == features[source, 0])
      #expect(result.features[row, 1] == features[source, 1])
    }
    let kept = result.sources.prefix(min(40, result.sources.count))
    #expect(method == .undersampling ? kept.count < 40 : Array(kept) == Array(0..<40))
  }

  @Test func `made rows lie between rows of their class`() {
    let result = Resampling.smote.applied(to: features, classes: classes, generator: generator)
    let made = result.sources.indices.filter { result.sources[$0] < 0 }
    #expect(!made.isEmpty)
    for row in made {
      let own = classes.indices.filter { classes[$0] == result.classes[row] }
      // Collinear with two rows of the class, and between them.
      let lies = own.contains { one in
        own.contains { other in
          let (ax, ay) = (features[one, 0], features[one, 1])
          let (bx, by) = (features[other, 0], features[other, 1])
          let (x, y) = (result.features[row, 0], result.features[row, 1])
          let cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
          return abs(cross) < 0.01 && min(ax, bx) <= x && x <= max(ax, bx)
            && min(ay, by) <= y && y <= max(ay, by)
        }
      }
      #expect(lies)
    }
  }

  @Test(arguments: Resampling.allCases)
  func `one row of a class, or none at all, is no trap`(method: Resampling) {
    let one = method.applied(
      to: Tensor(rows: 4, columns: 1, values: [1, 2, 3, 4]), classes: [0, 0, 0, 1],
      generator: generator)
    #expect(Set(one.classes.classCounts(2)).count == 1)
    let none = method.applied(
      to: Tensor(rows: 0, columns: 1, values: []), classes: [], generator: generator)
    #expect(none.classes.isEmpty)
  }
}
