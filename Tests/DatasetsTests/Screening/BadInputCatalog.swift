@testable import Datasets

extension BadInput {
  /// Files that cannot be read, or that are read with care.
  static let parsing: [BadInput] = [
    BadInput(file: "ragged-short.csv", outcomes: [.error(["line 17", "found 3", "expected 5"])]) {
      var draft = Draft()
      draft.rows[15].removeLast(2)
      return draft.bytes()
    },
    BadInput(file: "missing-header.csv", outcomes: [.error(["line 1", "looks like data"])]) {
      Array(Draft().text().drop { $0 != "\n" }.dropFirst().utf8)
    },
    BadInput(file: "empty.csv", outcomes: [.error(["empty"])]) { [] },
    BadInput(file: "blank-only.csv", outcomes: [.error(["header"])]) { Array("\n\n\n".utf8) },
    BadInput(file: "crlf.csv", outcomes: [.accepted(rows: 120)]) { Draft().bytes(",", "\r\n") },
    BadInput(file: "mixed-newlines.csv", outcomes: [.accepted(rows: 120)]) {
      let text = Draft().text().split(separator: "\n")
      return Array(text.enumerated().map { $1 + ($0 > 60 ? "\r\n" : "\n") }.joined().utf8)
    },
    BadInput(file: "latin1.csv", outcomes: [.error(["line 5", "byte offset", "0xE9"])]) {
      let draft = Draft().setting("city") { $0 % 4 == 3 ? "Orl?ans" : $1[2] }
      return draft.bytes().map { $0 == UInt8(ascii: "?") ? 0xE9 : $0 }
    },
    BadInput(file: "quoted-newline.csv", outcomes: [.accepted(rows: 120)]) {
      Draft().setting("city") { $0 % 20 == 7 ? "\"New \"\"York\"\",\nUSA\"" : $1[2] }.bytes()
    },
    BadInput(file: "stray-quote.csv", outcomes: [.note(.strayQuote, "city")]) {
      Draft().setting("city") { $0 == 49 ? "Ky\"iv" : $1[2] }.bytes()
    },
    BadInput(file: "decimal-comma.csv", outcomes: [.note(.dressedNumbers, "income")]) {
      Draft().setting("income") { $1[1].split(separator: ".").joined(separator: ",") }.bytes(";")
    },
    BadInput(
      file: "blank-lines-inside.csv", outcomes: [.note(.blankLines, nil), .accepted(rows: 120)]
    ) {
      Draft().setting("target") { $1[4] + ($0 == 60 ? "\n\n" : "") }.bytes()
    },
    BadInput(
      file: "footer-total.csv",
      outcomes: [.note(.notNumbers, "age"), .note(.missingTarget, "target")]
    ) {
      Draft().bytes() + Array("Total,361234.5,,1700,\n".utf8)
    },
    BadInput(
      file: "unnamed-index.csv", outcomes: [.note(.unnamedColumn, nil), .finding(.rowIndex, nil)]
    ) {
      Draft().adding("") { row, _ in "\(row)" }.bytes()
    },
    BadInput(file: "html-page.csv", outcomes: [.error(["HTML"])]) {
      Array("<!DOCTYPE html>\n<html><body>Please sign in</body></html>\n".utf8)
    },
    BadInput(file: "long-field.csv", outcomes: [.note(.longField, "city")]) {
      Draft().setting("city") { $0 == 6 ? String(repeating: "x", count: 30_000) : $1[2] }.bytes()
    },
    BadInput(file: "target-only.csv", outcomes: [.error(["only column"])]) {
      Array(("target\n" + Draft().rows.map { $0[4] + "\n" }.joined()).utf8)
    },
  ]

  /// Columns whose values are not what they seem.
  static let types: [BadInput] = [
    BadInput(file: "sentinel-missing.csv", outcomes: [.finding(.sentinel, "income")]) {
      Draft().setting("income") { $0 % 9 == 2 ? "-999" : $1[1] }.bytes()
    },
    BadInput(
      file: "currency-percent.csv",
      outcomes: [.note(.dressedNumbers, "income"), .note(.dressedNumbers, "visits")]
    ) {
      Draft().setting("income") { "$" + $1[1] }.setting("visits") { $1[3] + "%" }.bytes()
    },
    BadInput(
      file: "huge-integers.csv",
      outcomes: [.note(.integersBeyondDouble, "income"), .finding(.hugeIntegers, "income")]
    ) {
      Draft().setting("income") { row, _ in "\(9_007_199_254_740_993 + 2 * row)" }.bytes()
    },
    BadInput(file: "odd-numbers.csv", outcomes: [.note(.mixedColumn, "age")]) {
      let odd = ["1_000", "0x1F", "1e3", "+5", " 7 ", "٣٤"]
      return Draft().setting("age") { row, _ in odd[row % 6] }.bytes()
    },
    BadInput(file: "all-missing-column.csv", outcomes: [.note(.noValues, "city")]) {
      Draft().setting("city") { _, _ in "" }.bytes()
    },
    BadInput(file: "dates-ambiguous.csv", outcomes: [.note(.dates, "city")]) {
      Draft().setting("city") { row, _ in "\(row % 28 + 1)/\(row % 12 + 1)/2024" }.bytes()
    },
    BadInput(file: "text-stopwords.csv", outcomes: [.accepted(rows: 120)]) {
      let words = ["the and of to", "to a in is", "is it the and", "of"]
      return Draft().setting("city") { row, _ in words[row % 4] }.bytes()
    },
    BadInput(file: "high-cardinality.csv", outcomes: [.finding(.identifier, "city")]) {
      Draft().setting("city") { row, _ in "u\(row * 7_919)" }.bytes()
    },
  ]

  /// Targets that cannot be learned, or only with care.
  static let targets: [BadInput] = [
    BadInput(file: "one-class.csv", outcomes: [.error(["single class, 'yes'"])]) {
      Draft().setting("target") { _, _ in "yes" }.bytes()
    },
    BadInput(file: "extreme-imbalance.csv", outcomes: [.finding(.rareClass, "target")]) {
      Draft(500).setting("target") { row, _ in row == 40 || row == 400 ? "yes" : "no" }.bytes()
    },
    BadInput(file: "nfc-nfd-labels.csv", outcomes: [.note(.joinedSpellings, "target")]) {
      Draft().setting("target") { row, cells in
        cells[4] == "no" ? "bar" : row % 2 == 0 ? "caf\u{E9}" : "cafe\u{301}"
      }.bytes()
    },
    BadInput(file: "labels-1-and-1.0.csv", outcomes: [.note(.joinedNumbers, "target")]) {
      Draft().setting("target") { $1[4] == "no" ? "0" : $0 % 2 == 0 ? "1" : "1.0" }.bytes()
    },
    BadInput(file: "target-all-unique.csv", outcomes: [.error(["120 different labels"])]) {
      Draft().setting("target") { row, _ in "L\(row)" }.bytes()
    },
    BadInput(
      file: "constant-target.csv", outcomes: [.error(["does not vary", "R2"])], isRegression: true
    ) {
      Draft().setting("target") { _, _ in "7.5" }.bytes()
    },
    BadInput(
      file: "target-not-numeric.csv", outcomes: [.error(["'high'", "line 92", "not a number"])],
      isRegression: true
    ) {
      Draft().setting("target") { $0 == 90 ? "high" : $1[1] }.bytes()
    },
  ]

  /// Tables that would give results too good to be true, and names that confuse.
  static let leaks: [BadInput] = [
    BadInput(file: "leak-copy.csv", outcomes: [.finding(.targetCopy, nil)]) {
      Draft().adding("status") { $1[4] == "yes" ? "closed" : "open" }.bytes()
    },
    BadInput(
      file: "id-column.csv", outcomes: [.finding(.rowIndex, "id"), .finding(.sortedByTarget, nil)]
    ) {
      var draft = Draft()
      draft.rows.sort { $0[4] < $1[4] }
      return draft.adding("id") { row, _ in "\(1_000 + row)" }.bytes()
    },
    BadInput(file: "duplicate-rows.csv", outcomes: [.finding(.duplicateRows, nil)]) {
      var draft = Draft(40)
      draft.rows += draft.rows + draft.rows
      return draft.bytes()
    },
    BadInput(file: "conflicting-duplicates.csv", outcomes: [.finding(.contradictingRows, nil)]) {
      var draft = Draft(60)
      draft.rows += draft.setting("target") { $1[4] == "yes" ? "no" : "yes" }.rows
      return draft.bytes()
    },
    BadInput(file: "groups.csv", outcomes: [.finding(.repeatedGroups, "patient")]) {
      Draft(150).adding("patient") { row, _ in "P\(row / 5)" }
        .setting("target") { row, _ in (row / 5) * 7 % 11 % 2 == 0 ? "yes" : "no" }.bytes()
    },
    BadInput(file: "random-labels.csv", outcomes: [.accepted(rows: 120)]) {
      Draft().setting("target") { row, _ in row * row % 7 % 2 == 0 ? "yes" : "no" }.bytes()
    },
    BadInput(file: "drift-last-third.csv", outcomes: [.finding(.driftAlongFile, "age")]) {
      Draft().setting("age") { row, cells in "\((Int(cells[0]) ?? 0) + (row >= 80 ? 40 : 0))" }
        .bytes()
    },
    BadInput(file: "imputed-test-row.csv", outcomes: [.finding(.unevenMissing, "age")]) {
      Draft().setting("age") { $0 >= 100 ? "" : $1[0] }.bytes()
    },
    BadInput(file: "names-spaces-unicode.csv", outcomes: [.accepted(rows: 120)]) {
      var draft = Draft()
      draft.header = [
        " age ", "дохід", "都市", String(repeating: "a", count: 300), "target",
      ]
      return draft.bytes()
    },
    BadInput(
      file: "names-differ-by-case.csv",
      outcomes: [.note(.namesDifferByCase, nil), .accepted(rows: 120)]
    ) {
      var draft = Draft()
      draft.header = ["Age", "age", "AGE", " age", "target"]
      return draft.bytes()
    },
    BadInput(file: "base.csv", outcomes: [.accepted(rows: 120)]) { Draft().bytes() },
  ]
}
