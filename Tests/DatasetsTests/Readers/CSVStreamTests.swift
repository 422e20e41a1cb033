import TestSupport
import Testing

@testable import Datasets

/// The quick ways to read (plain decimals, windows of a file) against slow ones, over random files.
@Suite struct CSVStreamTests {
  /// How random files are written.
  struct Style: Sendable, CustomTestStringConvertible {
    var delimiter = ","
    var lineEnd = "\n"
    var quotes = false
    var blankLines = false
    var mark = ""
    var options = CSVReader.Options()

    var testDescription: String { "\(delimiter.debugDescription) \(lineEnd.debugDescription)" }
  }

  static let styles: [Style] = [
    Style(), Style(delimiter: ";", lineEnd: "\r\n"), Style(delimiter: "\t", lineEnd: "\r"),
    Style(delimiter: "|", blankLines: true, mark: "\u{FEFF}"), Style(quotes: true),
    Style(lineEnd: "\r\n", quotes: true, blankLines: true),
    Style(delimiter: "\t", options: CSVReader.Options(quotes: false)),
    Style(delimiter: ";", options: CSVReader.Options(target: "c1", categories: ["c2"])),
  ]

  /// What a cell may hold: mostly plain numbers, and what only looks like them.
  private static func cell(
    _ column: Int, _ style: Style, using generator: inout SplitMix
  ) -> String {
    let number = String(generator.next() >> (generator.next() % 64))
    if column > 3, generator.next() % 4 > 0 {
      let quoted = ["\"a\(style.lineEnd)\"\"b\"", "\"x\(style.delimiter)y\""]
      return (["é\(number.prefix(1))", "it\"s", "plain"] + (style.quotes ? quoted : []))
        .randomElement(using: &generator) ?? ""
    }
    switch generator.next() % 24 {
    case 0: return ["", "NA", "-", " ", "?"][Int(generator.next() % 5)]
    case 1: return " \(number) "
    case 2: return "\(number)e-\(generator.next() % 12)"
    case 3: return "+\(number).5"
    case 4: return "\(number)."
    case 5 where style.quotes: return "\"\(number)\""
    case 9...14: return "-\(number).\(generator.next() % 1_000_000)"
    case 15...18: return "0.\(generator.next())"
    default: return number
    }
  }

  private static func text(_ style: Style, rows: Int, seed: UInt64) -> String {
    var generator = SplitMix(state: seed)
    var text = style.mark + (0..<6).map { "c\($0)" }.joined(separator: style.delimiter)
    text += style.lineEnd
    for row in 0..<rows {
      if style.blankLines, row % 17 == 3 { text += "  " + style.lineEnd + style.lineEnd }
      let cells = (0..<6).map { cell($0, style, using: &generator) }
      text += cells.joined(separator: style.delimiter)
      if row + 1 < rows || row % 2 == 0 { text += style.lineEnd }
    }
    return text
  }

  @Test(arguments: styles.indices)
  func `a file read by windows is the table that its bytes make`(index: Int) throws {
    let style = Self.styles[index]
    let folder = try TemporaryFolder()
    for seed in 0..<4 as Range<UInt64> {
      let rows = 400 + Int(seed) * 7
      let text = Self.text(style, rows: rows, seed: seed)
      try folder.write(text, to: "t.csv")
      let path = folder.path("t.csv")
      let whole = try CSVReader(options: style.options, threads: 1)
        .read(bytes: Array(text.utf8), name: path)
      #expect(whole.table.rowCount == rows)
      var windows = 0
      for size in [9_000, 10_007, 12_000, 15_000] where size < text.utf8.count {
        for threads in [1, 3] {
          let stream = CSVStream(
            path: path, options: style.options, threads: threads, windowSize: size)
          guard let reading = stream.reading() else { continue }
          windows += 1
          #expect(texts(reading.table) == texts(whole.table))
          #expect(reading.table.lines == whole.table.lines)
          #expect(reading.notes == whole.notes)
          #expect(reading.fingerprint == whole.fingerprint)
        }
      }
      #expect(windows > 0)
      expectSlowlyRead(whole.table, text: text, style)
    }
  }

  /// Compares with records read one by one and numbers by the standard library.
  private func expectSlowlyRead(_ table: Table, text: String, _ style: Style) {
    let delimiter = style.delimiter.utf8.first ?? 0
    let bytes = Array(text.utf8)
    let records = bytes.withUnsafeBufferPointer { buffer in
      var scanner = RecordScanner(
        bytes: buffer, delimiter: delimiter, start: style.mark.utf8.count,
        mark: style.options.quotes == false ? 0 : quote)
      var records: [[String]] = []
      while (try? scanner.next()) == true { records.append(scanner.texts) }
      return records
    }
    #expect(records.count == table.rowCount + 1)
    for (place, column) in table.columns.enumerated() {
      guard let numbers = column.numbers else { continue }
      for (number, record) in zip(numbers, records.dropFirst()) {
        let cell = trimmedText(record[place])
        let expected = MissingTokens.contains(cell) ? nil : Double(cell)
        #expect(number.bitPattern == expected?.bitPattern || number.isNaN && expected == nil)
      }
    }
  }

  private func texts(_ table: Table) -> [[String?]] {
    table.columns.map { column in
      [column.name]
        + (0..<table.rowCount).map { row in
          column.numbers.map { String($0[row].bitPattern) } ?? column.text(row)
        }
    }
  }

  @Test(arguments: ["1,2\n3\n", "1,\"2\n", "1,\u{0}\n", "a,b\n1"])
  func `what is at fault is told as for a file in memory`(end: String) throws {
    let folder = try TemporaryFolder()
    let text = "x,y\n" + String(repeating: "1,2\n", count: 200) + end
    try folder.write(text, to: "t.csv")
    var reader = CSVReader()
    reader.windowSize = 500
    let path = folder.path("t.csv")
    func outcome(_ read: () throws(DatasetError) -> Reading) -> String {
      do throws(DatasetError) { return "\(try read().table.rowCount)" } catch { return "\(error)" }
    }
    let (streamed, whole) = (
      outcome { () throws(DatasetError) in try reader.read(path: path) },
      outcome { () throws(DatasetError) in
        try CSVReader().read(bytes: Array(text.utf8), name: path)
      }
    )
    #expect(streamed == whole)
  }

  @Test func `small files, folders and other encodings are left to others`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x,y\n1,2\n", to: "small.csv")
    try folder.write(String(repeating: "x,y\n", count: 50) + "\"open", to: "unsettled.csv")
    for (name, size) in [("small.csv", 100), ("unsettled.csv", 100), ("", 1), ("none", 1)] {
      let stream = CSVStream(
        path: folder.path(name), options: CSVReader.Options(), threads: 2, windowSize: size)
      #expect(stream.reading() == nil)
    }
    let latin = CSVReader.Options(encoding: .latin1)
    try folder.write(String(repeating: "1,2\n", count: 500), to: "plain.csv")
    func reads(_ options: CSVReader.Options) -> Bool {
      CSVStream(
        path: folder.path("plain.csv"), options: options, threads: 1, windowSize: 1_000
      ).reading() != nil
    }
    #expect(reads(CSVReader.Options(header: false)))
    #expect(!reads(latin))
  }
}
