/// The sizes of words, which are estimated: nobody knows which font the reader's system has.
enum TextLayout {
  /// The estimated width of a text, on the side of the wide fonts.
  static func width(of text: String, size: Double) -> Double {
    size * ReportLanguage.words(text).unicodeScalars.reduce(0) { $0 + share(of: $1) }
  }

  /// The text, or as much of it as fits, followed by an ellipsis.
  static func fitted(_ text: String, size: Double, width: Double) -> String {
    let shown = Escaping.visible(ReportLanguage.words(text))
    if Self.width(of: shown, size: size) <= width { return shown }
    var kept = ""
    var used = size * share(of: "…")
    for character in shown {
      used += Self.width(of: String(character), size: size)
      if used > width { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines no wider than `width`, the last of at most `limit` lines cut if it must be.
  static func wrapped(_ text: String, size: Double, width: Double, limit: Int) -> [String] {
    var lines: [String] = []
    for word in Escaping.visible(ReportLanguage.words(text)).split(separator: " ") {
      if let last = lines.last {
        let longer = last + " " + word
        if lines.count == limit || Self.width(of: longer, size: size) <= width {
          lines[lines.count - 1] = longer
          continue
        }
      }
      lines.append(String(word))
    }
    return lines.map { fitted($0, size: size, width: width) }
  }

  /// Positions as near as possible to those wanted, at least `gap` apart and within `range`.
  ///
  /// Neighbours that are too close form a block around their mean; blocks that touch merge. If
  /// there is too little room for all, the gap shrinks.
  /// - Returns: The positions, in the order of `wanted`.
  static func spread(_ wanted: [Double], gap: Double, within range: ClosedRange<Double>) -> [Double]
  {
    guard wanted.count > 1 else {
      return wanted.map { min(max($0, range.lowerBound), range.upperBound) }
    }
    let room = range.upperBound - range.lowerBound
    let gap = min(gap, room / Double(wanted.count - 1))
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [(start: Double, members: [Int])] = []
    for index in order {
      blocks.append((start(of: [index], wanted, gap, range), [index]))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let before = blocks[blocks.count - 2]
        if before.start + Double(before.members.count) * gap <= last.start + 1e-9 { break }
        blocks.removeLast()
        let members = before.members + last.members
        blocks[blocks.count - 1] = (start(of: members, wanted, gap, range), members)
      }
    }
    var positions = wanted
    for block in blocks {
      for (offset, index) in block.members.enumerated() {
        positions[index] = block.start + Double(offset) * gap
      }
    }
    return positions
  }

  /// Where a block of neighbours begins so that they stand as near as possible to their wishes.
  private static func start(
    of members: [Int], _ wanted: [Double], _ gap: Double, _ range: ClosedRange<Double>
  ) -> Double {
    var sum = 0.0
    for (offset, index) in members.enumerated() { sum += wanted[index] - Double(offset) * gap }
    let length = Double(members.count - 1) * gap
    let start = sum / Double(members.count)
    return max(range.lowerBound, min(start, range.upperBound - length))
  }

  /// The width of a character as a share of the font's size.
  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "l", "I", "j", ".", ",", ":", ";", "'", "!", "|", " ", "\u{2009}": 0.32
    case "f", "t", "r", "(", ")", "[", "]", "/", "-", "\"", "*": 0.42
    case "m", "w", "M", "W", "@", "%", "—", "…": 0.95
    case "A"..."Z": 0.7
    case "0"..."9", "=", "+", "<", ">", "−", "±": 0.64
    default: share(ofValue: scalar.value)
    }
  }

  private static func share(ofValue value: UInt32) -> Double {
    switch value {
    case 0x300...0x36F, 0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      1
    default: 0.62
    }
  }
}
