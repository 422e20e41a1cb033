/// A key, or what stands for one.
enum Key: Sendable, Hashable {
  /// Text that was typed: one scalar, or what an input method committed.
  case text(String)
  /// Text that was pasted; it never submits.
  case pasted(String)
  /// A letter with the Control key, in lower case.
  case control(Character)
  case enter, tab, backTab, backspace, delete, escape
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight
}

/// Makes keys of the bytes that a terminal sends, which may be cut anywhere.
struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Takes bytes in and gives the keys that they complete.
  mutating func keys(_ bytes: [UInt8]) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    while !pending.isEmpty {
      guard let key = next() else { break }
      if let key { keys.append(key) }
    }
    return keys
  }

  /// Gives the key of an escape that nothing followed for a while.
  mutating func timeOut() -> [Key] {
    guard pending.first == 0x1B, pasted == nil else { return [] }
    let rest = pending.dropFirst()
    pending = []
    return [.escape] + (rest.isEmpty ? [] : keys(Array(rest)))
  }

  /// The next key: nil if bytes are missing, and nil within if they stand for no key.
  private mutating func next() -> Key?? {
    if pasted != nil { return paste() }
    switch pending[0] {
    case 0x1B: return escapeSequence()
    case 0x0D, 0x0A: return drop(1, .enter)
    case 0x09: return drop(1, .tab)
    case 0x7F, 0x08: return drop(1, .backspace)
    case 0..<0x20:
      let letter = Character(Unicode.Scalar(pending[0] | 0x60))
      return drop(1, .control(letter))
    default: return character()
    }
  }

  private mutating func drop(_ count: Int, _ key: Key?) -> Key?? {
    pending.removeFirst(count)
    return .some(key)
  }

  /// One scalar of UTF-8; bytes that are none are dropped.
  private mutating func character() -> Key?? {
    let length: Int
    switch pending[0] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    case 0..<0x80: length = 1
    default: return drop(1, nil)
    }
    let found = pending.prefix(length)
    if let wrong = found.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return drop(wrong, nil)
    }
    guard found.count == length else { return nil }
    let text = String(validating: found, as: UTF8.self)
    return drop(length, text.map { .text($0) })
  }

  // MARK: - Escape sequences

  private mutating func escapeSequence() -> Key?? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["): return controlSequence()
    case UInt8(ascii: "O"):
      guard pending.count > 2 else { return nil }
      return drop(3, Self.letters[pending[2]])
    case UInt8(ascii: "b"): return drop(2, .wordLeft)
    case UInt8(ascii: "f"): return drop(2, .wordRight)
    case 0x1B: return drop(1, .escape)
    default: return drop(2, nil)
    }
  }

  private mutating func controlSequence() -> Key?? {
    let body = pending.dropFirst(2)
    guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return pending.count > 32 ? drop(pending.count, nil) : nil
    }
    let parameters = String(decoding: pending[2..<end], as: UTF8.self)
    let final = pending[end]
    if final == UInt8(ascii: "~"), parameters == "200" {
      pasted = []
      return drop(end + 1, nil)
    }
    return drop(end + 1, Self.key(parameters, final))
  }

  private static func key(_ parameters: String, _ final: UInt8) -> Key? {
    if final == UInt8(ascii: "~") {
      return numbered[String(parameters.split(separator: ";").first ?? "")]
    }
    let isModified = parameters.hasSuffix(";5") || parameters.hasSuffix(";3")
    switch (letters[final], isModified) {
    case (.left?, true): return .wordLeft
    case (.right?, true): return .wordRight
    case (let key, _): return key
    }
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab,
  ]

  private static let numbered: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
  ]

  // MARK: - Bracketed paste

  private mutating func paste() -> Key?? {
    let all = (pasted ?? []) + pending
    pending = []
    guard let end = Self.find(Self.pasteEnd, in: all) else {
      pasted = all
      return nil
    }
    pasted = nil
    pending = Array(all[(end + Self.pasteEnd.count)...])
    return .pasted(String(decoding: all[..<end], as: UTF8.self))
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    return (0...(bytes.count - needle.count)).first { bytes[$0...].starts(with: needle) }
  }
}
