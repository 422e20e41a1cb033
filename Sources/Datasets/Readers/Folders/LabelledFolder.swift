internal import Hashing

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
  /// The classes; none if the files lie in no folder of a class.
  public let labels: [String]

  /// Finds the files.
  ///
  /// - Parameters:
  ///   - path: The folder that holds the classes' folders; what begins with a point is left out.
  ///   - extensions: The endings of the names, in lower case, without a point.
  ///   - unwanted: Names of folders that are no classes.
  ///   - allowsUnlabelled: Whether, without a folder of a class, the files beside are taken.
  /// - Throws: A ``DatasetError`` if there is no such folder, or no class with such a file.
  public init(
    path: String, extensions: Set<String>, leavingOut unwanted: Set<String> = [],
    allowsUnlabelled: Bool = false
  ) throws(DatasetError) {
    var files: [File] = []
    for folder in try Self.names(in: path)
    where Self.isFolder("\(path)/\(folder.written)") && !unwanted.contains(folder.written) {
      files += try Self.files(in: "\(path)/\(folder.written)", extensions, label: folder.composed)
    }
    labels = Set(files.map(\.label)).sorted(by: bytewise)
    if files.isEmpty, allowsUnlabelled {
      files = try Self.files(in: path, extensions, label: "")
    }
    guard !files.isEmpty else {
      let endings = extensions.sorted().map { "." + $0 }.joined(separator: ", ")
      throw .malformed(
        path, "a folder of classes",
        "expected folders named after the classes, with files that end in \(endings)")
    }
    self.files = files
  }

  private static func files(
    in folder: String, _ extensions: Set<String>, label: String
  ) throws(DatasetError) -> [File] {
    try names(in: folder).compactMap { file in
      let parts = file.composed.lowercased().split(separator: ".")
      guard parts.count > 1, let ending = parts.last, extensions.contains(String(ending)) else {
        return nil
      }
      return File(path: "\(folder)/\(file.written)", label: label)
    }
  }

  /// Whether a folder holds a file with an ending, in lower case and without its point.
  static func contains(_ folder: String, ending: String) -> Bool {
    guard isFolder(folder), let names = try? names(in: folder) else { return false }
    return names.contains { $0.written.lowercased().hasSuffix("." + ending) }
  }

  /// Adds a file to the fingerprint of the folder: class, name and content, not where it lies.
  func add(_ file: File, _ bytes: [UInt8], to hash: inout SHA256) {
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    hash.update("\(file.label)/\(name)\n\(bytes.count)\n".utf8)
    hash.update(bytes)
  }

  /// The fingerprint of all files.
  func fingerprint() throws(DatasetError) -> Digest {
    var hash = SHA256()
    for file in files { add(file, try FileContents.bytes(atPath: file.path), to: &hash) }
    return hash.finalize()
  }

  /// The labels of the files as a column.
  public func column(named name: String) -> Column { Column(name, texts: files.map(\.label)) }

  /// The names in a folder, in the order of their bytes in composed form.
  static func names(
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
