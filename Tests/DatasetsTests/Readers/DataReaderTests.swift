import Foundation
import Hashing
import Tensors
import Testing

@testable import Datasets

@Suite struct DataReaderTests {
  /// A folder that is removed afterwards.
  private func withFolder(_ files: [String: [UInt8]], _ body: (String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, bytes) in files {
      let file = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try body(root.path)
  }

  private func withTexts(_ files: [String: String], _ body: (String) throws -> Void) throws {
    try withFolder(files.mapValues { Array($0.utf8) }, body)
  }

  @Test func `several files make one table with lines that count on`() throws {
    let files = ["a.csv": "x,y\n1,a\n2,b\n", "b.csv": "y;x\nc;3\n\nd;4\n"]
    try withTexts(files) { folder in
      let paths = ["\(folder)/a.csv", "\(folder)/b.csv"]
      let (reading, rows) = try DataReader().read(paths: paths)
      #expect(rows == [2, 2])
      #expect(reading.table.columnNames == ["x", "y"])
      #expect(reading.table["x"]?.numbers == [1, 2, 3, 4])
      #expect((0..<4).map { reading.table["y"]?.text($0) } == ["a", "b", "c", "d"])
      #expect(reading.table.lines == [2, 3, 5, 7])
      #expect(reading.notes.contains { $0.kind == .joinedFile && $0.line == 3 })
      #expect(reading.notes.contains { $0.kind == .blankLines && $0.line == 6 })
      #expect(try DataReader.fingerprint(ofPaths: paths) == reading.fingerprint)
      #expect(
        try DataReader.fingerprint(ofPaths: [paths[0]])
          == SHA256.digest(of: "x,y\n1,a\n2,b\n"))
    }
  }

  @Test func `a column of numbers in one file and codes in another keeps its texts`() throws {
    try withTexts(["a.csv": "code,y\n12,1\n10,0\n", "b.csv": "code,y\n007,1\n012,0\n"]) { folder in
      let (reading, _) = try DataReader().read(paths: ["\(folder)/a.csv", "\(folder)/b.csv"])
      #expect((0..<4).map { reading.table["code"]?.text($0) } == ["12", "10", "007", "012"])
    }
  }

  @Test func `files with other columns are refused with both lists`() throws {
    try withTexts(["a.csv": "x,y\n1,2\n", "b.csv": "x,z\n1,2\n"]) { folder in
      let error = #expect(throws: DatasetError.self) {
        try DataReader().read(paths: ["\(folder)/a.csv", "\(folder)/b.csv"])
      }
      #expect(error?.file.hasSuffix("b.csv") == true)
      #expect(error?.description.contains("missing: 'y'; not in it: 'z'") == true)
    }
  }

  @Test func `every form is recognised by what it is`() throws {
    // python3 -c "import numpy; numpy.save('a.npy', numpy.arange(6, dtype='<f4').reshape(2, 3))"
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"
    let padded = header + String(repeating: " ", count: 117 - header.utf8.count) + "\n"
    var array: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(padded.utf8)
    for value in 0..<6 { withUnsafeBytes(of: Float(value)) { array += Array($0) } }
    let files: [String: [UInt8]] = [
      "rows.txt": Array("x;y\n1;2\n".utf8), "a.npy": array,
      "lines.jsonl": Array("{\"x\": 1, \"y\": \"a\"}\n{\"x\": 2}\n".utf8),
      "texts/pos/1.txt": Array("good".utf8), "texts/neg/1.txt": Array("bad".utf8),
      "texts/unsup/1.txt": Array("what".utf8), "new/1.txt": Array("new".utf8),
      "both/train/pos/1.txt": Array("a".utf8), "both/test/pos/1.txt": Array("b".utf8),
      "empty/readme.md": [], "table.parquet": Array("PAR1xxxx".utf8),
    ]
    try withFolder(files) { folder in
      let reader = DataReader(options: CSVReader.Options(target: "y"))
      #expect(try reader.read(path: "\(folder)/rows.txt").table.columnNames == ["x", "y"])
      let numbers = try reader.read(path: "\(folder)/a.npy").table
      #expect(numbers.columnNames == ["column_1", "column_2", "column_3"])
      #expect(numbers["column_3"]?.numbers == [2, 5])
      #expect(try reader.read(path: "\(folder)/lines.jsonl").table["x"]?.numbers == [1, 2])
      let texts = try reader.read(path: "\(folder)/texts")
      #expect((0..<2).map { texts.table["y"]?.text($0) } == ["neg", "pos"])
      #expect(texts.notes.map(\.kind) == [.leftOutFolder])
      #expect(try DataReader.fingerprint(ofPaths: ["\(folder)/texts"]) == texts.fingerprint)
      #expect(try reader.read(path: "\(folder)/new").table.columnNames == ["text", "file"])
      let parts = #expect(throws: DatasetError.self) { try reader.read(path: "\(folder)/both") }
      #expect(parts?.description.contains("both/test as problem.test_data") == true)
      let none = #expect(throws: DatasetError.self) { try reader.read(path: "\(folder)/empty") }
      #expect(none?.fault == .isFolder)
      let other = #expect(throws: DatasetError.self) {
        try reader.read(path: "\(folder)/table.parquet")
      }
      #expect(other?.description.contains("read_parquet") == true)
      #expect(throws: DatasetError.self) { try reader.read(path: "\(folder)/absent") }
    }
  }

  @Test func `where quotes enclose nothing, they belong to the text`() throws {
    let text = "a\tb\n\"In 1955, he said\t1\nno\t2\n\"All\" of it\t3\n"
    let options = CSVReader.Options(quotes: false)
    for size in [8, 1 << 22] {
      var reader = CSVReader(options: options)
      reader.chunkSize = size
      let reading = try reader.read(bytes: Array(text.utf8), name: "t")
      #expect(reading.table.rowCount == 3)
      #expect(reading.table["a"]?.text(0) == "\"In 1955, he said")
      #expect(reading.table["b"]?.numbers == [1, 2, 3])
      #expect(!reading.notes.contains { $0.kind == .strayQuote })
    }
  }

  @Test func `a decimal comma that the user tells is believed`() throws {
    let text = "a;b;c\n1.234;1,5;7\n2.500;2,25;8\n"
    func numbers(_ column: String, _ comma: Bool?) throws -> [Double]? {
      let options = CSVReader.Options(delimiter: ";", decimalComma: comma)
      return try CSVReader(options: options).read(bytes: Array(text.utf8), name: "t")
        .table[column]?.numbers
    }
    #expect(try numbers("a", nil) == [1.234, 2.5])
    #expect(try numbers("a", true) == [1234, 2500])
    #expect(try numbers("b", true) == [1.5, 2.25])
    #expect(try numbers("c", true) == [7, 8])
    #expect(
      DressedNumbers.recognized(in: ["1,234", "5,678"], decimalComma: true)?.numbers == [
        1.234, 5.678,
      ])
    #expect(
      DressedNumbers.recognized(in: ["1,234", "5,678"], decimalComma: false)?.numbers == [
        1234, 5678,
      ])
  }
}
