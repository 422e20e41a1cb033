/// A column while its cells are read as categories: the distinct texts, and which one each row has.
///
/// Texts are compared as bytes in an open-addressing table, so a cell costs no string.
struct CategoryDraft {
  private var codes: [Int32] = []
  /// The bytes of all distinct texts, one after another.
  private var arena: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots = [Int32](repeating: -1, count: 16)
  private(set) var trimmedCells = 0
  private(set) var longest = NumberDraft.Cell(line: 0, text: "")
  private(set) var longestCount = 0

  /// Reads one more cell; empty is missing.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>, line: Int) {
    let range = trimmed(bytes, field)
    if range.count < field.count { trimmedCells += range.isEmpty ? 0 : 1 }
    if range.count > longestCount {
      longestCount = range.count
      longest.line = line
    }
    codes.append(range.isEmpty ? -1 : code(of: bytes[range]))
  }

  /// Adds the cells of the rows that follow.
  mutating func append(_ next: CategoryDraft) {
    trimmedCells += next.trimmedCells
    if next.longestCount > longestCount {
      longestCount = next.longestCount
      longest = next.longest
    }
    let places = next.arena.withUnsafeBufferPointer { arena in
      (0..<next.ends.count - 1).map { code(of: arena[next.ends[$0]..<next.ends[$0 + 1]]) }
    }
    codes.reserveCapacity(codes.count + next.codes.count)
    for code in next.codes { codes.append(code < 0 ? -1 : places[Int(code)]) }
  }

  private mutating func code(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int32 {
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isLevel(Int(slots[slot]), text) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let code = Int32(ends.count - 1)
    slots[slot] = code
    arena.append(contentsOf: text)
    ends.append(arena.count)
    if ends.count * 2 > slots.count { grow() }
    return code
  }

  private func isLevel(_ level: Int, _ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let range = ends[level]..<ends[level + 1]
    guard range.count == text.count else { return false }
    return zip(range, text).allSatisfy { arena[$0] == $1 }
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 4)
    arena.withUnsafeBufferPointer { arena in
      for level in 0..<ends.count - 1 {
        var slot = Self.hash(arena[ends[level]..<ends[level + 1]]) & (larger.count - 1)
        while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
        larger[slot] = Int32(level)
      }
    }
    slots = larger
  }

  /// FNV-1a with 64 bits, its high half folded in.
  private static func hash(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7fff_ffff)
  }
}

extension CategoryDraft {
  /// The finished values, with levels sorted bytewise; texts that Unicode calls equal are one level.
  func finished(column: String) -> (values: ColumnValues, notes: [ReadingNote]) {
    let written = (0..<ends.count - 1).map {
      String(decoding: arena[ends[$0]..<ends[$0 + 1]], as: UTF8.self)
    }
    let texts = written.map(ComposedText.composed)
    let composed = zip(written, texts).count { !$0.utf8.elementsEqual($1.utf8) }
    var spelling: [String: String] = [:]  // equality of strings is canonical equivalence
    for text in texts {
      spelling[text] = spelling[text].map { preferred($0, text) } ?? text
    }
    let levels = spelling.values.sorted(by: bytewise)
    let place = Dictionary(uniqueKeysWithValues: zip(levels, Int32(0)...))
    let renumbered = texts.map { place[$0] ?? -1 }
    let values = ColumnValues.categories(
      codes: codes.map { $0 < 0 ? -1 : renumbered[Int($0)] }, levels: levels)
    var found = notes(
      column: column, texts: written, levels: levels, spelling: spelling)
    if composed > 0, texts.count == levels.count {
      found.append(ReadingNote(.composedLabels, column: column, count: composed))
    }
    return (values, found)
  }

  /// The shorter of two spellings (the composed one), or the one that stands first bytewise.
  private func preferred(_ one: String, _ other: String) -> String {
    if one.utf8.count != other.utf8.count {
      return one.utf8.count < other.utf8.count ? one : other
    }
    return bytewise(one, other) ? one : other
  }

  private func notes(
    column: String, texts: [String], levels: [String], spelling: [String: String]
  ) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    if trimmedCells > 0 {
      notes.append(ReadingNote(.trimmedLabels, column: column, count: trimmedCells))
    }
    if texts.count > levels.count {
      let joined = texts.first { text in
        spelling[text].map { !$0.utf8.elementsEqual(text.utf8) } ?? false
      }
      notes.append(
        ReadingNote(
          .joinedSpellings, column: column, count: texts.count - levels.count,
          value: joined.flatMap { spelling[$0] }))
    }
    if longestCount > 1_000 {
      notes.append(
        ReadingNote(.longField, column: column, line: longest.line, count: longestCount))
    }
    return notes
  }
}
