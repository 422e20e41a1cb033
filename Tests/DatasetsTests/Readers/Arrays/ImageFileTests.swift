import Tensors
import Testing

@testable import Datasets

/// Images that Pillow 12 wrote (`Image.fromarray(a).save(b, "PNG")`) of arrays made by NumPy, with
/// `k = arange(n)`: grey `k * 37 % 256` as 5 × 7, colour `k * 29 % 256` as 4 × 3 × 3.
@Suite struct ImageFileTests {
  private func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  private static let grey =
    "89504e470d0a1a0a0000000d4948445200000007000000050800000000acf1a9040000001549444154789c63"
    + "64505555555555656286005c340024f9013c2b338e630000000049454e44ae426082"
  private static let colour =
    "89504e470d0a1a0a0000000d4948445200000003000000040802000000c44f12500000001849444154789c63"
    + "6090b50a2f99b8eef40b265618c0c60200907904a23452c8ec0000000049454e44ae426082"
  /// The colours with a channel of 200 behind them.
  private static let transparent =
    "89504e470d0a1a0a0000000d49484452000000030000000408060000004b2d85070000001d49444154789c63"
    + "6490b53a111e1ece101e1ecec0c4cacaca00c3b839009b8c03b8b61156d50000000049454e44ae426082"
  /// Black but for every third pixel, in one bit.
  private static let bits =
    "89504e470d0a1a0a0000000d4948445200000007000000050100000000a1e1cb750000001249444154789c63"
    + "98c4a0c2a4c2e4c5a0020007f2014dd2ad92320000000049454e44ae426082"
  /// `Image.fromarray(colour).quantize(4)`.
  private static let palette =
    "89504e470d0a1a0a0000000d494844520000000300000004020300000036436d940000000c504c5445b6d3f0"
    + "617e9b25425f03203d1e50ab800000001049444154789c63b8c0c4c0c4c0c4000005d000d7d8acd45e000000"
    + "0049454e44ae426082"
  /// `k * 1777 % 65536`, in sixteen bits.
  private static let deep =
    "89504e470d0a1a0a0000000d4948445200000007000000051000000000fc6175470000002449444154789c63"
    + "646060fbc80e878c06d3d991b9897a1006440de3c4a328b2876290b90092fb20deb6bda1970000000049454e"
    + "44ae426082"

  private static let greyValues = (0..<35).map { Float($0 * 37 % 256) }
  private static let colourValues = (0..<36).map { Float($0 * 29 % 256) }

  private func pixels(_ hexadecimal: String) throws -> Tensor {
    try PNGFile.pixels(bytes(hexadecimal), name: "i.png")
  }

  @Test func `images of all kinds have the pixels that were written`() throws {
    let grey = try pixels(Self.grey)
    #expect(grey.shape.dimensions == [5, 7, 1])
    #expect(grey.values == Self.greyValues)
    let colour = try pixels(Self.colour)
    #expect(colour.shape.dimensions == [4, 3, 3])
    #expect(colour.values == Self.colourValues)
    #expect(try pixels(Self.transparent).values == Self.colourValues)
    #expect(try pixels(Self.bits).values == (0..<35).map { $0 % 3 == 0 ? 255 : 0 })
    #expect(try pixels(Self.deep).values == (0..<35).map { Float($0 * 1_777 % 65_536 / 256) })
    // Pillow: `list(image.convert("RGB").tobytes())`.
    #expect(
      try pixels(Self.palette).values == [
        3, 32, 61, 97, 126, 155, 182, 211, 240, 3, 32, 61, 97, 126, 155, 182, 211, 240, 3, 32, 61,
        97, 126, 155, 182, 211, 240, 3, 32, 61, 97, 126, 155, 182, 211, 240,
      ])
  }

  @Test func `portable maps are read as text and as bytes`() throws {
    let text = Array("P2 # grey\n2 2\n15\n0 5\n10 15\n".utf8)
    #expect(try PortableMapFile.pixels(text, name: "i.pgm").values == [0, 85, 170, 255])
    let colour = Array("P6\n1 2 255\n".utf8) + [1, 2, 3, 4, 5, 6]
    let read = try PortableMapFile.pixels(colour, name: "i.ppm")
    #expect(read.shape.dimensions == [2, 1, 3])
    #expect(read.values == [1, 2, 3, 4, 5, 6])
    let deep = Array("P5 1 1 65535\n".utf8) + [0xFF, 0xFF]
    #expect(try PortableMapFile.pixels(deep, name: "i.pgm").values == [255])
    for bad in ["P4 1 1\n", "P2 1 1 255\n300", "P2 2 1 255\n1", "P5 9 9 255\n1", "P2 0 1 255", "P"]
    {
      #expect(throws: DatasetError.self) {
        try PortableMapFile.pixels(Array(bad.utf8), name: "i.pgm")
      }
    }
  }

  @Test func `damaged images are refused or read, never a trap`() {
    var state: UInt64 = 3
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for file in [Self.grey, Self.colour, Self.bits, Self.palette, Self.deep].map(bytes) {
      for count in 0..<file.count {
        #expect(throws: DatasetError.self) {
          try PNGFile.pixels(Array(file.prefix(count)), name: "i.png")
        }
      }
      for _ in 0..<500 {
        var damaged = file
        for _ in 0...next() % 3 { damaged[next() % damaged.count] = UInt8(next() & 0xFF) }
        _ = try? PNGFile.pixels(damaged, name: "i.png")
      }
    }
    for _ in 0..<2_000 {
      var damaged = Array("P2 # g\n2 2\n15\n0 5\n10 15\n".utf8)
      damaged[next() % damaged.count] = UInt8(next() & 0xFF)
      _ = try? PortableMapFile.pixels(damaged, name: "i.pgm")
    }
  }
}
