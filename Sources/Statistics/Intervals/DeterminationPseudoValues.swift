/// The jackknife pseudo-values of R², whose mean scatters as R² does.
///
/// R² is one minus a ratio m of means, and few rows make that ratio lean to one side: so its logarithm
/// `L = log m` is left out of row by row, and brought back to the scale of R² by its slope:
/// `pᵢ = −m (n L − (n − 1) L₋ᵢ)`. The standard error of the mean of these values is that of R². With 25
/// normal rows and Student's t it gives intervals that cover 94.6 %, where the BCa bootstrap covers 92.2 %
/// (`sevenfold-sim intervals`).
/// - Parameters:
///   - squaredErrors: The squared error of each row.
///   - targets: The target of each row.
/// - Returns: One value a row; nil below three rows, or where leaving out a row leaves no error or no
///   variance.
/// - Source: B. Efron and C. Stein, "The jackknife estimate of variance", Annals of Statistics 9 (1981).
public func determinationPseudoValues(squaredErrors: [Double], targets: [Double]) -> [Double]? {
  guard let logarithms = logarithmicPseudoValues(squaredErrors, targets) else { return nil }
  let missing = missingDetermination(squaredErrors, targets)
  return logarithms.map { -missing * $0 }
}

/// R² without the lean that few rows give it, by the jackknife of `L = log(1 − R²)`: `1 − exp(mean pseudo-value)`.
///
/// The R² of sixteen rows is too low by about (1 + 2R²)/16 of what it misses to 1, since it divides by the
/// spread of these few targets.
/// - Parameters:
///   - squaredErrors: The squared error of each row.
///   - targets: The target of each row.
/// - Returns: R²; nil where it has no pseudo-values.
/// - Source: M. Quenouille, "Notes on bias in estimation", Biometrika 43 (1956).
public func jackknifedDetermination(squaredErrors: [Double], targets: [Double]) -> Double? {
  logarithmicPseudoValues(squaredErrors, targets).map {
    1 - Elementary.exp(Descriptive.mean($0))
  }
}

/// What R² misses to 1: the sum of the squared errors over that of the targets' squared deviations.
private func missingDetermination(_ squaredErrors: [Double], _ targets: [Double]) -> Double {
  let center = Descriptive.mean(targets)
  let squares = targets.reduce(0) { $0 + ($1 - center) * ($1 - center) }
  return squaredErrors.reduce(0, +) / squares
}

/// The jackknife pseudo-values `n L − (n − 1) L₋ᵢ` of `L = log(1 − R²)`.
private func logarithmicPseudoValues(_ squaredErrors: [Double], _ targets: [Double]) -> [Double]? {
  let count = Double(targets.count)
  guard targets.count > 2, squaredErrors.count == targets.count else { return nil }
  let center = Descriptive.mean(targets)
  let deviations = targets.map { $0 - center }
  let squares = deviations.reduce(0) { $0 + $1 * $1 }
  let errors = squaredErrors.reduce(0, +)
  guard squares > 0, errors > 0 else { return nil }
  let whole = Elementary.log(errors / squares)
  var values: [Double] = []
  for (error, deviation) in zip(squaredErrors, deviations) {
    let shift = deviation / (count - 1)
    let variance = (squares - deviation * deviation) / (count - 1) - shift * shift
    let mean = (errors - error) / (count - 1)
    guard variance > 0, mean > 0 else { return nil }
    values.append(count * whole - (count - 1) * Elementary.log(mean / variance))
  }
  return values
}
