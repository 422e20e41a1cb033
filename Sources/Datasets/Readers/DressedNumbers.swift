/// Numbers that are written with a decimal comma, thousands separators, a currency or a percent sign.
struct DressedNumbers: Equatable {
  /// What stands between whole and fraction.
  var decimal: Character
  /// What stands between groups of three digits.
  var grouping: Character
  /// The sign before or after the number.
  var unit: Character?

  /// The ways that are tried; the first under which every text is a number is taken.
  private static let conventions: [(decimal: Character, grouping: Character)] = [
    (".", ","), (",", "."), (",", " "), (".", " "), (".", "'"), (",", "'"),
  ]
  private static let units: Set<Character> = [
    "$", "€", "£", "¥", "₩", "%", "₴", "₽", "₹", "원", "元",
  ]

  /// A column's texts as numbers, with the way that they are written.
  struct Recognized {
    var numbers: [Double]
    var convention: DressedNumbers
    var example: String
    /// Whether 1,234 is 1234 or 1.234 could not be told from the texts.
    var isAmbiguous: Bool
  }

  /// Reads all texts as numbers; `nil` unless every one is and at least half of them are dressed.
  ///
  /// - Parameters:
  ///   - texts: The different texts of a column; the spellings of "missing" become NaN.
  ///   - decimalComma: What the user says of numbers such as 1,234; `nil` to find out from the texts.
  /// - Returns: The numbers and how they were written, or `nil`.
  static func recognized(in texts: [String], decimalComma: Bool? = nil) -> Recognized? {
    let present = texts.filter { !MissingTokens.contains($0) }
    let dressed = present.filter {
      NumberParsing.number(in: $0) == nil || (decimalComma == true && $0.contains("."))
    }
    let fewest = decimalComma == nil ? present.count : 1
    guard let example = dressed.first, dressed.count * 2 >= fewest else { return nil }
    guard example.contains(where: { $0.isNumber }) else { return nil }
    let unit = example.first { units.contains($0) }
    var found: [(DressedNumbers, [Double])] = []
    for way in conventions where decimalComma.map({ $0 == (way.decimal == ",") }) ?? true {
      let convention = DressedNumbers(decimal: way.decimal, grouping: way.grouping, unit: unit)
      if let numbers = convention.numbers(in: texts) { found.append((convention, numbers)) }
    }
    guard let first = found.first else { return nil }
    let isAmbiguous = found.contains { !sameNumbers($0.1, first.1) }
    return Recognized(
      numbers: first.1, convention: first.0, example: example, isAmbiguous: isAmbiguous)
  }

  private static func sameNumbers(_ one: [Double], _ other: [Double]) -> Bool {
    zip(one, other).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }

  /// The numbers that all of some texts spell in this way; `nil` if one does not.
  private func numbers(in texts: [String]) -> [Double]? {
    var numbers: [Double] = []
    for text in texts {
      guard let number = MissingTokens.contains(text) ? .nan : number(in: text) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The number that a text spells in this way; `nil` if it does not.
  func number(in text: String) -> Double? {
    var rest = text.filter { !Self.spaces.contains($0) || grouping == " " }[...]
    if grouping == " " { rest = String(rest.map { Self.spaces.contains($0) ? " " : $0 })[...] }
    var sign: Character?
    func takeSign() {
      if sign == nil, let first = rest.first, first == "-" || first == "+" || first == "\u{2212}" {
        sign = rest.removeFirst()
      }
    }
    takeSign()
    if let unit {
      if rest.first == unit {
        rest = rest.dropFirst().drop { $0 == " " }
      } else if rest.last == unit {
        rest.removeLast()
        while rest.last == " " { rest.removeLast() }
      }
    }
    takeSign()
    guard let magnitude = plainNumber(rest) else { return nil }
    return sign == "-" || sign == "\u{2212}" ? -magnitude : magnitude
  }

  private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]

  private func plainNumber(_ text: Substring) -> Double? {
    let parts = text.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: grouping, omittingEmptySubsequences: false)
    let digits = groups.joined()
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard !digits.isEmpty || !fraction.isEmpty, (digits + fraction).allSatisfy(Self.isDigit) else {
      return nil
    }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    // A zero before other digits is a code, not a number.
    if digits.count > 1, digits.first == "0" { return nil }
    return NumberParsing.number(in: fraction.isEmpty ? digits : "\(digits).\(fraction)")
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// What is unusual about the spelling, as the end of a sentence.
  var title: String {
    let separators = "'\(decimal)' before the fraction and '\(grouping)' between thousands"
    return unit.map { "'\($0)', \(separators)" } ?? separators
  }
}
