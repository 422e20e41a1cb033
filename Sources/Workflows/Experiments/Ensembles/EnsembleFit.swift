import Statistics

/// Out-of-fold predictions of several networks with the truth: what weights and a deciding layer learn from.
struct EnsembleEvidence {
  /// What each network predicts for the same rows, `[rows, outputs]`.
  let members: [[Float]]
  /// The truth, `[rows, outputs]`: 0 or 1 for each class or label, or numbers.
  let targets: [Double]
  /// What the task fixes at the end of a network.
  let outputs: Outputs

  private var width: Int { outputs.width }
  private var rows: Int { targets.count / width }
  private var areNumbers: Bool { outputs.task.isRegression }

  /// The rule that these rows teach.
  func rule(_ choice: EnsembleChoice) -> EnsembleRule {
    var rule = EnsembleRule(choice, count: members.count)
    switch choice {
    case _ where rows == 0: break
    case .none, .average, .majorityVote: break
    case .weightedAverage: rule.weights = selectedWeights
    case .stacking:
      rule.centers = centers
      rule.weights = decidingWeights(centers: rule.centers)
    }
    return rule
  }

  // MARK: - Weights

  /// How often a network is picked for the weighted average.
  private static let picks = 100

  /// The shares of the networks in a bag that grows by the one that lowers the loss most, with replacement.
  ///
  /// The loss is the cross-entropy, or the squared error over the variance of each output's target. Of
  /// equals the first is picked.
  /// - Source: R. Caruana et al., "Ensemble selection from libraries of models", 2004.
  private var selectedWeights: [Double] {
    let scales = variances
    var sums = [Double](repeating: 0, count: targets.count)
    var picked = [Int](repeating: 0, count: members.count)
    for pick in 1...Self.picks {
      var best = (member: 0, loss: Double.infinity)
      for member in members.indices {
        let loss = self.loss(of: sums, and: members[member], over: Double(pick), scales)
        if loss < best.loss { best = (member, loss) }
      }
      picked[best.member] += 1
      for (index, value) in members[best.member].enumerated() { sums[index] += Double(value) }
    }
    return picked.map { Double($0) / Double(Self.picks) }
  }

  /// The loss of the mean of what was picked and one network more.
  private func loss(
    of sums: [Double], and member: [Float], over count: Double, _ scales: [Double]
  ) -> Double {
    var loss = 0.0
    for index in targets.indices {
      let value = (sums[index] + Double(member[index])) / count
      if areNumbers {
        let error = value - targets[index]
        loss += error * error / scales[index % width]
      } else {
        loss += Self.surprise(value, targets[index], alone: outputs.task != .multiclass)
      }
    }
    return loss
  }

  /// The cross-entropy of one output.
  private static func surprise(_ value: Double, _ target: Double, alone: Bool) -> Double {
    if target > 0.5 { return Experiment.surprise(at: value) }
    return alone ? Experiment.surprise(at: 1 - value) : 0
  }

  /// The mean of each output's target.
  private var centers: [Double] {
    guard areNumbers, rows > 0 else { return [] }
    return (0..<width).map { column in
      (0..<rows).reduce(0) { $0 + targets[$1 * width + column] } / Double(rows)
    }
  }

  /// The variance of each output's target, 1 where there is none.
  private var variances: [Double] {
    let centers = centers
    return centers.indices.map { column in
      let sum = (0..<rows).reduce(0) { sum, row in
        let deviation = targets[row * width + column] - centers[column]
        return sum + deviation * deviation
      }
      return sum > 0 ? sum / Double(rows) : 1
    }
  }
}

// MARK: - The deciding layer

extension EnsembleEvidence {
  private static let mostSteps = 50
  private static let tolerance = 1e-9

  /// The weights `w` of logits or centered numbers that minimize the loss and `K²/2 Σ (wₘ − 1/K)²`.
  ///
  /// So few rows leave the networks their equal weights 1/K, and many take them wherever the truth is: the
  /// weights are beforehand normal around 1/K with that deviation. Newton's method, halving the steps that
  /// do not help; the squared error of numbers is in units of what the average leaves.
  /// - Source: D. Wolpert, "Stacked generalization", 1992; K. Ting, I. Witten, "Issues in stacked
  ///   generalization", 1999.
  fileprivate func decidingWeights(centers: [Double]) -> [Double] {
    let inputs = members.map { EnsembleRule.inputs($0, outputs, centers) }
    let equal = [Double](repeating: 1 / Double(members.count), count: members.count)
    let unit = areNumbers ? remainingVariances(inputs, equal, centers) : []
    var weights = equal
    var value = objective(weights, inputs, centers, unit)
    for _ in 0..<Self.mostSteps {
      guard let step = newtonStep(weights, inputs, centers, unit) else { break }
      var length = 1.0
      var next = zip(weights, step).map { $0 - $1 }
      var lower = objective(next, inputs, centers, unit)
      while !(lower <= value), length > 1e-6 {
        length /= 2
        next = zip(weights, step).map { $0 - length * $1 }
        lower = objective(next, inputs, centers, unit)
      }
      guard lower <= value else { break }
      let gain = value - lower
      (weights, value) = (next, lower)
      if gain <= Self.tolerance * (1 + abs(value)) { break }
    }
    return weights
  }

  /// The mean squared error of the average, output by output.
  private func remainingVariances(
    _ inputs: [[Double]], _ weights: [Double], _ centers: [Double]
  ) -> [Double] {
    let predicted = predictions(weights, inputs, centers)
    return (0..<width).map { column in
      let sum = (0..<rows).reduce(0) { sum, row in
        let error = predicted[row * width + column] - targets[row * width + column]
        return sum + error * error
      }
      return sum > 0 ? sum / Double(rows) : 1
    }
  }

  private func predictions(
    _ weights: [Double], _ inputs: [[Double]], _ centers: [Double]
  ) -> [Double] {
    var values = [Double](repeating: 0, count: targets.count)
    for (weight, input) in zip(weights, inputs) {
      for index in values.indices { values[index] += weight * input[index] }
    }
    for start in stride(from: 0, to: values.count, by: width) {
      EnsembleRule.activate(&values, start..<start + width, outputs.task, centers)
    }
    return values
  }

  private func objective(
    _ weights: [Double], _ inputs: [[Double]], _ centers: [Double], _ unit: [Double]
  ) -> Double {
    let count = Double(weights.count)
    var sum = weights.reduce(0) { sum, weight in
      let distance = weight - 1 / count
      return sum + count * count / 2 * distance * distance
    }
    for (index, value) in predictions(weights, inputs, centers).enumerated() {
      if areNumbers {
        let error = value - targets[index]
        sum += error * error / (2 * unit[index % width])
      } else {
        sum += Self.surprise(value, targets[index], alone: outputs.task != .multiclass)
      }
    }
    return sum
  }

  /// The gradient, solved by the matrix of second derivatives.
  private func newtonStep(
    _ weights: [Double], _ inputs: [[Double]], _ centers: [Double], _ unit: [Double]
  ) -> [Double]? {
    let count = weights.count
    let predicted = predictions(weights, inputs, centers)
    let pull = Double(count * count)
    var gradient = weights.map { pull * ($0 - 1 / Double(count)) }
    var curvature = (0..<count).map { row in
      (0..<count).map { row == $0 ? pull : 0 }
    }
    for row in 0..<rows {
      let range = row * width..<(row + 1) * width
      for one in 0..<count {
        gradient[one] += range.reduce(0) { sum, index in
          let error = predicted[index] - targets[index]
          return sum + error * inputs[one][index]
            / (areNumbers ? unit[index - range.lowerBound] : 1)
        }
        for two in 0...one {
          curvature[one][two] += product(inputs[one], inputs[two], predicted, range, unit)
        }
      }
    }
    var factor = CholeskyFactor()
    for row in 0..<count {
      guard factor.append(Array(curvature[row][..<row]), diagonal: curvature[row][row]) else {
        return nil
      }
    }
    return factor.solve(gradient)
  }

  /// What one row adds to a second derivative.
  private func product(
    _ one: [Double], _ two: [Double], _ predicted: [Double], _ row: Range<Int>, _ unit: [Double]
  ) -> Double {
    switch outputs.task {
    case .regression, .vectorRegression:
      return row.reduce(0) { $0 + one[$1] * two[$1] / unit[$1 - row.lowerBound] }
    case .binary, .multiLabel:
      return row.reduce(0) { $0 + predicted[$1] * (1 - predicted[$1]) * one[$1] * two[$1] }
    case .multiclass:
      let first = row.reduce(0) { $0 + predicted[$1] * one[$1] }
      let second = row.reduce(0) { $0 + predicted[$1] * two[$1] }
      return row.reduce(0) {
        $0 + predicted[$1] * (one[$1] - first) * (two[$1] - second)
      }
    }
  }
}
