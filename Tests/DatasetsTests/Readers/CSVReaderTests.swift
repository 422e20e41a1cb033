import Testing

@testable import Datasets

@Suite struct CSVReaderTests {
  @Test func `numbers and categories are told apart`() throws {
    let table = try read("age,city,code\n1,Kyiv,007\n2.5,Lviv,008\n-3e2,Kyiv,1\n").table
    #expect(table["age"] == Column("age", numbers: [1, 2.5, -300]))
    #expect(table["city"] == Column("city", texts: ["Kyiv", "Lviv", "Kyiv"]))
    #expect(table["code"] == Column("code", texts: ["007", "008", "1"]))
    #expect(table.lines == [2, 3, 4])
  }

  @Test(arguments: [(",", "commas"), (";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")])
  func `the delimiter is recognised and told`(delimiter: String, name: String) throws {
    let lines = [["a", "b", "c"], ["1", "x y", "3"], ["4", "z", "6"]]
    let text = lines.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
    let reading = try read(text)
    #expect(reading.table.columnNames == ["a", "b", "c"])
    #expect(sentences(reading).first == "Fields are separated by \(name).")
  }

  @Test func `a decimal comma does not make the comma a delimiter`() throws {
    #expect(try read("a;b\n1,5;x\n2,5;y\n").table.columnNames == ["a", "b"])
  }

  @Test func `missing values of numbers are told by spelling, count and first line`() throws {
    let reading = try read("x,y\n1,a\nNA,b\n,c\nn/a,d\nNA,e\n2,f\n")
    #expect(reading.table["x"]?.missingCount == 4)
    #expect(
      sentences(reading).filter { $0.contains("'x'") } == [
        "1 cell of 'x' is empty, taken as missing; the first at line 4.",
        "2 cells of 'x' read 'NA', taken as missing; the first at line 3.",
        "1 cell of 'x' reads 'n/a', taken as missing; the first at line 5.",
      ])
  }

  @Test func `in a column of categories only the empty field is missing`() throws {
    let table = try read("country,n\nNA,1\nNone,2\n,3\n\" \",4\nDE,5\n").table
    #expect(table["country"] == Column("country", texts: ["NA", "None", nil, nil, "DE"]))
  }

  @Test func `a footer in a column of numbers is told with value and line`() throws {
    let rows = (1...30).map { "\($0),a" }.joined(separator: "\n")
    let reading = try read("x,y\n\(rows)\nTotal,\n")
    #expect(reading.table["x"]?.missingCount == 1)
    #expect(
      sentences(reading).contains(
        "1 value of 'x' is no number, taken as missing; the first is 'Total' at line 32."))
  }

  @Test func `a column half of numbers is one of categories, and told`() throws {
    let reading = try read("x,y\n1,a\n2,b\n0x1F,c\n1_000,d\n")
    #expect(reading.table["x"] == Column("x", texts: ["1", "2", "0x1F", "1_000"]))
    #expect(
      sentences(reading).contains(
        "'x' is read as categories: many of its values are numbers, but 2 are not; "
          + "the first is '0x1F' at line 4."))
  }

  @Test func `blank lines are skipped and lines stay physical`() throws {
    let reading = try read("\nx,y\n\n1,a\n\n2,b\n")
    #expect(reading.table.lines == [4, 6])
    #expect(
      sentences(reading).contains(
        "3 blank lines were skipped, the first at line 1; line numbers count them."))
  }

  @Test func `labels lose outer blanks and Unicode forms are one`() throws {
    let reading = try read("y,x\n caf\u{E9},1\ncafe\u{301} ,2\nbar,3\n")
    #expect(reading.table["y"]?.labels().levels == ["bar", "caf\u{E9}"])
    #expect(reading.table["y"]?.labels().codes == [1, 1, 0])
    let utf8 = try #require(reading.table["y"]?.text(0)).utf8
    #expect(Array(utf8) == Array("caf\u{E9}".utf8))
    #expect(reading.notes.contains { $0.kind == .joinedSpellings && $0.count == 1 })
    #expect(reading.notes.contains { $0.kind == .trimmedLabels && $0.count == 2 })
  }

  @Test func `a byte order mark is skipped`() throws {
    let reading = try CSVReader().read(
      bytes: [0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8), name: "f")
    #expect(reading.table.columnNames == ["a", "b"])
    #expect(reading.notes.first?.kind == .byteOrderMark)
  }

  @Test func `line ends of three kinds give one table`() throws {
    let table = try read("a,b\n1,x\n2,y\n").table
    #expect(try read("a,b\r\n1,x\r\n2,y\r\n").table == table)
    #expect(try read("a,b\r1,x\r2,y\r").table == table)
    #expect(try read("a,b\n1,x\r\n2,y").table == table)
  }

  @Test func `a file without header gets names, and it is told`() throws {
    let reading = try read("1,a,2\n3,b,4\n")
    #expect(reading.table.columnNames == ["column_1", "column_2", "column_3"])
    #expect(reading.table.rowCount == 2)
    #expect(reading.notes.contains { $0.kind == .noHeader && $0.isWarning })
  }

  @Test func `names that are numbers are a header when the target is among them`() throws {
    let reading = try read("0,1,2\n3,4,5\n6,7,8\n", target: "2")
    #expect(reading.table.columnNames == ["0", "1", "2"])
    #expect(try read("2020,2021,label\n1,2,3\n4,5,6\n").table.columnNames.count == 3)
  }

  @Test func `unnamed and blank names are told`() throws {
    let reading = try read(", age ,y\n0,1,a\n1,2,b\n")
    #expect(reading.table.columnNames == ["column_1", "age", "y"])
    #expect(reading.notes.contains { $0.kind == .unnamedColumn && $0.column == "column_1" })
    #expect(reading.notes.contains { $0.kind == .trimmedName && $0.column == "age" })
  }

  @Test func `names that differ by blanks or case stay apart`() throws {
    let reading = try read("Age,age, age,y\n1,2,3,a\n")
    #expect(reading.table.columnNames == ["Age", "age", " age", "y"])
    #expect(reading.notes.count { $0.kind == .namesDifferByCase } == 2)
  }

  @Test func `integers beyond a double, long fields and two spellings of a number are told`() throws
  {
    let long = String(repeating: "x", count: 2_000)
    let reading = try read("i,t,y\n9007199254740993,\(long),1\n5,b,1.0\n", target: "y")
    #expect(reading.notes.contains { $0.kind == .integersBeyondDouble && $0.line == 2 })
    #expect(reading.notes.contains { $0.kind == .longField && $0.count == 2_000 })
    #expect(reading.notes.contains { $0.kind == .joinedNumbers && $0.column == "y" })
    #expect(reading.table["y"]?.labels().levels == ["1"])
  }

  @Test func `a stray quote is kept and told with its line`() throws {
    let reading = try read("a,b\n1,5\" pipe\n2,y\n")
    #expect(reading.table["b"]?.text(0) == "5\" pipe")
    #expect(reading.notes.contains { $0.kind == .strayQuote && $0.line == 2 && $0.column == "b" })
  }

  @Test func `many categories keep their rows`() throws {
    let texts = (0..<5_000).map { "level \($0 * 7919 % 3001)" }
    let text = "a,b\n" + texts.map { "\"\($0)\",x" }.joined(separator: "\n")
    #expect(try read(text).table["a"] == Column("a", texts: texts))
  }

  @Test(arguments: ["$5", "5%", "\"1,234\"", "3854,05", "7 €"])
  func `numbers with a unit or a comma are told`(text: String) throws {
    let reading = try read("a;b\n\(text);x\n\(text);y\n")
    let kinds: Set<ReadingNote.Kind> = [.dressedNumbers, .ambiguousNumbers]
    #expect(reading.notes.contains { kinds.contains($0.kind) && $0.column == "a" })
    #expect(!reading.notes.contains { kinds.contains($0.kind) && $0.column == "b" })
    #expect(reading.table["a"]?.numbers?.count == 2)
  }

  @Test func `a header of its own choosing is honoured`() throws {
    let options = CSVReader.Options(delimiter: ";", header: false)
    let reading = try CSVReader(options: options).read(bytes: Array("a,b;c\nd;e\n".utf8), name: "f")
    #expect(reading.table["column_1"] == Column("column_1", texts: ["a,b", "d"]))
  }

  @Test func `a single column is a table`() throws {
    #expect(
      try read("x\n1\n2\n").table == Table(name: "f.csv", columns: [Column("x", numbers: [1, 2])]))
  }

  private func read(_ text: String, target: String? = nil) throws -> Reading {
    try CSVReader(options: .init(target: target)).read(bytes: Array(text.utf8), name: "f.csv")
  }

  private func sentences(_ reading: Reading) -> [String] { reading.notes.map(\.sentence) }
}
