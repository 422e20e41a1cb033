/// Finds columns of whole numbers beyond 2⁵³, which a double cannot hold exactly.
struct HugeIntegersCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.hugeIntegers]

  func findings(in rows: ScreenedRows) -> [Finding] {
    rows.inputs.compactMap { column in
      guard let numbers = column.numbers else { return nil }
      let present = numbers.indices.filter { !numbers[$0].isNaN }
      let huge = present.filter { numbers[$0].magnitude > 0x1p53 }
      guard !huge.isEmpty, huge.count * 2 >= present.count,
        present.allSatisfy({ numbers[$0] == numbers[$0].rounded() && numbers[$0].magnitude < 1e25 })
      else { return nil }
      return Finding(
        .hugeIntegers, column: column.name, lines: rows.lines(of: huge),
        numbers: ["count": Double(huge.count), "rows": Double(rows.count)],
        sentence: "'\(column.name)' has \(plural(huge.count, "integer")) above 2^53 that a double "
          + "cannot hold exactly; it looks like an identifier.",
        advice: "Leave '\(column.name)' out, or write it as text.", isSerious: false)
    }
  }
}
