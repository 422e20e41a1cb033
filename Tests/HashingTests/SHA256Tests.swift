import Testing

@testable import Hashing

@Suite struct SHA256Tests {
  /// The examples of NIST's "Secure Hash Standard Validation" page and FIPS 180-2, appendix B.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the published examples come out`(message: String, expected: String) {
    #expect(SHA256.digest(of: message).hexadecimal == expected)
  }

  @Test func `a million letters a come out`() {
    let digest = SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(digest.hexadecimal == expected)
  }

  /// Python 3's hashlib over the digests of `bytes((7 * i + n) % 251 for i in range(n))`, n < 260.
  @Test func `every length around the block borders agrees with hashlib`() {
    var all = SHA256()
    for length in 0..<260 {
      all.update(SHA256.digest(of: message(length)).bytes)
    }
    let expected = "c9023416c26ae966c0f11b734507aaf49df7b153c90027420933f822bd3e6952"
    #expect(all.finalize().hexadecimal == expected)
  }

  @Test func `a message in two pieces has the digest of the whole`() {
    for length in 0..<140 {
      let whole = message(length)
      for cut in 0...length {
        var hash = SHA256()
        hash.update(whole[..<cut])
        hash.update(AnySequence(whole[cut...]))
        #expect(hash.finalize() == SHA256.digest(of: whole))
      }
    }
  }

  private func message(_ length: Int) -> [UInt8] {
    (0..<length).map { UInt8((7 * $0 + length) % 251) }
  }
}

@Suite struct CompressionTests {
  /// Where the processor has no instructions for it, both ways are one.
  @Test func `the processor's instructions give what the rounds one by one give`() {
    var bytes = (0..<64 * 9).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
    for blocks in 0...9 {
      bytes[0] = UInt8(blocks)
      bytes.withUnsafeBufferPointer { buffer in
        let part = UnsafeBufferPointer(rebasing: buffer[..<(64 * blocks)])
        var (quick, portable) = (CompressionState(), CompressionState())
        quick.absorb(part)
        portable.absorbPortably(part)
        #expect(quick.digest == portable.digest)
      }
    }
  }
}
