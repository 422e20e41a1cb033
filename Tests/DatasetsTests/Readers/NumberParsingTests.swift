import Testing

@testable import Datasets

@Suite struct NumberParsingTests {
  @Test(arguments: [
    ("5", 5.0), ("+5", 5), ("-5", -5), (" 7\t", 7), ("5.", 5), (".5", 0.5), ("-.5e1", -5),
    ("1e3", 1000), ("1E+3", 1000), ("1e-3", 0.001), ("00123", 123), ("0", 0), ("-0.0", 0),
    ("9007199254740993", 9_007_199_254_740_992), ("1e308", 1e308), ("1e-400", 0),
  ])
  func `numbers are read`(text: String, expected: Double) {
    #expect(NumberParsing.number(in: text) == expected)
  }

  @Test(arguments: [
    "", " ", ".", "-", "+", "e5", "1e", "1e+", "1_000", "0x1F", "1,5", "1,234", "inf", "nan",
    "1e999", "-1e999", "1 2", "--1", "1.2.3", "٣٤", "5%", "$5", "1e5x", "12a",
  ])
  func `other texts are no numbers`(text: String) {
    #expect(NumberParsing.number(in: text) == nil)
  }

  @Test func `every number comes back from its shortest text`() {
    var generator = SplitMix(state: 1)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: generator.next())
      guard number.isFinite else { continue }
      #expect(NumberParsing.number(in: number.description) == number)
    }
  }

  @Test func `decimal texts are rounded as the standard library does`() {
    var generator = SplitMix(state: 2)
    for _ in 0..<20_000 {
      let digits = String(generator.next() >> (generator.next() % 64))
      let point = Int(generator.next() % UInt64(digits.count + 1))
      let exponent = Int(generator.next() % 80) - 40
      let text = "\(digits.prefix(point)).\(digits.dropFirst(point))e\(exponent)"
      #expect(NumberParsing.number(in: text) == Double("0" + text))
    }
  }

  @Test func `ties are rounded to even however many digits follow`() {
    #expect(NumberParsing.number(in: "9007199254740993") == 0x1p53)
    #expect(NumberParsing.number(in: "9007199254740993.0000000000000000000001") == 0x1p53 + 2)
    #expect(NumberParsing.number(in: "0.000000000000000000000000000001") == 1e-30)
  }

  @Test func `what a spelling tells beside its value is kept`() throws {
    #expect(try parse("007").hasLeadingZero)
    #expect(try parse("-007").hasLeadingZero)
    #expect(try !parse("0.5").hasLeadingZero)
    #expect(try !parse("0").hasLeadingZero)
    #expect(try parse("12").isInteger)
    #expect(try !parse("12.0").isInteger)
    #expect(try parse("9007199254740993").losesDigits)
    #expect(try !parse("9007199254740992").losesDigits)
    #expect(try parse("123456789012345678901234567890").losesDigits)
  }

  private func parse(_ text: String) throws -> ParsedNumber {
    let bytes = Array(text.utf8)
    return try #require(
      bytes.withUnsafeBufferPointer { NumberParsing.parse($0, 0..<$0.count) })
  }
}

/// A small generator for tests, so that they repeat.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
