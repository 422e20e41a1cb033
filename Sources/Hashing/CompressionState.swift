internal import CHashing

/// The number of bytes that one compression step takes in.
let blockSize = 64

/// The eight working words of SHA-256 and the function that folds a block into them.
///
/// - Source: FIPS 180-4, sections 5.3.3 and 6.2.2.
struct CompressionState: Sendable {
  private var a: UInt32 = 0x6a09_e667
  private var b: UInt32 = 0xbb67_ae85
  private var c: UInt32 = 0x3c6e_f372
  private var d: UInt32 = 0xa54f_f53a
  private var e: UInt32 = 0x510e_527f
  private var f: UInt32 = 0x9b05_688c
  private var g: UInt32 = 0x1f83_d9ab
  private var h: UInt32 = 0x5be0_cd19

  /// The words as a digest.
  var digest: Digest {
    func joined(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }
    return Digest(words: (joined(a, b), joined(c, d), joined(e, f), joined(g, h)))
  }

  /// Folds in a number of whole blocks, by the processor's own instructions where it has them.
  mutating func absorb(_ blocks: UnsafeBufferPointer<UInt8>) {
    precondition(blocks.count % blockSize == 0, "only whole blocks are absorbed")
    guard hasInstructions else { return absorbPortably(blocks) }
    guard let start = blocks.baseAddress, !blocks.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 8) { words in
      guard let state = words.baseAddress else { return }
      (words[0], words[1], words[2], words[3]) = (a, b, c, d)
      (words[4], words[5], words[6], words[7]) = (e, f, g, h)
      chash_sha256(state, start, blocks.count / blockSize)
      (a, b, c, d) = (words[0], words[1], words[2], words[3])
      (e, f, g, h) = (words[4], words[5], words[6], words[7])
    }
  }

  /// Folds in a number of whole blocks without special instructions; the same words come out.
  mutating func absorbPortably(_ blocks: UnsafeBufferPointer<UInt8>) {
    guard let start = blocks.baseAddress, !blocks.isEmpty else { return }
    roundConstants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for offset in stride(from: 0, to: blocks.count, by: blockSize) {
          expand(UnsafeRawPointer(start + offset), into: schedule)
          compress(schedule, constants)
        }
      }
    }
  }

  /// Folds in what is left of the message, with the padding of section 5.1.1.
  mutating func absorbEnd(_ end: UnsafeBufferPointer<UInt8>, byteCount: UInt64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * blockSize) { padded in
      padded.initialize(repeating: 0)
      for index in end.indices { padded[index] = end[index] }
      padded[end.count] = 0x80
      let length = end.count + 9 <= blockSize ? blockSize : 2 * blockSize
      for index in 0..<8 {
        padded[length - 1 - index] = UInt8(truncatingIfNeeded: (byteCount &* 8) >> (8 * index))
      }
      absorb(UnsafeBufferPointer(rebasing: padded.prefix(length)))
    }
  }

  /// Writes the message schedule W of one block.
  private func expand(
    _ block: UnsafeRawPointer, into schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let word = block.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
      schedule[index] = UInt32(bigEndian: word)
    }
    for index in 16..<64 {
      let early = schedule[index &- 15]
      let late = schedule[index &- 2]
      let sigma0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
      let sigma1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
      schedule[index] = schedule[index &- 16] &+ sigma0 &+ schedule[index &- 7] &+ sigma1
    }
  }

  /// The 64 rounds over one block's schedule.
  private mutating func compress(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var next = self
    for index in 0..<64 {
      next.round(schedule[index] &+ constants[index])
    }
    a &+= next.a
    b &+= next.b
    c &+= next.c
    d &+= next.d
    e &+= next.e
    f &+= next.f
    g &+= next.g
    h &+= next.h
  }

  @inline(__always)
  private mutating func round(_ input: UInt32) {
    let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let choice = g ^ (e & (f ^ g))
    let first = h &+ sum1 &+ choice &+ input
    let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let majority = (a & b) | (c & (a | b))
    h = g
    g = f
    f = e
    e = d &+ first
    d = c
    c = b
    b = a
    a = first &+ sum0 &+ majority
  }
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  (word &>> count) | (word &<< (32 &- count))
}

/// Whether the processor has instructions for SHA-256.
private let hasInstructions = chash_has_sha256() != 0

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
