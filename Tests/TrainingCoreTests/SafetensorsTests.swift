import Tensors
import Testing
import TrainingCore

@Suite("Model files")
struct SafetensorsTests {
  private static let header =
    #"{"__metadata__":{"format":"np"},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
    + #""w":{"dtype":"F32","shape":[1,2],"data_offsets":[4,12]}}"#

  /// The bytes that safetensors 0.8.0 writes for b = [1], w = [[2, 3]], metadata format = np, as far as
  /// they are prescribed: the header is padded with spaces to a multiple of eight bytes.
  private static let golden: [UInt8] =
    [144, 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + [0x20, 0x20, 0x20]
    + [0, 0, 0x80, 0x3f, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40]

  private static let content = Safetensors(
    tensors: [
      "b": Tensor(shape: [1], values: [1]), "w": Tensor(rows: 1, columns: 2, values: [2, 3]),
    ], metadata: ["format": "np"])

  private static func file(_ header: String, data: [UInt8] = []) -> [UInt8] {
    [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + data
  }

  private func error(_ header: String, data: [UInt8] = []) -> SafetensorsError? {
    #expect(throws: SafetensorsError.self) {
      try Safetensors(bytes: Self.file(header, data: data))
    }
  }

  @Test("A file has exactly the bytes that the format prescribes")
  func golden() throws {
    #expect(Self.header.utf8.count == 141)
    #expect(Self.golden.count == 164)
    #expect(Self.content.encoded() == Self.golden)
    #expect(try Safetensors(bytes: Self.golden) == Self.content)
  }

  @Test("Any names, words and numbers come back to the bit")
  func roundTrip() throws {
    let values: [Float] = [0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity]
    let original = Safetensors(
      tensors: [
        "": Tensor(shape: [], values: [7]), "빈": Tensor(shape: [0, 3], values: []),
        "a\"\\\n\u{1}": Tensor(shape: [1, 5], values: values),
      ], metadata: ["이름": "당뇨 \"1\"\t/", "": ""])
    let copy = try Safetensors(bytes: original.encoded())
    #expect(copy == original)
    #expect(copy.tensors["a\"\\\n\u{1}"]?.values.map(\.bitPattern) == values.map(\.bitPattern))
    #expect(try Safetensors(bytes: Safetensors(tensors: [:]).encoded()).tensors.isEmpty)
  }

  @Test("A file cut off anywhere is refused")
  func truncation() {
    for count in 0..<Self.golden.count {
      #expect(throws: SafetensorsError.self) {
        try Safetensors(bytes: Array(Self.golden.prefix(count)))
      }
    }
  }

  @Test("Any changed byte is refused or read as what it says, never a crash")
  func changedBytes() {
    for place in Self.golden.indices {
      for bit in 0..<8 {
        var bytes = Self.golden
        bytes[place] ^= 1 << bit
        let read = try? Safetensors(bytes: bytes)
        #expect(read != Self.content, "Byte \(place), bit \(bit)")
      }
    }
  }

  @Test("Holes, overlaps, wrong sizes and bytes left over are told apart")
  func ranges() {
    let four = [UInt8](repeating: 0, count: 4)
    let eight = four + four
    func tensor(_ name: String, _ begin: Int, _ end: Int, shape: String = "[1]") -> String {
      "\"\(name)\":{\"dtype\":\"F32\",\"shape\":\(shape),\"data_offsets\":[\(begin),\(end)]}"
    }
    #expect(
      error("{\(tensor("a", 4, 8))}", data: eight)
        == .notContiguous(name: "a", expected: 0, found: 4))
    #expect(
      error("{\(tensor("a", 0, 4)),\(tensor("b", 0, 4))}", data: four)
        == .notContiguous(name: "b", expected: 4, found: 0))
    #expect(
      error("{\(tensor("a", 0, 8))}", data: eight)
        == .sizeMismatch(name: "a", expected: 4, found: 8))
    #expect(error("{\(tensor("a", 0, 4))}", data: eight) == .dataSize(expected: 4, found: 8))
    #expect(error("{\(tensor("a", 0, 4))}") == .dataSize(expected: 4, found: 0))
    #expect(error("{}", data: four) == .dataSize(expected: 0, found: 4))
    let huge = "[4611686018427387904,4]"
    #expect(
      error("{\(tensor("a", 0, 4, shape: huge))}", data: four)
        == .malformedEntry(
          name: "a", expected: "an object with 'dtype', 'shape' and 'data_offsets'"))
  }

  @Test("Headers that are not what they must be are refused")
  func headers() {
    let range = "\"data_offsets\":[0,4]"
    #expect(
      error("{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\(range)}}")
        == .unsupportedType(name: "a", found: "F64"))
    #expect(
      error("{\"__metadata__\":{\"n\":1}}")
        == .malformedEntry(name: "__metadata__", expected: "an object of texts"))
    for header in [
      "", " {}", "[]", "{", "{}x", "{\"a\":1", "{\"a\"}", "{\"a\":tru}", "{\"a\":-1}",
      "{\"a\":1.5}", "{\"a\":01}", "{\"a\":99999999999999999999}", "{\"a\":\"\\x\"}",
      "{\"a\":\"\\ud800\"}", "{\"a\":\"\\ud800\\u0041\"}", "{\"a\":\"\\udc00\"}", "{\"a\":\"\n\"}",
      "{\"a\":[1,]}", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{\"a\":[[[[[[[[[[1]]]]]]]]]]}",
    ] {
      guard case .malformedHeader = error(header) else {
        Issue.record("\(header) was refused for another reason.")
        continue
      }
    }
    #expect(throws: SafetensorsError.truncatedHeader(length: .max, available: 2)) {
      try Safetensors(bytes: [UInt8](repeating: 255, count: 8) + [0x7B, 0x7D])
    }
  }

  @Test("A network's weights come back to the bit, and only into its own architecture")
  func network() throws {
    let architecture = Architecture(
      inputWidth: 3, layers: [Dense(units: 4), Dropout(rate: 0.2), Dense(units: 2)])
    let network = try Network(architecture, generator: SeededGenerator(seed: 8))
    let bytes = ModelFile.encode(network, metadata: ["name": "x"])
    #expect(try ModelFile.decode(bytes, architecture: architecture) == network)
    let file = try Safetensors(bytes: bytes)
    #expect(file.metadata == ["format": "sevenfold", "layout": "keras", "name": "x"])
    #expect(
      file.tensors.mapValues(\.shape) == [
        "layers.0.kernel": [3, 4], "layers.0.bias": [4], "layers.2.kernel": [4, 2],
        "layers.2.bias": [2],
      ])
    let wider = Architecture(inputWidth: 3, layers: [Dense(units: 5), Dropout(), Dense(units: 2)])
    #expect(
      throws: ModelFileError.shape(name: "layers.0.kernel", expected: [3, 5], found: [3, 4])
    ) { try ModelFile.decode(bytes, architecture: wider) }
    let shorter = Architecture(inputWidth: 3, layers: [Dense(units: 4)])
    #expect(throws: ModelFileError.self) { try ModelFile.decode(bytes, architecture: shorter) }
    #expect(throws: ModelFileError.damaged(.truncatedHeader(length: 8, available: 0))) {
      try ModelFile.decode([], architecture: architecture)
    }
  }
}
