/// The search for the point at which a distribution function takes a given value.
enum QuantileSearch {
  /// The root of an increasing `excess` within `lower … upper`, by Newton steps kept inside a bracket.
  ///
  /// - Parameters:
  ///   - lower: A point at which `excess` is at most zero.
  ///   - upper: A point at which `excess` is at least zero.
  ///   - excess: The function whose root is wanted.
  ///   - slope: Its derivative.
  /// - Returns: The root, to the last digits that `excess` can tell apart.
  static func root(
    lower: Double, upper: Double, excess: (Double) -> Double, slope: (Double) -> Double
  ) -> Double {
    var low = lower
    var high = upper
    var x = 0.5 * (low + high)
    for _ in 0..<400 {
      let value = excess(x)
      if value == 0 { return x }
      if value < 0 { low = x } else { high = x }
      let newton = x - value / slope(x)
      let next = newton > low && newton < high ? newton : middle(low, high)
      if abs(next - x) <= 1e-16 * abs(x) || next == low || next == high { return next }
      x = next
    }
    return x
  }

  /// The middle of a bracket; the geometric one when its ends are orders of magnitude apart.
  private static func middle(_ low: Double, _ high: Double) -> Double {
    if low > 0 && high > 16 * low { return low.squareRoot() * high.squareRoot() }
    if low == 0 && high > 0 { return high / 256 }
    return 0.5 * (low + high)
  }

  /// The smallest power-of-two multiple of `start` at which `holds` is true.
  static func firstDoubling(of start: Double, where holds: (Double) -> Bool) -> Double {
    var x = start
    while !holds(x) && x < 1e300 { x *= 2 }
    return x
  }
}
