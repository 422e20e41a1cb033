import Statistics

/// A Gaussian process over the points of a search: what a score is, and how sure that is.
///
/// The correlation of two points is `(1 + √5 r + 5 r²/3) exp(−√5 r)` (Matérn, 5/2) with
/// `r² = Σ (distance on axis a / length a)²`; scores scatter around the process with a variance of so many
/// parts of its own. Mean and variance of the process follow from the scores. All sums have one order, and exp and
/// log are our own: the same bits on any machine.
///
/// - Source: C. Rasmussen, C. Williams, "Gaussian processes for machine learning", 2006, chapters 2 and 5.
struct GaussianProcess {
  /// How far correlations reach on each axis, and how much single scores scatter.
  struct Scales: Sendable, Equatable {
    /// The length of each axis.
    var lengths: [Double]
    /// The variance of a score around the process, in parts of the variance of the process.
    var noise = 0.01

    /// Lengths of one on so many axes.
    init(axes: Int) { lengths = Array(repeating: 1, count: axes) }
  }

  /// What is expected of a point.
  struct Prediction {
    let mean: Double
    let deviation: Double

    /// By how much a score is expected to be exceeded.
    func expectedImprovement(on best: Double) -> Double {
      guard deviation > 0 else { return max(0, mean - best) }
      let z = (mean - best) / deviation
      let normal = NormalDistribution.standard
      return (mean - best) * normal.cumulative(z) + deviation * normal.density(z)
    }
  }

  private let distances: AxisDistances
  private let scales: Scales
  private let mean: Double
  private let variance: Double
  private var points: [SearchSpace.Point]
  /// The scores less their mean.
  private var residuals: [Double]
  private var factor: CholeskyFactor
  /// The residuals, solved by the correlations.
  private var weights: [Double]

  /// The process of some points and their scores; nil if no number can be told.
  init?(
    _ points: [SearchSpace.Point], scores: [Double], distances: AxisDistances, scales: Scales
  ) {
    var factor = CholeskyFactor()
    for (index, point) in points.enumerated() {
      let row = points[..<index].map { distances.correlation($0, point, scales.lengths) }
      guard factor.append(row, diagonal: 1 + scales.noise) else { return nil }
    }
    let mean = Descriptive.meanOrZero(scores)
    let residuals = scores.map { $0 - mean }
    weights = factor.solve(residuals)
    let variance = zip(residuals, weights).reduce(0) { $0 + $1.0 * $1.1 } / Double(points.count)
    guard variance.isFinite else { return nil }
    (self.points, self.residuals, self.mean, self.factor) = (points, residuals, mean, factor)
    // Equal scores tell nothing about the variance; any will do, as long as it is not zero.
    self.variance = variance > 0 ? variance : 1
    (self.distances, self.scales) = (distances, scales)
  }

  /// The logarithm of the likelihood, up to a constant, the variance being the likeliest.
  var logLikelihood: Double {
    -0.5 * (Double(points.count) * Elementary.log(variance) + factor.logDeterminant)
  }

  /// The highest mean at a point that was judged.
  var highestMean: Double {
    points.map { prediction(at: $0).mean }.max() ?? mean
  }

  /// What is expected of a point.
  func prediction(at point: SearchSpace.Point) -> Prediction {
    let row = points.map { distances.correlation($0, point, scales.lengths) }
    let expected = mean + zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let solved = factor.solveLower(row)
    let known = solved.reduce(0) { $0 + $1 * $1 }
    return Prediction(mean: expected, deviation: (variance * max(0, 1 - known)).squareRoot())
  }

  /// Takes a point as if it had scored what is expected of it.
  mutating func believe(_ point: SearchSpace.Point) {
    let expected = prediction(at: point).mean
    let row = points.map { distances.correlation($0, point, scales.lengths) }
    guard factor.append(row, diagonal: 1 + scales.noise) else { return }
    points.append(point)
    residuals.append(expected - mean)
    weights = factor.solve(residuals)
  }
}

// MARK: - Learning the scales

extension GaussianProcess.Scales {
  private static let lengths = [0.25, 0.5, 1, 2, 4, 8]
  private static let noises = [0.001, 0.01, 0.1, 0.5]

  /// The scales that are likeliest after some scores.
  ///
  /// First one length for all axes and the noise, then each axis by itself, in order, then the noise
  /// again, each from a short list. Lengths are beforehand likeliest at 1, log-normal with deviation 1.
  static func learned(
    from points: [SearchSpace.Point], scores: [Double], distances: AxisDistances
  ) -> Self {
    var best = Self(axes: distances.tables.count)
    var highest = -Double.infinity
    func consider(_ scales: Self) {
      let process = GaussianProcess(points, scores: scores, distances: distances, scales: scales)
      guard let process else { return }
      let value = process.logLikelihood + scales.logPrior
      if value > highest { (best, highest) = (scales, value) }
    }
    for noise in noises {
      for length in lengths {
        var scales = best
        scales.lengths = scales.lengths.map { _ in length }
        scales.noise = noise
        consider(scales)
      }
    }
    for axis in distances.tables.indices where distances.tables[axis].count > 1 {
      for length in lengths where length != best.lengths[axis] {
        var scales = best
        scales.lengths[axis] = length
        consider(scales)
      }
    }
    for noise in noises {
      var scales = best
      scales.noise = noise
      consider(scales)
    }
    return best
  }

  /// The logarithm of how likely the lengths are beforehand, up to a constant.
  private var logPrior: Double {
    lengths.reduce(0) { sum, length in
      let deviation = Elementary.log(length)
      return sum - 0.5 * deviation * deviation
    }
  }
}

/// The squared distances between the values of each axis.
struct AxisDistances: Sendable {
  /// The distance of two values of an axis, by their numbers.
  let tables: [[[Double]]]

  init(_ axes: [SearchSpace.Axis]) {
    tables = axes.map { axis in
      axis.places.map { one in
        axis.places.map { two in
          zip(one, two).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
      }
    }
  }

  /// The correlation of two points, with a length for each axis.
  func correlation(
    _ one: SearchSpace.Point, _ two: SearchSpace.Point, _ lengths: [Double]
  ) -> Double {
    var square = 0.0
    for axis in tables.indices where one[axis] != two[axis] {
      square += tables[axis][one[axis]][two[axis]] / (lengths[axis] * lengths[axis])
    }
    let distance = (5 * square).squareRoot()
    return (1 + distance + distance * distance / 3) * Elementary.exp(-distance)
  }
}
