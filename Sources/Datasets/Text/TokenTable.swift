/// Different tokens with numbers in the order in which they first came, found by their bytes.
///
/// Tokens are compared as bytes in an open-addressing table, so looking one up costs no string.
struct TokenTable {
  /// The bytes of all tokens, one after another.
  private(set) var arena: [UInt8] = []
  private(set) var ends: [Int] = [0]
  private var slots: [Int32]
  /// The high bits of each token's hash, beside its number.
  private var marks: [UInt32]

  /// Makes a table with room for some tokens.
  init(capacity: Int = 0) {
    var size = 1_024
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    marks = [UInt32](repeating: 0, count: size)
  }

  /// Makes the table of a list of tokens, whose places are their numbers.
  init(_ tokens: [String]) {
    self.init(capacity: tokens.count)
    for token in tokens {
      var token = token
      token.withUTF8 { _ = insert($0) }
    }
  }

  /// The number of tokens.
  var count: Int { ends.count - 1 }

  /// The bytes of a token.
  func bytes(of number: Int) -> ArraySlice<UInt8> { arena[ends[number]..<ends[number + 1]] }

  /// The number of a token; -1 if it is not in the table.
  @inline(__always)
  func number(of token: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(token)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    let mark = UInt32(truncatingIfNeeded: hash >> 32)
    while slots[slot] >= 0 {
      if marks[slot] == mark, isToken(Int(slots[slot]), token) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// The number of a token, which is new if the table lacks it.
  @inline(__always)
  mutating func insert(_ token: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(token)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    let mark = UInt32(truncatingIfNeeded: hash >> 32)
    while slots[slot] >= 0 {
      if marks[slot] == mark, isToken(Int(slots[slot]), token) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    let number = Int32(count)
    slots[slot] = number
    marks[slot] = mark
    arena.append(contentsOf: token)
    ends.append(arena.count)
    if count * 2 > slots.count { grow() }
    return number
  }

  @inline(__always)
  private func isToken(_ number: Int, _ token: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == token.count else { return false }
    for index in 0..<token.count where arena[start + index] != token[index] { return false }
    return true
  }

  private mutating func grow() {
    let size = slots.count * 4
    var (wider, widerMarks) = (
      [Int32](repeating: -1, count: size), [UInt32](repeating: 0, count: size)
    )
    arena.withUnsafeBufferPointer { arena in
      for number in 0..<count {
        let hash = Self.hash(
          UnsafeBufferPointer(rebasing: arena[ends[number]..<ends[number + 1]]))
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while wider[slot] >= 0 { slot = (slot + 1) & (size - 1) }
        wider[slot] = Int32(number)
        widerMarks[slot] = UInt32(truncatingIfNeeded: hash >> 32)
      }
    }
    slots = wider
    marks = widerMarks
  }

  /// Eight bytes at a time, multiplied and folded; only ever compared within one table.
  @inline(__always)
  private static func hash(_ token: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(token)
    var hash = UInt64(raw.count) &* 0x9e37_79b9_7f4a_7c15
    var position = 0
    while position + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      hash = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      position += 8
    }
    var rest: UInt64 = 0
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position += 1
    }
    hash = (hash ^ rest) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 29
  }
}
