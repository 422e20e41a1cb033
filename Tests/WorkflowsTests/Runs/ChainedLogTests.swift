import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct ChainedLogTests {
  private func path(in folder: TemporaryFolder) -> String { folder.path("log.jsonl") }

  /// A log of three lines, with texts and numbers that are hard to write.
  private func written(in folder: TemporaryFolder) throws -> [UInt8] {
    var log = try ChainedLog(path: path(in: folder))
    try log.append(["text": "a \"quoted\" \\ ü \u{1} line", "number": 0.1])
    try log.append(["list": [1, -0.0, 1e-300, .null], "free_key": ["meanRadius": true]])
    try log.append([:])
    return try folder.bytes(of: "log.jsonl")
  }

  @Test func `what was appended is there after reopening and can be appended to`() throws {
    let folder = try TemporaryFolder()
    let bytes = try written(in: folder)
    var again = try ChainedLog(path: path(in: folder))
    #expect(again.entries.count == 3)
    #expect(again.entries[1].members["list"] == [1, -0.0, 1e-300, .null])
    #expect(!again.droppedTornLine)
    try again.append(["more": true])
    let entries = try ChainedLog.verified(path: path(in: folder))
    #expect(entries == again.entries)
    #expect(Array(try folder.bytes(of: "log.jsonl").prefix(bytes.count)) == bytes)
  }

  @Test func `each line names the hash of the line before`() throws {
    let folder = try TemporaryFolder()
    _ = try written(in: folder)
    let lines = try folder.bytes(of: "log.jsonl").split(separator: UInt8(ascii: "\n")).map {
      JSONDocument(name: "", bytes: Array($0)).root?.value
    }
    #expect(lines[0]?["previous"]?.string == ChainedLog.origin)
    #expect(lines[1]?["previous"] == lines[0]?["hash"])
    #expect(lines[2]?["previous"] == lines[1]?["hash"])
  }

  @Test(arguments: [1, 0x20, 0x80] as [UInt8])
  func `any changed byte is found, and its line named`(change: UInt8) throws {
    let folder = try TemporaryFolder()
    let bytes = try written(in: folder)
    var line = 1
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= change
      try DurableFile.write(changed, to: path(in: folder))
      let error = #expect(throws: StorageError.self, "byte \(position)") {
        try ChainedLog.verified(path: path(in: folder))
      }
      guard case .damagedLine(_, let found, _)? = error else {
        Issue.record("\(String(describing: error)) for byte \(position)")
        continue
      }
      #expect(found == line, "byte \(position)")
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
    }
    #expect(line == 4)
  }

  @Test func `lines that were left out, doubled or exchanged are found`() throws {
    let folder = try TemporaryFolder()
    let lines = try written(in: folder).split(separator: UInt8(ascii: "\n"))
    for (order, line) in [([0, 2], 2), ([1, 2], 1), ([0, 0, 1, 2], 2), ([0, 2, 1], 2)] {
      let bytes = order.flatMap { Array(lines[$0]) + [UInt8(ascii: "\n")] }
      try DurableFile.write(bytes, to: path(in: folder))
      let error = #expect(throws: StorageError.self) {
        try ChainedLog(path: path(in: folder))
      }
      guard case .damagedLine(_, line, _)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test func `a log cut off anywhere keeps its whole lines and goes on from there`() throws {
    let folder = try TemporaryFolder()
    let bytes = try written(in: folder)
    for length in bytes.indices {
      try DurableFile.write(Array(bytes[..<length]), to: path(in: folder))
      let whole = bytes[..<length].count { $0 == UInt8(ascii: "\n") }
      var log = try ChainedLog(path: path(in: folder))
      #expect(log.entries.count == whole)
      #expect(log.droppedTornLine == (length > 0 && bytes[length - 1] != UInt8(ascii: "\n")))
      try log.append(["after": "the crash"])
      #expect(try ChainedLog.verified(path: path(in: folder)).count == whole + 1)
    }
  }

  @Test func `reading to verify changes nothing, not even a torn line`() throws {
    let folder = try TemporaryFolder()
    let torn = Array(try written(in: folder).dropLast(5))
    try DurableFile.write(torn, to: path(in: folder))
    let error = #expect(throws: StorageError.self) {
      try ChainedLog.verified(path: path(in: folder))
    }
    guard case .damagedLine(_, 3, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.bytes(of: "log.jsonl") == torn)
  }
}
