import Testing

@testable import Datasets

@Suite struct PlainDecimalTests {
  private func plain(_ text: String, after: String = ",") -> PlainDecimal? {
    let bytes = Array((text + after).utf8) + [UInt8](repeating: 0x39, count: PlainDecimal.reach)
    return bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.flatMap {
        PlainDecimal.read(
          $0, at: 0, before: (text + after).utf8.count, delimiter: UInt8(ascii: ","))
      }
    }
  }

  @Test(arguments: [
    "0", "-0", "7", "-7", "12345678", "123456789", "9007199254740992", "0.5", "-0.25", "1.0",
    "10.00",
    "3.14159265", "0.8444218515250481", "123456789.123456789", "0.000000000000000001",
    "1234567890123456.789", "0.123456789012345678", "9999999999999999.999",
    "4503599627370497.50", "9007199254740993.0",
  ])
  func `numbers as most are written are read`(text: String) throws {
    for after in [",", "\n", "\r"] {
      let number = try #require(plain(text, after: after))
      #expect(number.value.bitPattern == Double(text)?.bitPattern)
      #expect(number.end == text.utf8.count)
      #expect(number.form.contains(.integer) == !text.contains("."))
      let isWhole = number.value == number.value.rounded()
      #expect(
        number.form.contains(.pointedInteger)
          == (text.contains(".") && text.hasSuffix("0") && isWhole))
    }
  }

  @Test(arguments: [
    "", "-", "+1", "00", "01", "-01", ".5", "5.", "1e3", "1.5e3", " 1", "1 ", "\"1\"", "1.2.3",
    "9007199254740993", "12345678901234567890", "1.2345678901234567890", "NA", "1_000", "--1", "1-",
    "1;2", "٣", "1234567890123456789012345678",
  ])
  func `everything else is left to a closer look`(text: String) {
    #expect(plain(text) == nil)
  }

  @Test func `a field that the text ends in is left to a closer look`() {
    #expect(plain("12", after: "") == nil)
    #expect(plain("1.5", after: "") == nil)
  }

  @Test func `random decimals are rounded as the standard library does`() {
    var generator = SplitMix(state: 11)
    for _ in 0..<200_000 {
      let digits = String(generator.next() >> (generator.next() % 64))
      let point = 1 + Int(generator.next() % UInt64(digits.count))
      let text =
        (generator.next() % 2 == 0 ? "-" : "") + digits.prefix(point)
        + (point < digits.count ? "." : "") + digits.dropFirst(point)
      if let number = plain(String(text)) {
        #expect(number.value.bitPattern == Double(text)?.bitPattern, "\(text)")
      } else {
        #expect(digits.utf8.first == UInt8(ascii: "0") || digits.count > 15)
      }
    }
  }
}

@Suite struct DecimalRoundingTests {
  private func agrees(_ digits: UInt64, _ exponent: Int) -> Bool {
    DecimalRounding.value(digits, exponent: exponent) == Double("\(digits)e\(exponent)")
  }

  @Test func `all powers are rounded as the standard library does`() {
    var generator = SplitMix(state: 5)
    for exponent in DecimalRounding.exponents {
      for digits in [0, 1, 2, 9, 10, UInt64(1) << 53, 9_999_999_999_999_999_999] {
        #expect(agrees(digits, exponent), "\(digits)e\(exponent)")
      }
      for _ in 0..<4_000 {
        let digits = generator.next() % 10_000_000_000_000_000_000 >> (generator.next() % 40)
        #expect(agrees(digits, exponent), "\(digits)e\(exponent)")
      }
    }
  }

  /// What lies right between two doubles, and beside it: numbers of 54 bits, the last of them set.
  @Test func `ties and their neighbours are rounded to even`() {
    var generator = SplitMix(state: 6)
    for exponent in -4...23 {
      let five = (0..<exponent.magnitude).reduce(UInt64(1)) { power, _ in power &* 5 }
      for _ in 0..<2_000 {
        let middle = UInt64(1) << 53 | generator.next() >> 11 | 1
        let digits = exponent < 0 ? middle &* five : (middle / five) | 1
        for neighbour in [digits &- 1, digits, digits &+ 1]
        where neighbour < 10_000_000_000_000_000_000 {
          #expect(agrees(neighbour, exponent), "\(neighbour)e\(exponent)")
        }
      }
    }
    for shift in 1..<10 as Range<UInt64> {
      for _ in 0..<2_000 {
        let tie = (UInt64(1) << 53 | generator.next() >> 11 | 1) << shift
        for neighbour in [tie - 1, tie, tie + 1] { #expect(agrees(neighbour, 0)) }
      }
    }
  }
}
