internal import Tensors
public import TrainingCore

/// What every loss must keep to, as a list of what one breaks.
public enum LossContract {
  private static let rows = 5
  private static let width = 4

  /// Returns what a loss breaks on targets that suit it, in sentences.
  ///
  /// `target` gives the targets of a row when the network has so many outputs.
  public static func violations(
    of loss: some Loss, target: (_ row: Int, _ outputWidth: Int) -> [Float]
  ) -> [String] {
    let targets = (0..<rows).map { target($0, width) }
    var violations = CodingContract.violations(of: loss)
    for row in targets {
      if row.count != loss.targetWidth(outputWidth: width) {
        violations.append("A row of targets has another length than it says.")
      }
      if loss.expectation(brokenBy: row[...], outputWidth: width) != nil {
        violations.append("It refuses targets that suit it: \(row).")
      }
    }
    let bad = [Float](repeating: .nan, count: loss.targetWidth(outputWidth: width))
    if loss.expectation(brokenBy: bad[...], outputWidth: width) == nil {
      violations.append("It accepts targets that are not numbers.")
    }
    return violations + independence(loss, targets) + gradient(loss, targets)
  }

  private static let outputs: [Float] = {
    var generator = SeededGenerator(seed: 21)
    return (0..<rows * width).map { _ in Float(generator.normal()) }
  }()

  private static func terms(
    _ loss: some Loss, outputs: [Float], targets: [[Float]], gradient: inout [Float]
  ) -> [Float] {
    let count = targets.count * loss.termsPerRow(outputWidth: width)
    var terms = [Float](repeating: .nan, count: count)
    let flat = targets.flatMap(\.self)
    withPointer(&terms) { terms in
      withPointer(&gradient) { slopes in
        outputs.withUnsafeBufferPointer { outputs in
          flat.withUnsafeBufferPointer { flat in
            guard let y = outputs.baseAddress, let t = flat.baseAddress else { return }
            loss.computeTerms(
              LossBatch(
                kernels: .best, rows: targets.count, width: width, outputs: y, targets: t,
                scale: 0.25, terms: terms, gradient: slopes))
          }
        }
      }
    }
    return terms
  }

  private static func independence(_ loss: some Loss, _ targets: [[Float]]) -> [String] {
    var gradient = [Float](repeating: .nan, count: rows * width)
    let together = terms(loss, outputs: outputs, targets: targets, gradient: &gradient)
    let alone = (0..<rows).flatMap { row in
      var slopes = [Float](repeating: .nan, count: width)
      return terms(
        loss, outputs: Array(outputs[row * width..<(row + 1) * width]), targets: [targets[row]],
        gradient: &slopes)
    }
    return together == alone ? [] : ["A row's terms depend on the other rows."]
  }

  private static func gradient(_ loss: some Loss, _ targets: [[Float]]) -> [String] {
    var gradient = [Float](repeating: .nan, count: rows * width)
    _ = terms(loss, outputs: outputs, targets: targets, gradient: &gradient)
    return gradient.indices.compactMap { place in
      let step: Float = 0x1p-9
      func sum(_ change: Float) -> Double {
        var moved = outputs
        var unused = gradient
        moved[place] += change
        return terms(loss, outputs: moved, targets: targets, gradient: &unused)
          .reduce(0) { $0 + Double($1) } * 0.25
      }
      let difference = (sum(step) - sum(-step)) / (2 * Double(step))
      let isRight = abs(Double(gradient[place]) - difference) < 0.002
      return isRight
        ? nil
        : "The gradient by output \(place) is \(gradient[place]), the difference quotient "
          + "\(difference)."
    }
  }
}
