public import Hashing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A form in which rows can lie on a disk.
///
/// A new one is a type in a file of its own and one line in ``DatasetCatalog/sources``; the first of the
/// list that recognises a place reads it.
public protocol DataSource: Sendable {
  /// The name of the form, for messages and help.
  var title: String { get }

  /// Whether the place holds rows in this form, by its name, its kind and its first bytes.
  func recognizes(_ place: DataPlace) -> Bool

  /// Reads the rows.
  ///
  /// - Parameters:
  ///   - place: Where they lie.
  ///   - options: What the user has said about them; what does not concern this form is ignored.
  ///   - threads: The most threads that read; the result does not depend on it.
  /// - Returns: The table, the notes and the fingerprint of all bytes that were read.
  /// - Throws: A ``DatasetError`` with the file, and the line where there is one.
  func read(
    _ place: DataPlace, options: CSVReader.Options, threads: Int
  ) throws(DatasetError) -> Reading

  /// The fingerprint that reading gives, without the reading.
  ///
  /// - Throws: A ``DatasetError`` if the bytes cannot be had.
  func fingerprint(of place: DataPlace) throws(DatasetError) -> Digest
}

extension DataSource {
  /// The SHA-256 of the file's bytes.
  public func fingerprint(of place: DataPlace) throws(DatasetError) -> Digest {
    SHA256.digest(of: try FileContents.bytes(atPath: place.path))
  }
}

/// A file or a folder, with what is known before it is read.
public struct DataPlace: Sendable, Hashable {
  /// The path, as the user gave it.
  public let path: String
  /// Whether it is a folder.
  public let isFolder: Bool
  /// The first bytes of a file, 64 at most.
  public let head: [UInt8]

  /// Looks at a place.
  ///
  /// - Throws: A ``DatasetError`` if there is nothing, or it cannot be opened.
  public init(path: String) throws(DatasetError) {
    self.path = path
    var status = stat()
    isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    head = isFolder ? [] : try FileContents.head(ofPath: path, count: 64)
  }

  /// Whether the path ends in one of these endings, in upper or lower case.
  public func ends(in endings: String...) -> Bool {
    let name = path.lowercased()
    return endings.contains { name.hasSuffix("." + $0) }
  }

  /// The names in a folder, without those that begin with a point; none in a file.
  public var names: [String] { (try? LabelledFolder.names(in: path))?.map(\.written) ?? [] }
}
