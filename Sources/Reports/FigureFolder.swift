import Workflows

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder `figures/` beside a report.
struct FigureFolder {
  let path: String

  /// Makes the folder.
  func make() throws(StorageError) { try DurableFile.makeFolder(path) }

  /// Writes a figure, whole.
  func write(_ svg: String, named name: String) throws(StorageError) {
    try DurableFile.write(Array(svg.utf8), to: path + "/" + name)
  }

  /// Removes the SVG files of an older report; what cannot be removed does no harm.
  func removeAll(but kept: Set<String>) {
    for name in names where name.hasSuffix(".svg") && !kept.contains(name) {
      unlink(path + "/" + name)
    }
  }

  private var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }
}
