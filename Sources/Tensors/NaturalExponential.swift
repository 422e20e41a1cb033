/// Returns eˣ with the same bits on every machine, the relative error below 1e-15.
///
/// x = n·ln 2 + r with |r| ≤ ln 2 / 2; eʳ by its Taylor series.
public func naturalExponential(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 710 { return .infinity }
  if x < -746 { return 0 }
  let whole = (x * 0x1.71547652b82fep+0).rounded()
  let rest = (x - whole * 0x1.62e42feep-1) - whole * 0x1.a39ef35793c76p-33
  var sum = 1.0
  for divisor in stride(from: 17.0, through: 1.0, by: -1.0) { sum = 1 + sum * rest / divisor }
  let half = (whole / 2).rounded(.down)
  let factors = [half, whole - half].map { Double(sign: .plus, exponent: Int($0), significand: 1) }
  return sum * factors[0] * factors[1]
}

/// Returns the cosine of a share of half a turn, cos(π·share) for a share from 0 to 1, with the same bits
/// on every machine.
public func cosineOfHalfTurn(_ share: Double) -> Double {
  if share > 0.5 { return -cosineOfHalfTurn(1 - share) }
  let square = share * share * (Double.pi * Double.pi)
  var sum = 1.0
  for last in stride(from: 22.0, through: 2.0, by: -2.0) {
    sum = 1 - sum * square / (last * (last - 1))
  }
  return sum
}

/// Returns a number of at least 0 to any power, with the same bits on every machine.
public func realPower(_ base: Double, _ exponent: Double) -> Double {
  if exponent == 0 || base == 1 { return 1 }
  return base <= 0 ? 0 : naturalExponential(exponent * naturalLogarithm(base))
}
