/// A source of random numbers that gives the same numbers for the same seed on every machine.
///
/// The sequence is xoshiro256**, its state filled by SplitMix64 from a 64-bit key. Purposes are kept
/// apart by streams: `generator.stream("dropout/2")` depends on the seed and the label only, not on
/// how many numbers were drawn before, so that work may be done in any order.
///
/// Not suited to anything that must be kept secret.
///
/// - Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", 2021;
///   G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable, Codable {
  /// What streams are derived from; never changes while numbers are drawn.
  private let key: UInt64
  private var state: State

  /// Creates the generator that belongs to a seed.
  public init(seed: UInt64) {
    self.init(key: seed)
  }

  private init(key: UInt64) {
    self.key = key
    state = State(key: key)
  }

  /// Returns the generator for a purpose, whatever was drawn from this one before.
  public func stream(_ label: String) -> SeededGenerator {
    var hash = SplitMix64.mix(key ^ 0x5EED_5EED_5EED_5EED)
    for byte in label.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return SeededGenerator(key: SplitMix64.mix(hash ^ UInt64(label.utf8.count)))
  }

  /// Returns 64 random bits.
  public mutating func next() -> UInt64 {
    state.next()
  }

  /// Returns a number from [0, 1), a multiple of 2⁻⁵³, each as likely as the other.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Returns an integer from 0 up to a bound, the bound itself left out.
  ///
  /// - Source: D. Lemire, "Fast random integer generation in an interval", 2019.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "The bound must be positive.")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// Returns a number from the standard normal distribution, by the polar method.
  ///
  /// - Source: G. Marsaglia, T. Bray, "A convenient method for generating normal variables", 1964.
  public mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square > 0 && square < 1 {
        return x * (-2 * naturalLogarithm(square) / square).squareRoot()
      }
    }
  }

  /// Returns the integers from 0 up to a count in random order, each order as likely as the other.
  public mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    order.withUnsafeMutableBufferPointer { permute($0) }
    return order
  }

  /// Puts elements into random order in place, each order as likely as the other (Fisher-Yates).
  public mutating func permute<Element>(_ elements: UnsafeMutableBufferPointer<Element>) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }
}

extension SeededGenerator {
  /// The 256 bits of xoshiro256**.
  private struct State: Hashable, Codable {
    var a: UInt64
    var b: UInt64
    var c: UInt64
    var d: UInt64

    init(key: UInt64) {
      var filler = SplitMix64(state: key)
      a = filler.next()
      b = filler.next()
      c = filler.next()
      d = filler.next()
    }

    mutating func next() -> UInt64 {
      let product = b &* 5
      let result = ((product << 7) | (product >> 57)) &* 9
      let shifted = b << 17
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 45) | (d >> 19)
      return result
    }
  }

  /// SplitMix64, which turns similar keys into unrelated numbers.
  private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
      defer { state &+= 0x9E37_79B9_7F4A_7C15 }
      return SplitMix64.mix(state)
    }

    /// Returns the first number of the generator with the given state.
    static func mix(_ state: UInt64) -> UInt64 {
      var bits = state &+ 0x9E37_79B9_7F4A_7C15
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }
}
