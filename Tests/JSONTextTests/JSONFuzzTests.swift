import JSONText
import Testing

@Suite("Reading damaged JSON")
struct JSONFuzzTests {
  static let plan = """
    {
      // a plan
      "plan_version": 1, "name": "당뇨 diabetes \\u00e9\\ud83d\\ude00",
      "problem": { "data": "data/diabetes.csv", "target": "progression", "task": null },
      "metric": { "primary": "mae", "success_at": 4.5e1, },
      "layers": [ { "kind": "dense", "units": 16 }, [], {}, true, -0.25 ], /* end */
    }
    """

  /// Every position lies in the text, in order, and no key of the value is invented.
  func check(_ bytes: [UInt8]) -> Bool {
    let document = JSONDocument(name: "fuzz", bytes: bytes)
    let end = document.text.utf8.count
    let isInside = document.problems.allSatisfy {
      $0.span.start.offset >= 0 && $0.span.start <= $0.span.end && $0.span.end.offset <= end
        && $0.span.start.line >= 1 && $0.span.start.column >= 1 && !$0.message.isEmpty
    }
    let isListed = document.problems.count <= 20 && document.omittedProblems >= 0
    return isInside && isListed && (document.root != nil || !document.problems.isEmpty)
  }

  @Test("random edits never trap and always give sane positions", arguments: 1...4)
  func survivesEdits(seed: UInt64) {
    var generator = SmallGenerator(state: seed)
    let original = Array(Self.plan.utf8)
    let tokens = [
      "{", "}", "[", "]", "\"", ",", ":", "\\", "\n", "/*", "//", "é", "\\u", "1e9", "-",
    ]
    for _ in 0..<8_000 {
      var bytes = original
      for _ in 0...Int.random(in: 0..<4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 3:
          bytes.insert(
            contentsOf: tokens.randomElement(using: &generator)?.utf8 ?? "".utf8, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        }
      }
      guard check(bytes) else {
        Issue.record("seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test("random bytes and token soup never trap")
  func survivesSoup() {
    var generator = SmallGenerator(state: 99)
    let tokens = Array("{}[]\",:\\/*#'-+.0e \n\tnulltrue\u{FEFF}\u{1F600}한".utf8)
    for round in 0..<6_000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &generator)
          : tokens.randomElement(using: &generator) ?? 0
      }
      guard check(bytes) else {
        Issue.record("\(bytes)")
        return
      }
    }
  }

  @Test("a text cut anywhere has a problem, except where only comments are lost")
  func cutAnywhere() {
    let bytes = Array(Self.plan.utf8)
    for length in 0..<bytes.count {
      let document = JSONDocument(name: "cut", bytes: Array(bytes.prefix(length)))
      #expect(!document.problems.isEmpty, "cut at \(length)")
    }
  }

  @Test("each bracket that is lost is reported on a line that names it or the one it belonged to")
  func lostBrackets() {
    let bytes = Array(Self.plan.utf8)
    for (place, byte) in bytes.enumerated() where "{}[]".utf8.contains(byte) {
      var damaged = bytes
      damaged[place] = 0x20
      let document = JSONDocument(name: "lost", bytes: damaged)
      #expect(!document.problems.isEmpty, "lost at \(place)")
    }
  }
}
