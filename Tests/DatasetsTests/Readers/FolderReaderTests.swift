import Foundation
import Tensors
import Testing

@testable import Datasets

@Suite struct FolderReaderTests {
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

  private func grey(_ values: [UInt8]) -> [UInt8] { Array("P5 2 1 255\n".utf8) + values }

  @Test func `images are read by class and name`() throws {
    let files = [
      "dog/b.pgm": grey([3, 4]), "dog/a.PGM": grey([1, 2]), "cafe\u{301}/x.pgm": grey([5, 6]),
      "dog/.hidden.pgm": [], "dog/readme.md": [], "top.pgm": [],
    ]
    try withFolder(files) { path in
      let images = try FolderReader.images(path: path)
      #expect(images.pixels.shape.dimensions == [3, 1, 2, 1])
      #expect(images.pixels.values == [5, 6, 1, 2, 3, 4])
      #expect((0..<3).map { images.labels.text($0) } == ["caf\u{E9}", "dog", "dog"])
      #expect(images.labels.text(0)?.utf8.count == 5)
    }
  }

  @Test func `grey images among coloured ones become coloured`() throws {
    let colour = Array("P6 1 1 255\n".utf8) + [1, 2, 3]
    try withFolder(["a/c.ppm": colour, "b/g.pgm": Array("P2 1 1 255 9".utf8)]) { path in
      let images = try FolderReader.images(path: path)
      #expect(images.pixels.shape.dimensions == [2, 1, 1, 3])
      #expect(images.pixels.values == [1, 2, 3, 9, 9, 9])
    }
  }

  @Test func `an image of another size and a folder without images are named`() throws {
    let wide = Array("P2 3 1 255 1 2 3".utf8)
    try withFolder(["a/1.pgm": grey([1, 2]), "a/2.pgm": wide]) { path in
      let error = #expect(throws: DatasetError.self) { try FolderReader.images(path: path) }
      #expect(error?.file.hasSuffix("a/2.pgm") == true)
      #expect(throws: DatasetError.self) { try FolderReader.texts(path: path) }
    }
    let error = #expect(throws: DatasetError.self) { try FolderReader.images(path: "/no/such") }
    #expect(error?.isMissingInput == true)
  }

  @Test func `texts are read with their classes`() throws {
    let files = ["pos/1.txt": Array("Good.\nYes".utf8), "neg/0.txt": Array("Bad".utf8)]
    try withFolder(files) { path in
      let table = try FolderReader.texts(path: path, target: "label").table
      #expect(table.columnNames == ["text", "label", "file"])
      #expect((0..<2).map { table["label"]?.text($0) } == ["neg", "pos"])
      #expect((0..<2).map { table["text"]?.text($0) } == ["Bad", "Good.\nYes"])
      // The same rows, however the folder is called.
      #expect((0..<2).map { table["file"]?.text($0) } == ["neg/0.txt", "pos/1.txt"])
      let other = try FolderReader.texts(path: path + "/neg/../", target: "label").table
      #expect((0..<2).map { other["file"]?.text($0) } == ["neg/0.txt", "pos/1.txt"])
    }
    try withFolder(["a/1.txt": [0xFF, 0x41]]) { path in
      #expect(throws: DatasetError.self) { try FolderReader.texts(path: path) }
    }
  }
}
