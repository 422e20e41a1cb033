import Tensors
import Testing

/// The expected numbers come from a separate implementation of the published algorithms in Python.
@Suite("Seeded random numbers")
struct SeededGeneratorTests {
  @Test("The sequence of a seed is that of xoshiro256** filled by SplitMix64")
  func sequence() {
    var generator = SeededGenerator(seed: 42)
    #expect(generator.next() == 0x1578_0b2e_0c2e_c716)
    #expect(generator.next() == 0x6104_d986_6d11_3a7e)
    #expect(generator.next() == 0xae17_5332_39e4_99a1)
  }

  @Test("A stream depends on seed and label, not on what was drawn before")
  func streams() {
    var generator = SeededGenerator(seed: 42)
    var early = generator.stream("dropout/2")
    for _ in 0..<10 { _ = generator.next() }
    var late = generator.stream("dropout/2")
    #expect(early == late)
    #expect(early.next() == 0x99d1_8502_b39a_abf4)
    #expect(late.next() == 0x99d1_8502_b39a_abf4)
    #expect(late.next() == 0x79bd_9332_ad54_67a9)
  }

  @Test("Different labels, different seeds and nested labels give different streams")
  func distinctStreams() {
    var firsts: Set<UInt64> = []
    for seed in 0..<50 as Range<UInt64> {
      let generator = SeededGenerator(seed: seed)
      for label in ["", "a", "b", "ab", "ba", "fold/1", "fold/2", "fold/11"] {
        var stream = generator.stream(label)
        firsts.insert(stream.next())
        var nested = generator.stream(label).stream("a")
        firsts.insert(nested.next())
      }
    }
    #expect(firsts.count == 50 * 16)
  }

  @Test("Normal numbers are those of the polar method")
  func normal() {
    var generator = SeededGenerator(seed: 7)
    for expected in [0.9643618527255184, -0.3039301238656567, 0.30479435832638674] {
      #expect(abs(generator.normal() - expected) < 4e-16)
    }
  }

  @Test("Normal and uniform numbers have the moments they should have")
  func moments() {
    var generator = SeededGenerator(seed: 1)
    let count = 100_000
    let normal = (0..<count).map { _ in generator.normal() }
    let uniform = (0..<count).map { _ in generator.uniform() }
    #expect(abs(normal.reduce(0, +) / Double(count)) < 0.015)
    #expect(abs(normal.map { $0 * $0 }.reduce(0, +) / Double(count) - 1) < 0.02)
    #expect(abs(uniform.reduce(0, +) / Double(count) - 0.5) < 0.004)
    #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
  }

  @Test("A permutation holds every index once and is the same every time")
  func permutation() {
    var generator = SeededGenerator(seed: 3)
    #expect(generator.permutation(of: 10) == [9, 4, 8, 0, 7, 2, 3, 1, 5, 6])
    for count in 0..<40 {
      #expect(generator.permutation(of: count).sorted() == Array(0..<count))
    }
  }

  @Test("Integers below a bound are all equally likely")
  func integers() {
    var generator = SeededGenerator(seed: 5)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.integer(below: 7)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
    #expect((0..<100).allSatisfy { _ in generator.integer(below: 1) == 0 })
  }
}
