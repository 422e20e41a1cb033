import Testing

@testable import Compression

@Suite struct InflateTests {
  /// Python 3: `("the quick brown fox jumps over the lazy dog; " * 20).encode() + bytes(range(256))`.
  private static let text =
    Array(
      String(repeating: "the quick brown fox jumps over the lazy dog; ", count: 20).utf8)
    + (0...255).map { UInt8($0) }

  /// The text by `zlib.compressobj(level, zlib.DEFLATED, 15, 8, strategy)`: (9, default),
  /// (1, default), (9, Z_FIXED).
  private static let packed = [
    "78da2bc94855282ccd4cce56482aca2fcf5348cbaf50c82acd2d2856c82f4b2d5228014ae72456552aa4e4a7"
      + "5b8379a38a47158f2aa6aa6206462666165636760e4e2e6e1e5e3e7e01412161115131710949296919593979"
      + "05452565155535750d4d2d6d1d5d3d7d03432363135333730b4b2b6b1b5b3b7b07472767175737770f4f2f6f"
      + "1f5f3fff80c0a0e090d0b0f088c8a8e898d8b8f884c4a4e494d4b4f48cccacec9cdcbcfc82c2a2e292d2b2f2"
      + "8acaaaea9adabafa86c6a6e696d6b6f68eceaeee9edebefe0913274d9e3275daf4193367cd9e3377defc050b"
      + "172d5eb274d9f2152b57ad5eb376ddfa0d1b376ddeb275dbf61d3b77eddeb377dffe03070f1d3e72f4d8f113"
      + "274f9d3e73f6dcf90b172f5dbe72f5daf51b376fddbe73f7defd070f1f3d7ef2f4d9f3172f5fbd7ef3f6ddfb"
      + "0f1f3f7dfef2f5dbf71f3f7ffdfef3f7df7f00ea94c620",
    "78012bc94855282ccd4cce56482aca2fcf5348cbaf50c82acd2d2856c82f4b2d5228014ae72456552aa4e4a7"
      + "5b8379a38a474363346d5035a730303231b3b0b2b173707271f3f0f2f10b080a098b888a894b484a49cbc8ca"
      + "c92b282a29aba8aaa96b686a69ebe8eae91b181a199b989a995b585a59dbd8dad93b383a39bbb8bab97b787a"
      + "79fbf8faf9070406058784868547444645c7c4c6c527242625a7a4a6a567646665e7e4e6e517141615979496"
      + "9557545655d7d4d6d537343635b7b4b6b577747675f7f4f6f54f983869f294a9d3a6cf98396bf69cb9f3e62f"
      + "58b868f192a5cb96af58b96af59ab5ebd66fd8b869f396addbb6efd8b96bf79ebdfbf61f3878e8f091a3c78e"
      + "9f3879eaf499b3e7ce5fb878e9f295abd7aedfb879ebf69dbbf7ee3f78f8e8f193a7cf9ebf78f9eaf59bb7ef"
      + "de7ff8f8e9f397afdfbefff8f9ebf79fbffffe0300ea94c620",
    "78012bc94855282ccd4cce56482aca2fcf5348cbaf50c82acd2d2856c82f4b2d5228014ae72456552aa4e4a7"
      + "5b8379a38a47158f2aa6aa6206462666165636760e4e2e6e1e5e3e7e01412161115131710949296919593979"
      + "05452565155535750d4d2d6d1d5d3d7d03432363135333730b4b2b6b1b5b3b7b07472767175737770f4f2f6f"
      + "1f5f3fff80c0a0e090d0b0f088c8a8e898d8b8f884c4a4e494d4b4f48cccacec9cdcbcfc82c2a2e292d2b2f2"
      + "8acaaaea9adabafa86c6a6e696d6b6f68eceaeee9edebefe0913274d9e3275daf4193367cd9e3377defc050b"
      + "172d5eb274d9f2152b57ad5eb376ddfa0d1b376ddeb275dbf61d3b77eddeb377dffe03070f1d3e72f4d8f113"
      + "274f9d3e73f6dcf90b172f5dbe72f5daf51b376fddbe73f7defd070f1f3d7ef2f4d9f3172f5fbd7ef3f6ddfb"
      + "0f1f3f7dfef2f5dbf71f3f7ffdfef3f7df7f00ea94c620",
  ]
  private static let gzip =
    "1f8b0800000000000203cb48cdc9c95748afca2ce0cac0ca04003aa768cc21000000"
  private static let zip =
    "504b030414000000080000002100d165587c080000009600000007000000612f622e7478744b4c4a4e1c7c08"
    + "00504b030414000008000000002100ac2a93d8020000000200000007000000ed959c2e7478746869504b0102"
    + "140314000000080000002100d165587c0800000096000000070000000000000000000000800100000000612f"
    + "622e747874504b0102140314000008000000002100ac2a93d802000000020000000700000000000000000000"
    + "0080012d000000ed959c2e747874504b050600000000020002006a000000540000000000"

  private func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  @Test func `checksums are those of zlib`() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(Adler32.checksum(of: Array("123456789".utf8)) == 152_961_502)
  }

  @Test func `streams of zlib are unpacked`() throws {
    for packed in Self.packed { #expect(try Zlib.unpacked(bytes(packed)) == Self.text) }
  }

  @Test func `a block with codes of its own is unpacked`() throws {
    // Python 3: zlib.compress("".join(str(i * i) for i in range(200)).encode(), 9).
    let packed =
      "78da1d92c901c43008035b028139fa6f2c435eebb583d0659eeba517955b39ee662ef74caff52de9e9956643"
      + "19e569c64b4e3eedeb62aeba5adbc39dafd916084ab759f757cebc8bcb002d197d60172b8a4d5de9c3f68d92"
      + "e97f916c15964a583c3315bfcdffe11e9ec17701186c36a01c300ef0a2e53199b1b50989646fc6abccd92c65"
      + "36dca1f70c0a2c7d017f2e91f65ef30b7ad9dca75e88e4c1d19535b36d8804af01ef57db0ddcca07ab46031a"
      + "bee1de0c22e1c7d34f02402eed1c45b0e94ec97e2b5bfcf1dfa9e72e7cc51bfc2a0cf1c119fd29048e202371"
      + "00f7b467e3f919f9ce501c8e856ffa3fcf44de7cce9c46dc7a81ea53e86f3895ff0ef2faef81ab79df6c6337"
      + "6180d70bf2dc0e72e1747bf712dfe3b2171c321d2938ccfdca9af0fc4f2f888f6c91cf8848f2c22742b2430b"
      + "da1579e9b29378994812c46250ae7a5c80fcd8f15ba84b4de4b08259e912503fe43499089294e20a36e8d0f9"
      + "40a293b8a4a5254d55aed5b69cb06d61371990e60f5e055f78841f093a1201565c6b307739d1a3e04c87ae59"
      + "451e517fd7489ab2d13e7031f3fa788ec6d050e2b0aba0f90743d8ad45"
    let digits = (0..<200).map { "\($0 * $0)" }.joined()
    #expect(try Zlib.unpacked(bytes(packed)) == Array(digits.utf8))
  }

  @Test func `stored blocks are copied`() throws {
    let stored: [UInt8] = [0, 2, 0, 0xFD, 0xFF, 7, 8, 1, 1, 0, 0xFE, 0xFF, 9]
    let unpacked = try Inflate.unpacked(stored)
    #expect(unpacked.bytes == [7, 8, 9])
    #expect(unpacked.end == stored.count)
  }

  @Test func `members of gzip are joined and checked`() throws {
    let member = bytes(Self.gzip)
    let text = Array(String(repeating: "hello gzip\n", count: 3).utf8)
    #expect(try Gzip.unpacked(member) == text)
    #expect(try Gzip.unpacked(member + member) == text + text)
    var damaged = member
    damaged[damaged.count - 7] ^= 1
    #expect(throws: CompressionError.self) { try Gzip.unpacked(damaged) }
  }

  @Test func `files of an archive are found and unpacked`() throws {
    let archive = try ZipArchive(bytes(Self.zip))
    #expect(archive.entries.map(\.name) == ["a/b.txt", "한.txt"])
    #expect(try archive.contents(of: archive.entries[0]) == (0..<50).flatMap { _ in "abc".utf8 })
    #expect(try archive.contents(of: archive.entries[1]) == Array("hi".utf8))
  }

  @Test func `more than allowed does not come out`() {
    #expect(throws: CompressionError.tooLarge(limit: 100)) {
      try Zlib.unpacked(bytes(Self.packed[0]), limit: 100)
    }
  }

  @Test func `a prefix code is made of possible lengths only`() {
    #expect(PrefixCode([1, 1, 1]) == nil)
    #expect(PrefixCode([2, 2, 2]) == nil)
    #expect(PrefixCode([1, 2, 2]) != nil)
    #expect(PrefixCode([0, 1]) != nil)
    #expect(PrefixCode([0, 0]) != nil)
  }

  /// Every cut and tens of thousands of damaged copies: an error or some bytes, never a trap.
  @Test func `damaged input is refused`() {
    var state: UInt64 = 5
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let archive = bytes(Self.zip)
    let inputs = Self.packed.map(bytes) + [bytes(Self.gzip), archive]
    for input in inputs {
      for count in 0..<input.count { unpackAll(Array(input.prefix(count))) }
      for _ in 0..<2_000 {
        var damaged = input
        for _ in 0...next() % 4 { damaged[next() % damaged.count] = UInt8(next() & 0xFF) }
        unpackAll(damaged)
      }
    }
  }

  private func unpackAll(_ input: [UInt8]) {
    let limit = 1 << 16
    _ = try? Zlib.unpacked(input, limit: limit)
    _ = try? Inflate.unpacked(input, from: 2, limit: limit)
    _ = try? Gzip.unpacked(input, limit: limit)
    if let archive = try? ZipArchive(input) {
      for entry in archive.entries { _ = try? archive.contents(of: entry, limit: limit) }
    }
  }
}
