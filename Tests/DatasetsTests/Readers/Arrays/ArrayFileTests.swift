import Hashing
import Tensors
import Testing

@testable import Datasets

@Suite struct ArrayFileTests {
  /// An array as `numpy.save` writes it.
  private func npy(_ type: String, _ shape: String, _ data: [UInt8], order: String = "False")
    -> [UInt8]
  {
    var header = "{'descr': '\(type)', 'fortran_order': \(order), 'shape': \(shape), }"
    while (10 + header.utf8.count + 1) % 64 != 0 { header += " " }
    header += "\n"
    let length = header.utf8.count
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(length & 255), UInt8(length >> 8)]
      + Array(header.utf8) + data
  }

  private func bytes(_ numbers: [some FixedWidthInteger]) -> [UInt8] {
    numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian, Array.init) }
  }

  private func floats(_ numbers: [Float]) -> [UInt8] { bytes(numbers.map(\.bitPattern)) }

  private func array(_ bytes: [UInt8]) throws -> Tensor {
    try NumPyFile.array(bytes, name: "a.npy")
  }

  @Test func `an array is read as NumPy wrote it`() throws {
    let file = npy("<f4", "(2, 3)", floats([0, 1, 2, 3, 4, 5]))
    // NumPy 2.4: numpy.save of arange(6, dtype="<f4").reshape(2, 3), 152 bytes.
    #expect(
      SHA256.digest(of: file).hexadecimal.hasPrefix(
        "47d9cb788e60cfff38faf2237400d94063bde1f42a0ad39297e02642caca"))
    let read = try array(file)
    #expect(read.shape.dimensions == [2, 3])
    #expect(read.values == [0, 1, 2, 3, 4, 5])
  }

  @Test func `types, byte orders and orders of axes are read`() throws {
    let fortran = npy("<f4", "(2, 3)", floats([0, 3, 1, 4, 2, 5]), order: "True")
    #expect(try array(fortran).values == [0, 1, 2, 3, 4, 5])
    let big = npy(">i2", "(3,)", [0xFF, 0xFD, 0, 0, 1, 0])
    #expect(try array(big).values == [-3, 0, 256])
    let half = npy("<f2", "(4,)", bytes([UInt16(0x3E00), 0x9400, 0x7BFF, 0x0001]))
    #expect(try array(half).values == [1.5, -0x1p-10, 65_504, 0x1p-24])
    #expect(try array(npy("|b1", "(2,)", [1, 0])).values == [1, 0])
    #expect(try array(npy("|u1", "()", [200])).shape.dimensions == [1])
    let double = npy("<f8", "(2, 1)", bytes([Double(0.5).bitPattern, Double(-1e-3).bitPattern]))
    #expect(try array(double).values == [0.5, -0.001])
    #expect(
      try array(npy("<i8", "(3L,)", bytes([Int64(-5), 7, 16_777_216]))).values == [
        -5, 7, 16_777_216,
      ])
    #expect(try array(npy("<f4", "(0, 4)", [])).values.isEmpty)
  }

  @Test func `what cannot be read is said`() {
    let cases: [([UInt8], String)] = [
      (npy("|O", "(1,)", [0]), "astype('float32')"), (npy("<f4", "(3,)", [0]), "expected 12"),
      (npy("<i8", "(1,)", bytes([Int64(1) << 40])), "too large"), ([0x93], "does not begin"),
      (npy("<f4", "(-1,)", []), "header"), (npy("<U4", "(1,)", []), "<U4"),
    ]
    for (bytes, part) in cases {
      let error = #expect(throws: DatasetError.self) { try array(bytes) }
      #expect(error?.description.contains(part) == true, "\(String(describing: error))")
    }
  }

  /// NumPy 2.4: `numpy.savez_compressed(b, x=arange(6, dtype="<f4").reshape(2, 3), y=[1, 2])`.
  private static let npz =
    "504b03042d0000000800000021004fe9002affffffffffffffff05001400782e6e7079010010009800000000"
    + "00000055000000000000009bec17ea1b10c9c850c650ad9e925a9c5ca46ea5a06e9366a2aea3a09e965f5452"
    + "9498179f5f94920a12774bcc294e058a17672416a402f91a463a0ac69a3a0ab50a64032e063068b007120e40"
    + "04c40d40bcc00100504b03042d0000000800000021000cfc1ce9ffffffffffffffff05001400792e6e707901"
    + "00100090000000000000004a000000000000009bec17ea1b10c9c850c650ad9e925a9c5ca46ea5a06e9369a1"
    + "aea3a09e965f54529498179f5f94920a12774bcc294e058a17672416a402f91a463a9a3a0ab50a14002e4606"
    + "086082d200504b01022d032d0000000800000021004fe9002a55000000980000000500000000000000000000"
    + "00800100000000782e6e7079504b01022d032d0000000800000021000cfc1ce94a0000009000000005000000"
    + "000000000000000080018c000000792e6e7079504b05060000000002000200660000000d0100000000"

  @Test func `a compressed archive gives its arrays`() throws {
    let digits = Array(Self.npz.utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    let arrays = try NumPyFile.arrays(bytes, name: "a.npz")
    #expect(arrays["x"]?.shape.dimensions == [2, 3])
    #expect(arrays["x"]?.values == [0, 1, 2, 3, 4, 5])
    #expect(arrays["y"]?.values == [1, 2])
  }

  @Test func `IDX is read, and refused if its sizes are wrong`() throws {
    let file: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2] + (0..<8)
    let read = try IDXFile.array(file, name: "f")
    #expect(read.shape.dimensions == [2, 2, 2])
    #expect(read.values == (0..<8).map { Float($0) })
    let short: [UInt8] = [0, 0, 0x0B, 1, 0, 0, 0, 2, 0xFF, 0xFE, 1, 0]
    #expect(try IDXFile.array(short, name: "f").values == [-2, 256])
    // Python 3: gzip.compress(bytes([0, 0, 8, 1, 0, 0, 0, 3, 7, 8, 9]), mtime=0).
    let packed: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x63, 0x60, 0xE0, 0x60, 0x64,
      0x60, 0x60, 0x60, 0x66, 0xE7, 0xE0, 0x04, 0x00, 0xAD, 0x98, 0x0A, 0xBA, 0x0B, 0x00, 0x00,
      0x00,
    ]
    #expect(try IDXFile.array(packed, name: "f").values == [7, 8, 9])
    for count in 0..<file.count {
      #expect(throws: DatasetError.self) {
        try IDXFile.array(Array(file.prefix(count)), name: "f")
      }
    }
  }

  @Test func `damaged arrays never trap`() {
    var state: UInt64 = 9
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let file = npy("<f4", "(2, 3)", floats([0, 1, 2, 3, 4, 5]))
    for _ in 0..<5_000 {
      var damaged = file
      for _ in 0...next() % 3 { damaged[next() % damaged.count] = UInt8(next() & 0xFF) }
      _ = try? array(damaged)
      var idx: [UInt8] = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4]
      idx[next() % idx.count] = UInt8(next() & 0xFF)
      _ = try? IDXFile.array(idx, name: "f")
    }
  }
}
