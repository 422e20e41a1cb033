import Hashing
public import JSONText

/// An append-only file of JSON lines, each with the hash of the line before it.
///
/// A line is the canonical text of an object whose `previous` is the hash of the line before and
/// whose `hash` is the SHA-256 of the same object without `hash`. Whoever changes a byte breaks the
/// chain at that line; a last line that a crash cut off is dropped when the log is opened.
public struct ChainedLog: Sendable {
  /// One line that holds what was written.
  public struct Entry: Sendable, Equatable {
    /// The members, without those of the chain.
    public let members: [String: JSONValue]
    /// The hash of the line.
    public let hash: String
  }

  /// Where the file lies.
  public let path: String
  /// The lines, in order.
  public private(set) var entries: [Entry]
  /// Whether a torn last line was dropped when the log was opened.
  public let droppedTornLine: Bool

  /// The `previous` of the first line.
  public static let origin = String(repeating: "0", count: 64)

  /// Opens a log for appending; a missing file is an empty log.
  ///
  /// - Throws: `StorageError.damagedLine` for a line that breaks the chain and is not a torn last one.
  public init(path: String) throws(StorageError) {
    self.path = path
    guard DurableFile.exists(path) else {
      entries = []
      droppedTornLine = false
      return
    }
    let bytes = try DurableFile.read(path)
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let found = Self.entries(of: bytes[..<end], path: path)
    if let damage = found.damage { throw damage }
    entries = found.entries
    droppedTornLine = end < bytes.count
    if droppedTornLine { try DurableFile.cut(path, to: end) }
  }

  /// Reads a log without changing it and checks every byte of it.
  ///
  /// - Returns: the lines up to the first that is not what was written, and what is wrong with that.
  /// - Throws: `StorageError.cannotRead`.
  public static func reading(
    path: String
  ) throws(StorageError) -> (entries: [Entry], damage: StorageError?) {
    let bytes = try DurableFile.read(path)
    let found = entries(of: bytes[...], path: path)
    guard found.damage == nil, !bytes.isEmpty, bytes.last != UInt8(ascii: "\n") else {
      return found
    }
    let damage = StorageError.damagedLine(
      path: path, line: found.entries.count, reason: "it does not end with a line feed")
    return (found.entries.dropLast(), damage)
  }

  /// The lines of a log of which every byte is what was written.
  ///
  /// - Throws: `StorageError.damagedLine` naming the first line that is not what was written.
  public static func verified(path: String) throws(StorageError) -> [Entry] {
    let found = try reading(path: path)
    if let damage = found.damage { throw damage }
    return found.entries
  }

  /// Appends a line and syncs it.
  ///
  /// - Throws: `StorageError.cannotWrite`.
  public mutating func append(_ members: [String: JSONValue]) throws(StorageError) {
    let line = Self.line(members, previous: entries.last?.hash ?? Self.origin)
    try DurableFile.append(Array(line.text.utf8) + [UInt8(ascii: "\n")], to: path)
    entries.append(Entry(members: members, hash: line.hash))
  }

  private static func line(
    _ members: [String: JSONValue], previous: String
  ) -> (text: String, hash: String) {
    var all = members
    all["previous"] = .string(previous)
    let hash = SHA256.digest(of: JSONValue.object(all).text()).hexadecimal
    all["hash"] = .string(hash)
    return (JSONValue.object(all).text(), hash)
  }

  private static func entries(
    of bytes: ArraySlice<UInt8>, path: String
  ) -> (entries: [Entry], damage: StorageError?) {
    var entries: [Entry] = []
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      func damage(_ reason: String) -> StorageError {
        .damagedLine(path: path, line: index + 1, reason: reason)
      }
      let document = JSONDocument(name: path, bytes: Array(line))
      guard document.problems.isEmpty, var members = document.root?.value.object else {
        return (entries, damage("it is not a line of this log"))
      }
      members["hash"] = nil
      members["previous"] = nil
      let expected = self.line(members, previous: entries.last?.hash ?? origin)
      guard expected.text.utf8.elementsEqual(line) else {
        return (entries, damage("its hash does not fit its content"))
      }
      entries.append(Entry(members: members, hash: expected.hash))
    }
    return (entries, nil)
  }
}
