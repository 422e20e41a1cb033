import Testing

@testable import sevenfold

@Suite("Keys")
struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(Array(text.utf8)) + decoder.timeOut()
  }

  @Test("control characters and letters")
  func plain() {
    #expect(
      keys("aB\r\t\u{7F}\u{03}") == [
        .text("a"), .text("B"), .enter, .tab, .backspace, .control("c"),
      ])
  }

  @Test(
    "escape sequences",
    arguments: [
      ("[A", Key.up), ("[B", .down), ("OC", .right), ("[D", .left), ("[Z", .backTab),
      ("[H", .home), ("OF", .end), ("[1~", .home), ("[4~", .end), ("[3~", .delete),
      ("[5~", .pageUp), ("[6~", .pageDown), ("[1;5D", .wordLeft), ("[1;3C", .wordRight),
      ("b", .wordLeft), ("f", .wordRight),
    ])
  func sequences(body: String, key: Key) {
    #expect(keys("\u{1B}" + body) == [key])
  }

  @Test("an escape alone is a key once nothing follows, and unknown sequences are none")
  func escape() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}[99z\u{1B}[?12hx") == [.text("x")])
  }

  @Test("however the bytes are cut, the keys are the same")
  func cuts() {
    let bytes = Array("é한😀\u{1B}[A\u{1B}[200~p\nq\u{1B}[201~z".utf8)
    let whole: [Key] = [.text("é"), .text("한"), .text("😀"), .up, .pasted("p\nq"), .text("z")]
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let found = decoder.keys(Array(bytes[..<cut])) + decoder.keys(Array(bytes[cut...]))
      #expect(found == whole, "cut at \(cut)")
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.keys([$0]) } == whole)
  }

  @Test("bytes that are no UTF-8 are dropped, what follows them is not")
  func invalid() {
    var decoder = KeyDecoder()
    #expect(
      decoder.keys([0xFF, 0x61, 0xE2, 0x62, 0xC0, 0x80, 0x63]) == [
        .text("a"), .text("b"), .text("c"),
      ])
  }
}
