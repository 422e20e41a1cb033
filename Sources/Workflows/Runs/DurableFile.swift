#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are whole or absent after a crash, and logs that lose at most their last line.
///
/// A whole file is written beside its place, synced, renamed over it, and its folder is synced.
public enum DurableFile {
  /// Whether a file or folder is there.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Reads a whole file.
  ///
  /// - Throws: `StorageError.cannotRead` with the system's reason.
  public static func read(_ path: String) throws(StorageError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: systemReason()) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = readBytes(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path: path, reason: systemReason())
      }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Reads the first lines of a file, as far as they stand in its first 64 KiB.
  ///
  /// - Returns: whole lines; nil if the file cannot be read.
  public static func beginning(of path: String, lines: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = readBytes(descriptor, &buffer, buffer.count)
    guard count >= 0 else { return nil }
    var (end, found) = (0, 0)
    for index in 0..<count where buffer[index] == 0x0A && found < lines {
      (end, found) = (index + 1, found + 1)
    }
    return Array(buffer[..<(end == 0 ? count : end)])
  }

  /// Writes a whole file: temporary file, sync, rename, sync of the folder.
  ///
  /// - Throws: `StorageError.cannotWrite` with the system's reason; the old file is then untouched.
  public static func write(_ bytes: [UInt8], to path: String) throws(StorageError) {
    let (temporary, descriptor) = try makeTemporaryFile(beside: path)
    do throws(StorageError) {
      try writeAll(bytes, to: descriptor, path: path)
      try sync(descriptor, path: path)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      let reason = systemReason()
      unlink(temporary)
      throw .cannotWrite(path: path, reason: reason)
    }
    try syncFolder(of: path)
  }

  /// Makes a file that nobody else writes, not even another thread that writes the same path.
  private static func makeTemporaryFile(
    beside path: String
  ) throws(StorageError) -> (path: String, descriptor: Int32) {
    var attempt = 0
    while true {
      let temporary = "\(path).\(getpid())-\(attempt).tmp"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0 { return (temporary, descriptor) }
      guard errno == EEXIST else { throw .cannotWrite(path: path, reason: systemReason()) }
      attempt += 1
    }
  }

  /// Appends bytes in one write and syncs.
  ///
  /// - Throws: `StorageError.cannotWrite` with the system's reason.
  public static func append(_ bytes: [UInt8], to path: String) throws(StorageError) {
    let isNew = !exists(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, path: path)
    try sync(descriptor, path: path)
    if isNew { try syncFolder(of: path) }
  }

  /// Cuts a file to its first bytes.
  ///
  /// - Throws: `StorageError.cannotWrite` with the system's reason.
  public static func cut(_ path: String, to count: Int) throws(StorageError) {
    guard truncate(path, off_t(count)) == 0 else {
      throw .cannotWrite(path: path, reason: systemReason())
    }
  }

  /// Makes a folder and those above it.
  ///
  /// - Throws: `StorageError.cannotWrite` with the system's reason.
  public static func makeFolder(_ path: String) throws(StorageError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      if mkdir(made, 0o755) != 0 && errno != EEXIST {
        throw .cannotWrite(path: made, reason: systemReason())
      }
    }
  }

  /// Removes a folder and what is in it; what cannot be removed stays.
  public static func removeFolder(_ path: String) {
    for name in names(inFolder: path) {
      let child = path + "/" + name
      if unlink(child) != 0 { removeFolder(child) }
    }
    rmdir(path)
  }

  /// Removes the temporary files that a killed process has left in a folder.
  static func removeTemporaries(inFolder path: String) {
    for name in names(inFolder: path) where name.hasSuffix(".tmp") { unlink(path + "/" + name) }
  }

  /// The names in a folder, in no order; none if it cannot be read.
  public static func names(inFolder path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(StorageError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        raw.baseAddress.map { writeBytes(descriptor, $0 + written, raw.count - written) } ?? 0
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path: path, reason: systemReason())
      }
      written += count
    }
  }

  private static func sync(_ descriptor: Int32, path: String) throws(StorageError) {
    guard fsync(descriptor) == 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
  }

  private static func syncFolder(of path: String) throws(StorageError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: folder, reason: systemReason()) }
    defer { close(descriptor) }
    try sync(descriptor, path: folder)
  }

  static func systemReason() -> String { String(cString: strerror(errno)) }
}

// The system's calls under names that the methods above do not hide.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
