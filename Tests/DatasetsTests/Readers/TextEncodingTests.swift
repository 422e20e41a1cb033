import Hashing
import Testing

@testable import Datasets

@Suite struct TextEncodingTests {
  private static let korean = "이름,나이,도시\n홍길동,31,서울\n뷁,5,부산、“가”\n똠방각하,7,펲시\n"
  /// Python 3: `korean.encode("cp949").hex()`.
  private static let cp949 =
    "c0ccb8a72cb3aac0cc2cb5b5bdc30ac8abb1e6b5bf2c33312cbcadbfef0a94ee2c352cbacebbeaa1a2a1b0b0a1a1b1"
    + "0a8c63b9e6b0a2c7cf2c372cbc84bdc30a"

  private func bytes(hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  @Test func `Korean is read by choice, and recognised and told`() throws {
    let bytes = bytes(hexadecimal: Self.cp949)
    #expect(try KoreanText.utf8(of: bytes) == Array(Self.korean.utf8))
    // The punctuation of the third line makes it too unlike Korean to be guessed.
    let chosen = try CSVReader(options: .init(encoding: .cp949)).read(bytes: bytes, name: "t.csv")
    #expect(chosen.table.columnNames == ["이름", "나이", "도시"])
    let reading = try CSVReader().read(bytes: Array(bytes.prefix(30)), name: "t.csv")
    #expect(reading.table["이름"]?.text(0) == "홍길동")
    #expect(reading.notes.contains { $0.kind == .encoding && $0.value == "cp949" && $0.isWarning })
  }

  /// Every two bytes that give a syllable, in the order of the syllables, have the digest of Python's
  /// `"".join(map(chr, range(0xAC00, 0xD7A4))).encode("cp949")`.
  @Test func `all syllables are those of Python`() throws {
    var found: [UInt32: [UInt8]] = [:]
    for lead in UInt8(0x81)...0xC8 {
      for trail in UInt8(0x41)...0xFE {
        guard let text = try? KoreanText.utf8(of: [lead, trail]),
          let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first,
          (0xAC00...0xD7A3).contains(scalar.value)
        else { continue }
        #expect(found.updateValue([lead, trail], forKey: scalar.value) == nil)
      }
    }
    let all = (UInt32(0xAC00)...0xD7A3).flatMap { found[$0] ?? [] }
    #expect(
      SHA256.digest(of: all).hexadecimal
        == "9d355925bccc44ae41885b4e53eb25cf5f2f5f52000c586e3b8cd938791447bd")
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with and without a mark`(isBigEndian: Bool, hasMark: Bool) throws {
    let text = "name,n\nKyiv,1\nЛьвів,2\n😀,3\n"
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let options = CSVReader.Options(encoding: hasMark || isBigEndian ? .utf16 : nil)
    let table = try CSVReader(options: options).read(bytes: bytes, name: "t.csv").table
    #expect((0..<3).map { table["name"]?.text($0) } == ["Kyiv", "Львів", "😀"])
  }

  @Test func `half a pair and half a unit are faults`() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8], [0xFF, 0xFE, 0x61, 0x00, 0x62]] {
      let error = #expect(throws: DatasetError.self) {
        _ = try CSVReader().read(bytes: bytes, name: "t.csv")
      }
      #expect(error?.fault == .invalidEncoding(offset: 4, byte: bytes[4], encoding: .utf16))
    }
  }

  @Test func `Latin-1 is read if asked for`() throws {
    let bytes = Array("a,b\ncaf".utf8) + [0xE9, 0x2C, 0x80, 0x35, 0x0A]
    let table = try CSVReader(options: .init(encoding: .latin1)).read(bytes: bytes, name: "t.csv")
      .table
    #expect(table["a"]?.text(0) == "café")
    #expect(table["b"]?.text(0) == "€5" || table["b"]?.numbers == [5])
    #expect(throws: DatasetError.self) { _ = try CSVReader().read(bytes: bytes, name: "t.csv") }
  }

  @Test func `labels are composed and told`() throws {
    let text = "a,b\ncafe\u{301},1\n\u{1112}\u{1161}\u{11AB},2\n"
    let reading = try CSVReader().read(bytes: Array(text.utf8), name: "t.csv")
    let levels = reading.table["a"]?.labels().levels.map { Array($0.utf8) }
    #expect(levels == [Array("caf\u{E9}".utf8), Array("한".utf8)])
    #expect(reading.notes.contains { $0.kind == .composedLabels && $0.count == 2 })
  }
}
