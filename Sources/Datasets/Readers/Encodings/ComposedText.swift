#if canImport(Darwin)
  internal import Foundation
#else
  @_spi(_Unicode) internal import Swift
#endif

/// Texts in Unicode's composed form (NFC), in which equal texts have equal bytes.
public enum ComposedText {
  /// The text in composed form; ASCII is returned as it is.
  public static func composed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    #if canImport(Darwin)
      return text.precomposedStringWithCanonicalMapping
    #else
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: text._nfc)
      return String(scalars)
    #endif
  }

  /// The text in decomposed form (NFD), in which some systems write the names of files.
  public static func decomposed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    #if canImport(Darwin)
      return text.decomposedStringWithCanonicalMapping
    #else
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: text._nfd)
      return String(scalars)
    #endif
  }
}
