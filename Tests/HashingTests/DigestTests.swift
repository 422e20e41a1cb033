import Foundation
import Hashing
import Testing

@Suite struct DigestTests {
  let digest = SHA256.digest(of: "abc")

  @Test func `bytes and digits lead back to the digest`() {
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(Digest(hexadecimal: digest.hexadecimal.uppercased()) == digest)
    #expect("\(digest)" == digest.hexadecimal)
  }

  @Test func `the prefix is big-endian`() {
    #expect(digest.prefixUInt64() == 0xba78_16bf_8f01_cfea)
  }

  @Test func `wrong texts are no digest`() {
    #expect(Digest(bytes: [1, 2, 3]) == nil)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast())) == nil)
    #expect(Digest(hexadecimal: String(digest.hexadecimal.dropLast()) + "g") == nil)
  }

  @Test func `the order is the order of the bytes`() {
    let low = Digest(hexadecimal: String(repeating: "0", count: 63) + "1")
    let high = Digest(hexadecimal: "8" + String(repeating: "0", count: 63))
    #expect(low.flatMap { low in high.map { low < $0 } } == true)
  }

  @Test func `coding keeps a digest and refuses other texts`() throws {
    let data = try JSONEncoder().encode([digest])
    #expect(try JSONDecoder().decode([Digest].self, from: data) == [digest])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Digest].self, from: Data(#"["abc"]"#.utf8))
    }
  }
}
