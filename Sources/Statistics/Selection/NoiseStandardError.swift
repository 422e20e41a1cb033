/// The standard error of the differences between trials that were scored on the same rows.
///
/// With `eₜᵢ` the score of trial `t` on row `i` minus the mean of all trials on that row,
/// `SE = √(meanₜ varᵢ(eₜᵢ) / n · m / (m − 1))`. What all trials find hard alike cancels, so it is
/// smaller than the standard error of one trial's score.
/// - Parameter rowScores: One list a trial, all of the same rows in the same order.
/// - Returns: The standard error; zero below two trials or two rows.
public func pairedNoiseStandardError(rowScores: [[Double]]) -> Double {
  guard rowScores.count > 1, let rows = rowScores.first?.count, rows > 1 else { return 0 }
  let trials = Double(rowScores.count)
  var average = [Double](repeating: 0, count: rows)
  for scores in rowScores {
    precondition(scores.count == rows, "every trial must be scored on the same rows")
    for row in 0..<rows { average[row] += scores[row] }
  }
  for row in 0..<rows { average[row] /= trials }
  var total = 0.0
  for scores in rowScores {
    total += Descriptive.variance(zip(scores, average).map { $0 - $1 })
  }
  return (total / trials / Double(rows) * trials / (trials - 1)).squareRoot()
}
