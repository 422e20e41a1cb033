import Testing

@testable import Reports

@Suite struct ChartPartsTests {
  @Test(
    arguments: [
      (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (-0.005, 2, "−0.01"), (1234.5678, 1, "1234.6"),
      (0.999, 2, "1.00"), (1e20, 2, "1.00e20"), (.nan, 2, "–"), (.infinity, 0, "–"),
      (12.5, 0, "13"),
      (0.05, 3, "0.050"),
    ] as [(Double, Int, String)])
  func fixedDecimals(value: Double, digits: Int, text: String) {
    #expect(NumberText.fixed(value, digits: digits) == text)
  }

  @Test(
    arguments: [
      (0.0, "0"), (0.96914, "0.969"), (45.678, "45.7"), (456.78, "457"), (1.005, "1.00"),
      (-3.14159, "−3.14"), (1_234_567, "1.23e6"), (0.000_123_4, "1.23e−4"), (9_999_999, "1.00e7"),
    ] as [(Double, String)])
  func shortNumbers(value: Double, text: String) {
    #expect(NumberText.short(value) == text)
  }

  @Test func counts() {
    #expect(NumberText.count(1_234) == "1234")
    #expect(NumberText.count(1_234_567) == "1\u{2009}234\u{2009}567")
    #expect(NumberText.count(-12_345) == "−12\u{2009}345")
    #expect(NumberText.compact(3.10, digits: 1) == "3.1")
    #expect(NumberText.compact(-0.04, digits: 1) == "0")
    #expect(NumberText.compact(100, digits: 1) == "100")
  }

  @Test func ticksAreRoundNumbers() {
    #expect(Ticks(0...1, count: 5).labels == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(Ticks(-0.03...0.07, count: 5).labels == ["−0.02", "0.00", "0.02", "0.04", "0.06"])
    #expect(Ticks(0...50_000, count: 2).labels.last == "50\u{2009}000")
    #expect(Ticks(0...3e-6, count: 3).labels == ["0.00", "1.00e−6", "2.00e−6", "3.00e−6"])
    let narrow = Ticks(0.712_34...0.712_35, count: 5).labels
    #expect(narrow.count >= 3 && Set(narrow).count == narrow.count)
  }

  @Test(arguments: 1...60)
  func integerAxesHaveIntegerTicks(epochs: Int) {
    let ticks = Ticks(1...(Double(epochs) + 0.001), count: 9, isInteger: true)
    #expect(ticks.values.allSatisfy { $0 == $0.rounded() })
    #expect(ticks.labels.allSatisfy { Int($0) != nil })
    #expect(ticks.values.first == 1)
    #expect(ticks.values == ticks.values.sorted() && Set(ticks.values).count == ticks.values.count)
  }

  @Test func roundedRangesEndAtTicks() {
    for (low, high) in [(0.0, 0.97), (40.9, 54.6), (-3.0, 17), (0.61, 0.99), (1e-7, 3e-7)] {
      let range = Ticks.rounded(low...high, count: 7)
      let ticks = Ticks(range, count: 7)
      #expect(range.lowerBound <= low && range.upperBound >= high)
      #expect(ticks.values.first == range.lowerBound && ticks.values.last == range.upperBound)
    }
  }

  @Test func spreadKeepsOrderGapAndRange() {
    var state: UInt64 = 1
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Double(state >> 11) * 0x1p-53
    }
    for _ in 0..<500 {
      let wanted = (0..<(1 + Int(random() * 8))).map { _ in random() * 120 - 10 }
      let placed = TextLayout.spread(wanted, gap: 12, within: 0...100)
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      for (above, below) in zip(order, order.dropFirst()) {
        #expect(placed[below] - placed[above] >= 12 - 1e-9)
      }
      #expect(placed.allSatisfy { $0 >= -1e-9 && $0 <= 100 + 1e-9 })
    }
  }

  @Test func spreadMovesNothingThatHasRoom() {
    #expect(TextLayout.spread([50, 10, 90], gap: 12, within: 0...100) == [50, 10, 90])
    #expect(TextLayout.spread([50, 50], gap: 12, within: 0...100) == [44, 56])
    // Too many for the room: the gap shrinks.
    #expect(TextLayout.spread([1, 1, 1], gap: 12, within: 0...10) == [0, 5, 10])
    #expect(TextLayout.spread([], gap: 12, within: 0...10).isEmpty)
  }

  @Test func textIsCutWithAnEllipsis() {
    #expect(TextLayout.fitted("short", size: 12, width: 100) == "short")
    let cut = TextLayout.fitted("a rather long label of a series", size: 12, width: 100)
    #expect(cut.hasSuffix("…") && cut.hasPrefix("a rather"))
    #expect(TextLayout.width(of: cut, size: 12) <= 100)
    #expect(TextLayout.width(of: "검증", size: 10) == 20)
    #expect(TextLayout.wrapped("one two three four", size: 10, width: 50, limit: 2).count == 2)
  }

  /// WCAG 2.2: 3 to 1 for what is drawn, 4.5 to 1 for words.
  @Test func coloursHaveContrast() {
    for color in Palette.lines { #expect(contrast(color, "#FFFFFF") >= 3) }
    for color in Palette.lines { #expect(contrast(Palette.forText(color), "#FFFFFF") >= 4.5) }
    #expect(contrast(Palette.quiet, "#FFFFFF") >= 4.5)
    for share in stride(from: 0.1, through: 1, by: 0.05) {
      for color in Palette.series.prefix(2) {
        let ground = Palette.tint(color, share: share)
        #expect(contrast(Palette.ink(on: ground), ground) >= 3)
      }
    }
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let luminances = [one, other].map { color -> Double in
      let value = Int(color.dropFirst(), radix: 16) ?? 0
      let channels = [16, 8, 0].map { shift -> Double in
        let share = Double(value >> shift & 255) / 255
        // Close to ((share + 0.055) / 1.055)^2.4, and enough for a bound.
        return share * share * (0.78 + 0.22 * share)
      }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }.sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }
}
