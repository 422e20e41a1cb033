/// FarmHash's Fingerprint64, the hash that BigQuery's FARM_FINGERPRINT gives as a signed integer.
///
/// It is fast and the same everywhere, and no protection against anyone who wants two texts to have
/// one hash; for that there is ``SHA256``.
///
/// - Source: G. Pike, FarmHash (2014), the function `farmhashna::Hash64`.
public enum Fingerprint64 {
  /// The fingerprint of bytes.
  public static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { hash($0) }
  }

  /// The fingerprint of a text's UTF-8.
  public static func hash(_ text: String) -> UInt64 { hash(Array(text.utf8)) }

  /// The fingerprint of a buffer.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    switch bytes.count {
    case 0...16: short(bytes)
    case 17...32: medium(bytes)
    case 33...64: long(bytes)
    default: blocks(bytes)
    }
  }

  private static let k0: UInt64 = 0xc3a5_c85c_97cb_3127
  private static let k1: UInt64 = 0xb492_b66f_be98_f273
  private static let k2: UInt64 = 0x9ae1_6a3b_2f90_404f

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func half(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value >> count | value << (64 - count)
  }

  private static func shiftMixed(_ value: UInt64) -> UInt64 { value ^ value >> 47 }

  private static func joined(_ one: UInt64, _ other: UInt64, _ factor: UInt64) -> UInt64 {
    let mixed = shiftMixed((one ^ other) &* factor)
    return shiftMixed((other ^ mixed) &* factor) &* factor
  }

  private static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    let factor = k2 &+ UInt64(count) &* 2
    if count >= 8 {
      let first = word(bytes, 0) &+ k2
      let last = word(bytes, count - 8)
      return joined(
        rotated(last, 37) &* factor &+ first, (rotated(first, 25) &+ last) &* factor, factor)
    }
    if count >= 4 {
      return joined(UInt64(count) &+ half(bytes, 0) << 3, half(bytes, count - 4), factor)
    }
    guard count > 0 else { return k2 }
    let front = UInt64(bytes[0]) &+ UInt64(bytes[count / 2]) << 8
    let back = UInt64(count) &+ UInt64(bytes[count - 1]) << 2
    return shiftMixed(front &* k2 ^ back &* k0) &* k2
  }

  private static func medium(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    let factor = k2 &+ UInt64(count) &* 2
    let a = word(bytes, 0) &* k1
    let b = word(bytes, 8)
    let c = word(bytes, count - 8) &* factor
    let d = word(bytes, count - 16) &* k2
    return joined(
      rotated(a &+ b, 43) &+ rotated(c, 30) &+ d, a &+ rotated(b &+ k2, 18) &+ c, factor)
  }

  private static func long(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    let factor = k2 &+ UInt64(count) &* 2
    let a = word(bytes, 0) &* k2
    let b = word(bytes, 8)
    let c = word(bytes, count - 8) &* factor
    let d = word(bytes, count - 16) &* k2
    let y = rotated(a &+ b, 43) &+ rotated(c, 30) &+ d
    let z = joined(y, a &+ rotated(b &+ k2, 18) &+ c, factor)
    let e = word(bytes, 16) &* factor
    let f = word(bytes, 24)
    let g = (y &+ word(bytes, count - 32)) &* factor
    let h = (z &+ word(bytes, count - 24)) &* factor
    return joined(
      rotated(e &+ f, 43) &+ rotated(g, 30) &+ h, e &+ rotated(f &+ a, 18) &+ g, factor)
  }

  private static func blocks(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let rest = (bytes.count - 1) & 63
    let end = (bytes.count - 1) / 64 * 64
    var state = BlockState(first: word(bytes, 0))
    for offset in stride(from: 0, to: end, by: 64) { state.take(bytes, offset, factor: k1) }
    let factor = k1 &+ (state.z & 0xff) << 1
    state.w.0 &+= UInt64(rest)
    state.v.0 &+= state.w.0
    state.w.0 &+= state.v.0
    state.take(bytes, end + rest - 63, factor: factor, weight: 9)
    return joined(
      joined(state.v.0, state.w.0, factor) &+ shiftMixed(state.y) &* k0 &+ state.z,
      joined(state.v.1, state.w.1, factor) &+ state.x, factor)
  }

  /// What is carried from one block of 64 bytes to the next.
  private struct BlockState {
    var x: UInt64
    var y: UInt64
    var z: UInt64
    var v: (UInt64, UInt64) = (0, 0)
    var w: (UInt64, UInt64) = (0, 0)

    init(first: UInt64) {
      x = 81 &* k2 &+ first
      y = 81 &* k1 &+ 113
      z = shiftMixed(y &* k2 &+ 113) &* k2
    }

    mutating func take(
      _ bytes: UnsafeRawBufferPointer, _ start: Int, factor: UInt64, weight: UInt64 = 1
    ) {
      x = rotated(x &+ y &+ v.0 &+ word(bytes, start + 8), 37) &* factor
      y = rotated(y &+ v.1 &+ word(bytes, start + 48), 42) &* factor
      x ^= w.1 &* weight
      y &+= v.0 &* weight &+ word(bytes, start + 40)
      z = rotated(z &+ w.0, 33) &* factor
      v = Self.mixed(bytes, start, v.1 &* factor, x &+ w.0)
      w = Self.mixed(bytes, start + 32, z &+ w.1, y &+ word(bytes, start + 16))
      swap(&z, &x)
    }

    private static func mixed(
      _ bytes: UnsafeRawBufferPointer, _ start: Int, _ first: UInt64, _ second: UInt64
    ) -> (UInt64, UInt64) {
      let a = first &+ word(bytes, start)
      let last = word(bytes, start + 24)
      let b = rotated(second &+ a &+ last, 21)
      let sum = a &+ word(bytes, start + 8) &+ word(bytes, start + 16)
      return (sum &+ last, b &+ rotated(sum, 44) &+ a)
    }
  }
}
