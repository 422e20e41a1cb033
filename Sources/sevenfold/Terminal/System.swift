#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The processors of this machine.
enum Processors {
  /// How many the system lends to this process.
  static var available: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

/// Time stamps as they stand in logs: ISO 8601, in universal time.
enum TimeStamp {
  /// The time now.
  static func now() -> String { Date.now.formatted(.iso8601) }
}

/// A word as a shell reads it back as one word.
func shellQuoted(_ word: String) -> String {
  let plain = word.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./=:,@%+".unicodeScalars.contains($0)
  }
  guard !plain || word.isEmpty else { return word }
  return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    + "'"
}
