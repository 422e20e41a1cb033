/// One axis of a chart: what it shows, and how.
public struct Axis: Sendable, Hashable {
  /// What is measured, with its unit.
  public var title: String
  /// Whether only whole numbers make sense, such as epochs.
  public var isInteger: Bool
  /// The range shown; taken from the data if nil.
  public var range: ClosedRange<Double>?

  /// An axis; its range is taken from the data unless given.
  public init(_ title: String, isInteger: Bool = false, range: ClosedRange<Double>? = nil) {
    self.title = title
    self.isInteger = isInteger
    self.range = range
  }
}

/// The ticks of an axis, at whole multiples of 1, 2 or 5 times a power of ten.
struct Ticks: Equatable {
  let values: [Double]
  let labels: [String]
  /// The digits after the point that the labels have.
  let digits: Int

  /// About `count` ticks for a range; whole numbers only if so wanted.
  init(_ range: ClosedRange<Double>, count: Int, isInteger: Bool = false) {
    let step = Step(span: range.upperBound - range.lowerBound, count: count, isInteger: isInteger)
    let first = (range.lowerBound / step.value - 1e-9).rounded(.up)
    let last = (range.upperBound / step.value + 1e-9).rounded(.down)
    var values: [Double] = []
    if last - first < 100, first <= last {
      for index in 0...Int(last - first) { values.append(step.multiple(first + Double(index))) }
    }
    // Epochs begin at 1, which is no multiple of anything.
    if isInteger, range.lowerBound == 1, let head = values.first, head - 1 >= step.value / 2,
      head != 1
    {
      values.insert(1, at: 0)
    }
    self.values = values
    digits = step.digits
    labels = values.map { Ticks.label($0, digits: step.digits) }
  }

  /// The smallest range between ticks that holds a range.
  ///
  /// Rounding widens a range, which may call for wider steps, so it is done twice.
  static func rounded(_ range: ClosedRange<Double>, count: Int) -> ClosedRange<Double> {
    var rounded = range
    for _ in 0..<2 {
      let span = rounded.upperBound - rounded.lowerBound
      let step = Step(span: span, count: count, isInteger: false)
      let low = (range.lowerBound / step.value + 1e-9).rounded(.down)
      let high = (range.upperBound / step.value - 1e-9).rounded(.up)
      guard low < high else { return rounded }
      rounded = step.multiple(low)...step.multiple(high)
    }
    return rounded
  }

  private static func label(_ value: Double, digits: Int) -> String {
    if value == 0 { return NumberText.fixed(0, digits: min(digits, 2)) }
    if abs(value) >= 1e7 || (digits > 5 && abs(value) < 1e-4) { return NumberText.short(value) }
    if digits == 0, abs(value) >= 10_000 { return NumberText.count(Int(value)) }
    return NumberText.fixed(value, digits: digits)
  }
}

/// The distance between two ticks.
private struct Step {
  private let mantissa: Double
  private let exponent: Int

  init(span: Double, count: Int, isInteger: Bool) {
    let rough = max(span, 1e-300) / Double(max(count, 1))
    var exponent = 0
    var scaled = rough
    while scaled >= 10 {
      scaled /= 10
      exponent += 1
    }
    while scaled < 1 {
      scaled *= 10
      exponent -= 1
    }
    var mantissa = scaled <= 1.0001 ? 1.0 : (scaled <= 2 ? 2 : (scaled <= 5 ? 5 : 10))
    if isInteger, exponent < 0 {
      exponent = 0
      mantissa = 1
    }
    if mantissa == 10 {
      mantissa = 1
      exponent += 1
    }
    self.mantissa = mantissa
    self.exponent = exponent
  }

  var digits: Int { max(0, -exponent) }

  var value: Double { multiple(1) }

  func multiple(_ number: Double) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? number * mantissa / power : number * mantissa * power
  }
}

/// The way from the units of the data to those of the picture.
struct Scale {
  let domain: ClosedRange<Double>
  let start: Double
  let end: Double

  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  func position(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return 0.5 * (start + end) }
    let inside = min(max(value, domain.lowerBound), domain.upperBound)
    return start + (inside - domain.lowerBound) / span * (end - start)
  }

  /// A range that holds all finite values, widened if it is but a point; `0 … 1` without values.
  static func range(of values: some Sequence<Double>, padding: Double = 0) -> ClosedRange<Double> {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return 0...1 }
    if low == high {
      let reach = low == 0 ? 1 : 0.1 * abs(low)
      return (low - reach)...(high + reach)
    }
    let margin = padding * (high - low)
    return (low - margin)...(high + margin)
  }
}
