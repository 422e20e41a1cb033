/// The hash function SHA-256, fed piece by piece.
///
/// - Source: FIPS 180-4, sections 4.1.2, 5 and 6.2.
public struct SHA256: Sendable {
  private var state = CompressionState()
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// Starts the hash of an empty message.
  public init() {
    pending.reserveCapacity(blockSize)
  }

  /// Appends bytes to the message.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let wasContiguous: Void? = bytes.withContiguousStorageIfAvailable { update($0) }
    if wasContiguous == nil {
      Array(bytes).withUnsafeBufferPointer { update($0) }
    }
  }

  /// Appends the bytes of a buffer to the message: the fast path, without a copy of whole blocks.
  public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let taken = rest.prefix(blockSize - pending.count)
      pending.append(contentsOf: taken)
      rest = rest.dropFirst(taken.count)
      guard pending.count == blockSize else { return }
      pending.withUnsafeBufferPointer { state.absorb($0) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.count - rest.count % blockSize
    state.absorb(UnsafeBufferPointer(rebasing: rest.prefix(whole)))
    pending.append(contentsOf: rest.dropFirst(whole))
  }

  /// Ends the message and gives its digest.
  public consuming func finalize() -> Digest {
    pending.withUnsafeBufferPointer { state.absorbEnd($0, byteCount: byteCount) }
    return state.digest
  }

  /// The digest of a message that is at hand as a whole.
  public static func digest(of bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBufferPointer { digest(of: $0) }
  }

  /// The digest of a text in UTF-8.
  public static func digest(of text: String) -> Digest {
    digest(of: Array(text.utf8))
  }

  /// The digest of a message that lies in memory as a whole; allocates nothing.
  public static func digest(of bytes: UnsafeBufferPointer<UInt8>) -> Digest {
    var state = CompressionState()
    let whole = bytes.count - bytes.count % blockSize
    state.absorb(UnsafeBufferPointer(rebasing: bytes.prefix(whole)))
    let end = UnsafeBufferPointer(rebasing: bytes.dropFirst(whole))
    state.absorbEnd(end, byteCount: UInt64(bytes.count))
    return state.digest
  }
}
