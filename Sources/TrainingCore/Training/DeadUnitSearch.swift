internal import Tensors

extension BatchExecution {
  /// Returns the rectified hidden layers of which some units give 0 for each of the first rows.
  func deadUnits(
    rows: Int, features: FeaturePointers, parameters: UnsafeBufferPointer<Float>
  ) -> [DeadUnits] {
    guard let weights = parameters.baseAddress, plan.layers.contains(where: \.isRectified) else {
      return []
    }
    _ = forward(
      Batch(rows: rows, input: features, rowIndices: nil, parameters: weights, noise: nil))
    return plan.layers.indices.dropLast().compactMap { index in
      guard plan.layers[index].isRectified else { return nil }
      let width = plan.layers[index].outputWidth
      let values = UnsafeBufferPointer(start: outputs(of: index), count: rows * width)
      var isDead = [Bool](repeating: true, count: width)
      for place in values.indices where values[place] != 0 { isDead[place % width] = false }
      let dead = isDead.count { $0 }
      let found = DeadUnits(layer: index + 1, dead: dead, units: width, rows: rows)
      return found.isSerious ? found : nil
    }
  }
}
