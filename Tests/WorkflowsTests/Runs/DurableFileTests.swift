import Tensors
import TestSupport
import Testing

@testable import Workflows

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct DurableFileTests {
  @Test(arguments: [0, 1, 70_000])
  func `a file is written whole, over an older one, and nothing else is left`(count: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("file")
    try DurableFile.write([1, 2, 3], to: path)
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try DurableFile.write(bytes, to: path)
    #expect(try DurableFile.read(path) == bytes)
    #expect(try folder.files() == ["file"])
  }

  @Test func `many threads may write one path at once`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("file")
    let texts = (0..<64).map { Array(repeating: UInt8($0), count: 5_000) }
    _ = try Parallel.map(count: texts.count, threads: 8) { index in
      try DurableFile.write(texts[index], to: path)
    }
    #expect(texts.contains(try DurableFile.read(path)))
    #expect(try folder.files() == ["file"])
  }

  @Test func `appending adds to the end and makes a missing file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("log")
    try DurableFile.append([1, 2], to: path)
    try DurableFile.append([], to: path)
    try DurableFile.append([3], to: path)
    #expect(try DurableFile.read(path) == [1, 2, 3])
    try DurableFile.cut(path, to: 1)
    #expect(try DurableFile.read(path) == [1])
  }

  @Test func `folders are made with those above them, again and again`() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<2 { try DurableFile.makeFolder(folder.path("a/b/c")) }
    #expect(DurableFile.exists(folder.path("a/b/c")))
  }

  @Test func `a place that cannot be written is named with the system's reason`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "file")
    for path in ["missing/file", "file/below", "missing/../file"].map(folder.path) {
      let reason = path.hasSuffix("below") ? "Not a directory" : "No such file or directory"
      let expected = StorageError.cannotWrite(path: path, reason: reason)
      #expect(throws: expected) { try DurableFile.write([1], to: path) }
      #expect(throws: expected) { try DurableFile.append([1], to: path) }
    }
    #expect(
      throws: StorageError.cannotWrite(path: folder.path("file/a"), reason: "Not a directory")
    ) { try DurableFile.makeFolder(folder.path("file/a/b")) }
    #expect(throws: StorageError.self) { try DurableFile.write([1], to: folder.path) }
    #expect(throws: StorageError.self) { try DurableFile.cut(folder.path("none"), to: 0) }
    #expect(try folder.files() == ["file"])
  }

  @Test func `what cannot be read is named with the system's reason`() throws {
    let folder = try TemporaryFolder()
    for (path, reason) in [
      (folder.path("none"), "No such file or directory"), (folder.path, "Is a directory"),
    ] {
      #expect(throws: StorageError.cannotRead(path: path, reason: reason)) {
        try DurableFile.read(path)
      }
    }
  }

  #if os(Linux)
    @Test func `a full disk is an error, not a shorter file`() throws {
      let path = "/dev/full"
      #expect(throws: StorageError.cannotWrite(path: path, reason: "No space left on device")) {
        try DurableFile.append([1], to: path)
      }
    }
  #endif

  /// The administrator may write anywhere, so that there is nothing to see.
  @Test(.enabled(if: geteuid() != 0))
  func `a folder that is read-only keeps the old file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "file")
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    #expect(throws: StorageError.self) { try DurableFile.write([1], to: folder.path("file")) }
    #expect(try DurableFile.read(folder.path("file")) == Array("old".utf8))
    #expect(throws: StorageError.self) {
      _ = try RunStore(runsFolder: folder.path, run: "run", clock: { "" })
    }
  }
}

@Suite struct FolderLockTests {
  @Test func `a folder has one lock at a time, given back when it ends`() throws {
    let folder = try TemporaryFolder()
    let first = try FolderLock(folder: folder.path)
    #expect(throws: StorageError.locked(path: folder.path)) {
      _ = try FolderLock(folder: folder.path)
    }
    _ = consume first
    let second = try FolderLock(folder: folder.path)
    _ = consume second
  }

  @Test func `who waits for a lock gets it once it is given back`() throws {
    let folder = try TemporaryFolder()
    // Each adds to a file what it finds there: without the lock, additions would be lost.
    let path = folder.path("count")
    try DurableFile.write([0], to: path)
    _ = try Parallel.map(count: 40, threads: 8) { _ in
      let lock = try FolderLock(folder: folder.path, waiting: true)
      let count = try DurableFile.read(path)[0]
      try DurableFile.write([count + 1], to: path)
      _ = consume lock
    }
    #expect(try DurableFile.read(path) == [40])
  }

  @Test func `a missing folder cannot be locked`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StorageError.self) { _ = try FolderLock(folder: folder.path("none")) }
  }

  @Test func `two runs of one name cannot work at the same time`() throws {
    let folder = try TemporaryFolder()
    let first = try RunStore(runsFolder: folder.path, run: "run", clock: { "" })
    #expect(throws: StorageError.locked(path: folder.path("run"))) {
      _ = try RunStore(runsFolder: folder.path, run: "run", clock: { "" })
    }
    let other = try RunStore(runsFolder: folder.path, run: "other", clock: { "" })
    #expect(other.folder != first.folder)
  }
}
