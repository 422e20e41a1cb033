import Statistics

/// What makes one prediction of those of several networks; all of it is in the model's files.
public struct EnsembleRule: Sendable, Codable, Equatable {
  /// How the predictions become one.
  public var choice: EnsembleChoice
  /// The weight of each network; those of stacking are of logits, and can be negative.
  public var weights: [Double]
  /// Of stacked numbers: the center of each output, around which they are weighed.
  public var centers: [Double]

  /// The same weight for each of some networks.
  init(_ choice: EnsembleChoice, count: Int) {
    self.choice = choice
    weights = Array(repeating: 1 / Double(count), count: count)
    centers = []
  }

  /// The predictions of all networks together, in the target's own units, row by row.
  ///
  /// - Parameters:
  ///   - members: what each network predicts, `[rows, outputs]`: probabilities or numbers.
  ///   - outputs: what the task fixes at the end of a network.
  /// - Returns: one prediction for each row and output.
  func combined(_ members: [[Float]], _ outputs: Outputs) -> [Float] {
    switch choice {
    case .none: return members.first ?? []
    case .average, .weightedAverage: return weighted(members).map { Float($0) }
    case .majorityVote: return votes(members, outputs)
    case .stacking: return stacked(members, outputs)
    }
  }

  /// `Σ wₘ pₘ`.
  private func weighted(_ members: [[Float]]) -> [Double] {
    var sums = [Double](repeating: 0, count: members.first?.count ?? 0)
    for (weight, values) in zip(weights, members) {
      for index in sums.indices { sums[index] += weight * Double(values[index]) }
    }
    return sums
  }

  // MARK: Votes

  /// `(votes + mean probability) / (networks + 1)`: the mean probability has a vote of its own, which it
  /// shares out, so that it decides where the votes are even and nowhere else.
  private func votes(_ members: [[Float]], _ outputs: Outputs) -> [Float] {
    let width = outputs.width
    var sums = weighted(members)
    for values in members {
      for row in 0..<values.count / width {
        let named = Self.named(values[row * width..<(row + 1) * width], outputs.task)
        for column in named { sums[row * width + column] += 1 }
      }
    }
    return sums.map { Float($0 / Double(members.count + 1)) }
  }

  /// The outputs that a network votes for in a row: the likeliest class, or all above a half.
  private static func named(_ row: ArraySlice<Float>, _ task: Task) -> [Int] {
    guard task == .multiclass else {
      return row.enumerated().filter { $0.element > 0.5 }.map(\.offset)
    }
    return [row.enumerated().reduce((0, -Float.infinity)) { $1.element > $0.1 ? $1 : $0 }.0]
  }

  // MARK: The deciding layer

  /// A layer without bias on top of logits, or of numbers less their centers, each output by itself.
  private func stacked(_ members: [[Float]], _ outputs: Outputs) -> [Float] {
    let inputs = members.map { Self.inputs($0, outputs, centers) }
    let width = outputs.width
    var values = [Double](repeating: 0, count: inputs.first?.count ?? 0)
    for (weight, input) in zip(weights, inputs) {
      for index in values.indices { values[index] += weight * input[index] }
    }
    for start in stride(from: 0, to: values.count, by: width) {
      Self.activate(&values, start..<start + width, outputs.task, centers)
    }
    return values.map { Float($0) }
  }

  /// What the deciding layer reads of one network's predictions: logits, or numbers less their centers.
  static func inputs(_ predictions: [Float], _ outputs: Outputs, _ centers: [Double]) -> [Double] {
    predictions.enumerated().map { index, value in
      let probability = min(max(Double(value), 1e-7), 1 - 1e-7)
      switch outputs.task {
      case .binary, .multiLabel:
        return Elementary.log(probability) - Elementary.log(1 - probability)
      case .multiclass: return Elementary.log(probability)
      case .regression, .vectorRegression: return Double(value) - centers[index % outputs.width]
      }
    }
  }

  /// What the deciding layer makes of the sums of one row.
  static func activate(
    _ values: inout [Double], _ row: Range<Int>, _ task: Task, _ centers: [Double]
  ) {
    switch task {
    case .binary, .multiLabel:
      for index in row { values[index] = 1 / (1 + Elementary.exp(-values[index])) }
    case .multiclass:
      let highest = values[row].max() ?? 0
      for index in row { values[index] = Elementary.exp(values[index] - highest) }
      let sum = values[row].reduce(0, +)
      for index in row { values[index] /= sum }
    case .regression, .vectorRegression:
      for index in row { values[index] += centers[index - row.lowerBound] }
    }
  }
}
