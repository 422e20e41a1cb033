import Datasets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What people write where a path is expected.
public enum FileName {
  /// A path with the home folder in place of '~' at its beginning.
  public static func withHome(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  /// A path as the file system spells it: letters with accents and Hangul may be composed or not.
  ///
  /// - Returns: the spelling under which there is a file; the path as it is if there is none.
  public static func existing(_ path: String) -> String {
    guard !DurableFile.exists(path) else { return path }
    let spellings = [ComposedText.composed(path), ComposedText.decomposed(path)]
    return spellings.first(where: DurableFile.exists) ?? path
  }
}
