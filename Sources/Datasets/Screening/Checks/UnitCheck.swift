/// Finds columns of texts that are numbers with a unit, such as '12 kg'.
///
/// Told is a column 95 % of whose values begin with a number, followed by at most eight other
/// characters without a digit, of at most three kinds.
struct UnitCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.numbersWithUnit]

  func findings(in rows: ScreenedRows) -> [Finding] {
    rows.inputs.compactMap { column in
      guard case .categories(_, let levels) = column.values, levels.count >= 5 else { return nil }
      let sample = levels.prefix(1_000)
      let units = sample.compactMap(Self.unit)
      guard units.count * 20 >= sample.count * 19, Set(units).count <= 3, let unit = units.first
      else { return nil }
      return Finding(
        .numbersWithUnit, column: column.name, numbers: ["levels": Double(levels.count)],
        sentence: "'\(column.name)' looks like numbers with a unit ('\(unit)'), such as "
          + "'\(shortened(levels[0]))'; it is read as a category of \(levels.count) values.",
        advice: "Write plain numbers, all in one unit, and put the unit into the column's name.",
        isSerious: false)
    }
  }

  /// What follows the number that a text begins with; `nil` if it begins with none.
  private static func unit(_ text: String) -> String? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || "+-.,".contains($0)) }
    let unit = text.dropFirst(number.count).drop { $0 == " " }
    guard number.contains(where: \.isNumber), !unit.isEmpty, unit.count <= 8,
      !unit.contains(where: \.isNumber),
      NumberParsing.number(in: number.filter { $0 != "," }) != nil
    else { return nil }
    return String(unit)
  }
}
