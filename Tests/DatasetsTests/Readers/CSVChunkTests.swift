import Tensors
import Testing

@testable import Datasets

@Suite struct CSVChunkTests {
  private func outcome(
    _ bytes: [UInt8], chunkSize: Int, threads: Int = 2
  ) -> Result<Reading, DatasetError> {
    var reader = CSVReader(threads: threads)
    reader.chunkSize = chunkSize
    do throws(DatasetError) {
      return .success(try reader.read(bytes: bytes, name: "f.csv"))
    } catch {
      return .failure(error)
    }
  }

  /// Tables with everything that may stand at the border of two chunks.
  static let texts: [String] = [
    Draft(40).text(),
    Draft(40).text(",", "\r\n"),
    Draft(20).text(",", "\r"),
    Draft(30).setting("city") { $0 % 4 == 1 ? "\"New\nYork, \"\"NY\"\"\r\n\"" : $1[2] }.text(),
    Draft(30).setting("city") { $0 % 7 == 3 ? "K\"iv" : $1[2] }.text(),
    Draft(30).setting("target") { $1[4] + ($0 % 5 == 0 ? "\n\n  \n" : "") }.text(),
    Draft(30).setting("age") { $0 % 9 == 4 ? "" : $0 == 28 ? "NA" : $1[0] }.text(),
    Draft(120).setting("age") { $0 == 119 ? "none of it" : $1[0] }.text(),
    Draft(120).setting("age") { $0 > 105 ? "text \($0 % 3)" : $1[0] }.text(),
    Draft(20).text() + "1,2,3\n" + Draft(20).text(),
    Draft(20).text() + "\"never closed",
    "\n\n" + Draft(20).text() + "\n \n",
    "1,2\n3,4\n5,6\n",
  ]

  @Test(arguments: texts.indices)
  func `the outcome does not depend on chunks and threads`(index: Int) throws {
    let bytes = Array(Self.texts[index].utf8)
    let whole = outcome(bytes, chunkSize: 1 << 22, threads: 1)
    for chunkSize in [1, 2, 3, 7, 16, 33, 100, 500] {
      for threads in [1, 3] {
        let cut = outcome(bytes, chunkSize: chunkSize, threads: threads)
        #expect(cut.table == whole.table, "chunks of \(chunkSize)")
        #expect(cut.error == whole.error, "chunks of \(chunkSize)")
        #expect(cut.notes == whole.notes, "chunks of \(chunkSize)")
      }
    }
  }

  @Test func `bytes are counted as one by one`() {
    for count in [0, 1, 7, 8, 9, 100, 2_040, 5_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 / 3) }
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0x81, 0xFF] {
        #expect(
          bytes.withUnsafeBufferPointer { occurrences(of: byte, in: $0) }
            == bytes.count { $0 == byte })
      }
      let same = [UInt8](repeating: 10, count: count)
      #expect(same.withUnsafeBufferPointer { occurrences(of: 10, in: $0) } == count)
    }
  }

  @Test func `chunks part the bytes and know their lines`() {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      for size in [1, 5, 40] {
        let chunks = bytes.withUnsafeBufferPointer {
          CSVChunk.all(in: $0, delimiter: UInt8(ascii: ","), start: 0, line: 1, size: size)
        }
        #expect(chunks.first?.range.lowerBound == 0)
        #expect(chunks.last?.range.upperBound == bytes.count)
        for (chunk, next) in zip(chunks, chunks.dropFirst()) {
          #expect(chunk.range.upperBound == next.range.lowerBound)
        }
        for chunk in chunks {
          let line = bytes.withUnsafeBufferPointer {
            TextValidation.line(of: chunk.range.lowerBound, in: $0)
          }
          #expect(chunk.line == line)
        }
      }
    }
  }
}

extension Result<Reading, DatasetError> {
  fileprivate var error: DatasetError? { if case .failure(let error) = self { error } else { nil } }
  fileprivate var notes: [ReadingNote]? { try? get().notes }
  /// The columns as texts, in which NaN is equal to itself.
  fileprivate var table: [[String?]]? {
    guard let table = try? get().table else { return nil }
    return table.columns.map { column in
      [column.name, column.numbers == nil ? "category" : "number"]
        + (0..<table.rowCount).map { column.text($0) }
    } + [table.lines.map(String.init)]
  }
}
