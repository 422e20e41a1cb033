import Testing

@testable import Datasets

/// Files with random damage must give a table or an error, and never a trap.
@Suite struct ReaderFuzzTests {
  static let seeds = [
    "age,income,city,target\n38,3854.05,Kyiv,no\n70,2162.98,\"Lviv, \"\"old\"\"\",yes\n,NA,,no\n",
    "a;b;c\r\n1,5;x;007\r\n\r\n2,5;\"y\nz\";008\r\n",
    "\u{FEFF}é\tb\r1\t2\r3\t4\r",
    "x\n1\n1e999\n0x1F\n9007199254740993\n-.5e-3\n",
  ]

  @Test(arguments: 0..<seeds.count)
  func `random edits never trap`(index: Int) {
    var generator = SplitMix(state: UInt64(index))
    let alphabet = Array("\",;\t|\r\n 0159.eE+-_NAaé\u{0}\u{301}".utf8) + [0x80, 0xE9, 0xFF]
    var tables = 0
    for iteration in 0..<2_000 {
      var bytes = Array(Self.seeds[index].utf8)
      for _ in 0...Int.random(in: 0..<8, using: &generator) {
        edit(&bytes, with: alphabet, using: &generator)
      }
      let target = iteration % 3 == 0 ? "target" : nil
      if reads(bytes, target: target) { tables += 1 }
    }
    #expect(tables > 50)
  }

  @Test func `every beginning of a file is read or refused`() {
    for seed in Self.seeds {
      let bytes = Array(seed.utf8)
      for count in 0...bytes.count { _ = reads(Array(bytes.prefix(count)), target: nil) }
    }
  }

  /// Whether a table comes out, which then must be sound.
  private func reads(_ bytes: [UInt8], target: String?) -> Bool {
    guard
      let reading = try? CSVReader(options: .init(target: target)).read(bytes: bytes, name: "f")
    else { return false }
    let table = reading.table
    #expect(table.columns.allSatisfy { $0.count == table.rowCount })
    #expect(zip(table.lines, table.lines.dropFirst()).allSatisfy { $0 < $1 })
    #expect(reading.notes.allSatisfy { !$0.sentence.isEmpty })
    for column in table.columns {
      let labels = column.labels()
      #expect(labels.counts.allSatisfy { $0 > 0 })
      #expect(labels.counts.reduce(column.missingCount, +) == table.rowCount)
    }
    return true
  }

  private func edit(
    _ bytes: inout [UInt8], with alphabet: [UInt8], using generator: inout SplitMix
  ) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where place < bytes.count: bytes.remove(at: place)
    case 1 where place < bytes.count:
      bytes[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
    case 2 where place < bytes.count:
      let end = Int.random(in: place..<bytes.count, using: &generator)
      bytes.insert(contentsOf: bytes[place...end], at: place)
    default:
      bytes.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)], at: place)
    }
  }
}
