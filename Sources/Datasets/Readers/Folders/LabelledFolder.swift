#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files in folders that are named after their classes: `folder/class/file`.
public struct LabelledFolder: Sendable, Hashable {
  /// A file with its class.
  public struct File: Sendable, Hashable {
    /// The path.
    public let path: String
    /// The name of the folder that it lies in, in Unicode's composed form.
    public let label: String
  }

  /// The files by class and name, in the order of their bytes, which no file system changes.
  public let files: [File]
  /// The classes.
  public let labels: [String]

  /// Finds the files.
  ///
  /// - Parameters:
  ///   - path: The folder that holds the classes' folders; what begins with a point is left out.
  ///   - extensions: The endings of the names, in lower case, without a point.
  /// - Throws: A ``DatasetError`` if there is no such folder, or no class with such a file.
  public init(path: String, extensions: Set<String>) throws(DatasetError) {
    var files: [File] = []
    for folder in try Self.names(in: path) where Self.isFolder("\(path)/\(folder.written)") {
      for file in try Self.names(in: "\(path)/\(folder.written)") {
        let parts = file.composed.lowercased().split(separator: ".")
        guard parts.count > 1, let ending = parts.last, extensions.contains(String(ending)) else {
          continue
        }
        files.append(
          File(path: "\(path)/\(folder.written)/\(file.written)", label: folder.composed))
      }
    }
    guard !files.isEmpty else {
      let endings = extensions.sorted().map { "." + $0 }.joined(separator: ", ")
      throw .malformed(
        path, "a folder of classes",
        "expected folders named after the classes, with files that end in \(endings)")
    }
    self.files = files
    labels = Set(files.map(\.label)).sorted(by: bytewise)
  }

  /// The labels of the files as a column.
  public func column(named name: String) -> Column { Column(name, texts: files.map(\.label)) }

  /// The names in a folder, in the order of their bytes in composed form.
  private static func names(
    in path: String
  ) throws(DatasetError) -> [(written: String, composed: String)] {
    guard let stream = opendir(path) else {
      let code = errno
      guard code != ENOENT else { throw DatasetError(file: path, fault: .notFound) }
      throw DatasetError(
        file: path, fault: .unreadable(reason: String(cString: strerror(code))))
    }
    defer { closedir(stream) }
    var names: [(written: String, composed: String)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      names.append((name, ComposedText.composed(name)))
    }
    return names.sorted { bytewise($0.composed, $1.composed) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
