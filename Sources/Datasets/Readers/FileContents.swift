#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads whole files.
enum FileContents {
  /// Whether there is a file or a folder of that path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// The bytes of a file.
  static func bytes(atPath path: String) throws(DatasetError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw DatasetError(file: path, fault: .isFolder)
    }
    return try contents(of: descriptor, expecting: Int(status.st_size), path: path)
  }

  /// The first bytes of a file, fewer if it ends before.
  static func head(ofPath path: String, count: Int) throws(DatasetError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    // What is no plain file, such as a pipe, would lose the bytes that are looked at.
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, taken in
      taken = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

  private static func contents(
    of descriptor: Int32, expecting size: Int, path: String
  ) throws(DatasetError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than the size, so that the end of the file is seen without growing.
    var capacity = max(size, 0) + 1
    while true {
      let free = max(capacity - bytes.count, 1 << 16)
      var code: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: free) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, free)
        code = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw failure(path, code) }
      guard !piece.isEmpty else { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      capacity = max(capacity, bytes.count)
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> DatasetError {
    switch code {
    case ENOENT, ENOTDIR: return DatasetError(file: path, fault: .notFound)
    case EISDIR: return DatasetError(file: path, fault: .isFolder)
    default:
      let reason = String(cString: strerror(code))
      return DatasetError(file: path, fault: .unreadable(reason: reason))
    }
  }
}
