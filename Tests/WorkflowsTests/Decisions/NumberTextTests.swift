import Testing

@testable import Workflows

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1.00"), (0.95, "0.950"), (12.34, "12.3"), (123.4, "123"),
    (1234.5, "1235"), (-0.25, "-0.250"), (0.001, "0.00100"), (0.000_123_4, "0.000123"),
    (0.000_012_34, "1.2e-5"), (0.000_009_96, "1.0e-5"), (-0.000_001, "-1.0e-6"),
    (1e15, "1000000000000000"), (1e300, "1e+300"), (.nan, "undefined"), (.infinity, "infinite"),
    (-.infinity, "-infinite"), (-0.000_000_1, "-1.0e-7"),
  ])
  func `about three digits`(number: Double, text: String) { #expect(number.rounded3 == text) }

  @Test(arguments: [(0.953_27, "0.9533"), (45.0, "45.00"), (0.5, "0.5000"), (1_234.56, "1235")])
  func `four digits`(number: Double, text: String) { #expect(number.rounded4 == text) }

  @Test(arguments: [
    (2.5, 0, "3"), (-2.5, 0, "-3"), (0.125, 2, "0.13"), (-0.004, 2, "0.00"), (9.999, 2, "10.00"),
    (7, 3, "7.000"), (-1.05, 1, "-1.1"), (1e16, 1, "1e+16"),
  ])
  func `a fixed count of decimals`(number: Double, decimals: Int, text: String) {
    #expect(number.fixed(decimals) == text)
  }

  @Test(arguments: [(0.933, "93.3 %"), (0, "0.0 %"), (1, "100.0 %"), (0.000_49, "0.0 %")])
  func `per cent`(number: Double, text: String) { #expect(number.percent == text) }

  @Test(arguments: [
    (0.05, "= 0.050"), (0.000_1, "= 0.00010"), (0.000_099, "< 0.0001"), (0, "< 0.0001"),
    (1, "= 1.0"), (0.126, "= 0.13"),
  ])
  func `a p-value`(number: Double, text: String) { #expect(number.probability == text) }

  @Test(arguments: [(0.001, "0.001"), (25, "25"), (0.1 + 0.2, "0.30000000000000004")])
  func `the shortest form keeps the number`(number: Double, text: String) {
    #expect(number.short == text)
    #expect(Double(number.short) == number)
  }

  @Test func `the first letter in upper case`() {
    #expect("élan vital".capitalizedFirst == "Élan vital")
    #expect("".capitalizedFirst == "")
  }
}
