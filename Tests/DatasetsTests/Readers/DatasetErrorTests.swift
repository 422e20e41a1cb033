import Testing

@testable import Datasets

@Suite struct DatasetErrorTests {
  @Test(arguments: [
    ("", "f.csv: the file is empty (0 bytes); expected a header line and rows."),
    ("\n\r\n \n", "f.csv: the file has only blank lines; expected a header line and rows."),
    ("a,b\n", "f.csv: there is a header and no row below it; expected at least one row."),
    (
      "a,b,c\n1,2,3\n\n4,5\n6,7,8\n",
      "f.csv, line 4: found 2 fields, expected 3 as in the header. "
        + "Correct the line, or put a field that holds the delimiter in quotes."
    ),
    (
      "a,b,c\n1,2,3\n4",
      "f.csv, line 3: found 1 field, expected 3 as in the header. "
        + "It is the last line: the file may have been cut off."
    ),
    (
      "a,b\n1,\"x\n2,y\n",
      "f.csv, line 2: a quote is opened in field 2 and never closed. Close it, "
        + "write a quote that belongs to the text twice (\"\"), or say that quotes enclose nothing in "
        + "this file (\"reading\": {\"quotes\": false} in the plan)."
    ),
    (
      "a,b,a\n1,2,3\n",
      "f.csv, line 1: columns 1 and 3 are both named 'a'. Rename one of them."
    ),
    (
      "a,b\n1,\u{0}\n",
      "f.csv, line 2: found a NUL byte at byte offset 6; expected text. "
        + "The file may be damaged or not be a text file; export it again as UTF-8."
    ),
  ])
  func `faults name line, found, expected and what to do`(text: String, message: String) {
    #expect(message == self.message(Array(text.utf8)))
  }

  @Test func `a byte that is not UTF-8 is named with line and offset`() {
    let bytes = Array("a,b\r\n1,x\r\n2,caf".utf8) + [0xE9, 0x0A]
    #expect(
      message(bytes)
        == "f.csv, line 3: found byte 0xE9 at byte offset 15, which is not UTF-8. "
        + "If the file is Latin-1, say so (encoding latin-1) or convert it: "
        + "iconv -f latin1 -t utf8 IN > OUT.")
  }

  /// The borders of table 3-7 of the Unicode Standard.
  @Test func `exactly the well-formed sequences are accepted`() {
    let good: [[UInt8]] = [
      [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEF, 0xBF, 0xBF],
      [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
    ]
    let bad: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0x80], [0xE1, 0x80],
      [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80],
      [0xFF], [0xE2, 0x82],
    ]
    for padding in 0..<10 {
      let head = [UInt8](repeating: 0x61, count: padding)
      for bytes in good { #expect(fault(head + bytes + [0x0A]) == nil) }
      for bytes in bad {
        #expect(fault(head + bytes) == .invalidUTF8(offset: padding, byte: bytes[0]))
      }
      #expect(fault(head + [0, 0x61]) == .nulByte(offset: padding))
    }
  }

  static let otherFormats: [(bytes: [UInt8], name: String)] = [
    ([0x1F, 0x8B, 8, 0], "gzip"), (Array("PAR1....".utf8), "Parquet"),
    (Array("PK\u{3}\u{4}".utf8), "zip"), (Array("\n <!DOCTYPE html>".utf8), "HTML"),
    (Array("<html><body>".utf8), "HTML"),
  ]

  @Test(arguments: otherFormats)
  func `other formats are recognised and refused`(bytes: [UInt8], name: String) {
    let text = message(bytes)
    #expect(text.hasPrefix("f.csv: this looks like"))
    #expect(text.contains(name))
  }

  @Test func `a target that is not there lists the columns`() {
    #expect(
      message(Array("Age,y\n1,a\n".utf8), target: "age")
        == "f.csv, line 1: there is no column 'age'; found 'Age', 'y'. Did you mean 'Age'?")
    #expect(
      message(Array("38,Kyiv,no\n70,Lviv,yes\n".utf8), target: "target")
        == "f.csv, line 1: there is no column 'target'; found '38', 'Kyiv', 'no'. The first line "
        + "looks like data and not like a header: add a line with the columns' names above it.")
  }

  @Test func `a text among the numbers of a target is an error`() {
    let rows = (0..<40).map { "\($0),\(Double($0) * 1.5)" }.joined(separator: "\n")
    #expect(
      message(Array("x,y\n\(rows)\n1,high\n".utf8), target: "y")
        == "f.csv, line 42: 1 of 41 values of the target 'y' is not a number; the first is 'high'. "
        + "Correct the value, leave it empty, or delete the row.")
    let classes = (0..<40).map { "\($0),\($0 % 3)" }.joined(separator: "\n")
    #expect(message(Array("x,y\n\(classes)\n1,other\n".utf8), target: "y") == "no error")
  }

  @Test func `what cannot be opened is missing input`() {
    let missing = #expect(throws: DatasetError.self) {
      try CSVReader().read(path: "/nowhere/x.csv")
    }
    #expect(missing?.isMissingInput == true)
    #expect(missing?.description == "/nowhere/x.csv: there is no such file.")
    let folder = #expect(throws: DatasetError.self) { try CSVReader().read(path: "/") }
    #expect(folder?.fault == .isFolder)
    #expect(DatasetError(file: "f", fault: .empty).isMissingInput == false)
  }

  private func message(_ bytes: [UInt8], target: String? = nil) -> String {
    do throws(DatasetError) {
      _ = try CSVReader(options: .init(target: target)).read(bytes: bytes, name: "f.csv")
      return "no error"
    } catch {
      return error.description
    }
  }

  private func fault(_ bytes: [UInt8]) -> DatasetError.Fault? {
    bytes.withUnsafeBufferPointer { TextValidation.firstFault(in: $0) }
  }
}
