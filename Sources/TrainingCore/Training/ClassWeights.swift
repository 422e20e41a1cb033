internal import Tensors

/// How much the rows of each class count in training, as by Keras' `class_weight`.
///
/// The terms of a row's loss, and so its gradient, are multiplied by the weight of its class. The losses
/// of whole epochs, in both curves, are computed without these weights, so that they can be compared.
public enum ClassWeights: Codable, Hashable, Sendable {
  /// Rows / (classes · rows of the class), so that all classes count alike, as scikit-learn's "balanced".
  case balanced
  /// One weight for each class, counted from 0; of two classes 1 is the positive one.
  case given([Double])

  func validate() throws(InvalidSetting) {
    guard case .given(let weights) = self else { return }
    for weight in weights {
      try require(
        weight >= 0 && weight.isFinite, "class_weights", "given", "numbers of at least 0",
        found: weight)
    }
  }

  /// Returns the weight of each row.
  func values(
    targets: Tensor, loss: any Loss, outputWidth: Int
  ) throws(TrainingError) -> [Float] {
    guard let classes = Self.classes(of: targets, loss: loss) else {
      throw .noClassesToWeigh(loss: type(of: loss).kind)
    }
    let count = max(outputWidth, 2)
    let weights: [Double]
    switch self {
    case .given(let given):
      guard given.count == count else {
        throw .classWeightCount(expected: count, found: given.count)
      }
      weights = given
    case .balanced:
      var rows = [Int](repeating: 0, count: count)
      for index in classes { rows[index] += 1 }
      weights = rows.map { Double(classes.count) / Double(count * max($0, 1)) }
    }
    return classes.map { Float(weights[$0]) }
  }

  /// The class of each row: the index itself, the larger probability of two, the largest of several.
  private static func classes(of targets: Tensor, loss: any Loss) -> [Int]? {
    switch loss.fusedActivation {
    case .sigmoid where targets.columns == 1: targets.values.map { $0 > 0.5 ? 1 : 0 }
    case .softmax where targets.columns == 1: targets.values.map { Int($0) }
    case .softmax:
      (0..<targets.rows).map { index in
        let row = Array(targets.row(index))
        return row.indices.max { row[$0] < row[$1] } ?? 0
      }
    default: nil
    }
  }
}
