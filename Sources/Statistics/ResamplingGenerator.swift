/// The seeded source of random numbers beneath every resampling procedure of this module.
///
/// xoshiro256** seeded by splitmix64, which is written again here since this module has no
/// dependency; a fixed seed gives the same numbers on every machine.
/// - Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM
///   Transactions on Mathematical Software 47 (2021); G. Steele, D. Lea and C. Flood, "Fast
///   splittable pseudorandom number generators", OOPSLA 2014.
struct ResamplingGenerator: RandomNumberGenerator, Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  init(seed: UInt64) {
    var state = seed
    a = Self.splitMix(&state)
    b = Self.splitMix(&state)
    c = Self.splitMix(&state)
    d = Self.splitMix(&state)
  }

  private static func splitMix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next() -> UInt64 {
    let scrambled = b &* 5
    let result = ((scrambled << 7) | (scrambled >> 57)) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number in `0 ..< 1`, a multiple of 2⁻⁵³.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number in `0 ..< bound`, each equally likely.
  ///
  /// - Source: D. Lemire, "Fast random integer generation in an interval", ACM Transactions on
  ///   Modeling and Computer Simulation 29 (2019).
  mutating func integer(below bound: Int) -> Int {
    let range = UInt64(bound)
    var (high, low) = next().multipliedFullWidth(by: range)
    if low < range {
      let threshold = (0 &- range) % range
      while low < threshold { (high, low) = next().multipliedFullWidth(by: range) }
    }
    return Int(high)
  }
}
