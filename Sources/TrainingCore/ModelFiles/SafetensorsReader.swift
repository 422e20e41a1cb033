internal import Tensors

extension Safetensors {
  /// Reads the bytes of a file, strictly: whatever is damaged or unknown is an error.
  public init(bytes: [UInt8]) throws(SafetensorsError) {
    let (header, data) = try Self.split(bytes)
    var reader = SafetensorsHeaderReader(header)
    let root: HeaderValue
    do throws(SafetensorsHeaderReader.Failure) {
      root = try reader.readAll()
    } catch {
      throw .malformedHeader(offset: error.offset, expected: error.expected)
    }
    guard case .object(let members) = root else {
      throw .malformedHeader(offset: 0, expected: "'{'")
    }
    self.init(tensors: [:])
    var entries: [Entry] = []
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      if name == "__metadata__" {
        metadata = try Self.words(value)
      } else {
        entries.append(try Entry(name: name, value))
      }
    }
    tensors = try Self.tensors(entries, data: data)
  }

  private static func split(
    _ bytes: [UInt8]
  ) throws(SafetensorsError) -> (header: ArraySlice<UInt8>, data: ArraySlice<UInt8>) {
    guard bytes.count >= 8 else { throw .truncatedHeader(length: 8, available: bytes.count) }
    let length = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(bytes.count - 8) else {
      throw .truncatedHeader(length: length, available: bytes.count - 8)
    }
    let end = 8 + Int(length)
    return (bytes[8..<end], bytes[end...])
  }

  private static func words(_ value: HeaderValue) throws(SafetensorsError) -> [String: String] {
    let expected = "an object of texts"
    guard case .object(let members) = value else {
      throw .malformedEntry(name: "__metadata__", expected: expected)
    }
    var words: [String: String] = [:]
    for (name, value) in members {
      guard case .string(let text) = value else {
        throw .malformedEntry(name: "__metadata__", expected: expected)
      }
      words[name] = text
    }
    return words
  }

  /// What the header says about one tensor.
  private struct Entry {
    let name: String
    let shape: Shape
    let begin: Int
    let end: Int

    init(name: String, _ value: HeaderValue) throws(SafetensorsError) {
      let expected = "an object with 'dtype', 'shape' and 'data_offsets'"
      guard case .object(let fields) = value, fields.count == 3 else {
        throw .malformedEntry(name: name, expected: expected)
      }
      guard case .string(let type) = fields["dtype"],
        let dimensions = Entry.integers(fields["shape"]),
        let offsets = Entry.integers(fields["data_offsets"]), offsets.count == 2
      else { throw .malformedEntry(name: name, expected: expected) }
      guard type == "F32" else { throw .unsupportedType(name: name, found: type) }
      guard let size = Entry.byteCount(dimensions), offsets[0] <= offsets[1] else {
        throw .malformedEntry(name: name, expected: expected)
      }
      guard offsets[1] - offsets[0] == size else {
        throw .sizeMismatch(name: name, expected: size, found: offsets[1] - offsets[0])
      }
      self.name = name
      shape = Shape(dimensions)
      (begin, end) = (offsets[0], offsets[1])
    }

    private static func integers(_ value: HeaderValue?) -> [Int]? {
      guard case .array(let values) = value else { return nil }
      var integers: [Int] = []
      for value in values {
        guard case .integer(let integer) = value else { return nil }
        integers.append(integer)
      }
      return integers
    }

    /// The number of bytes of a shape, or nil if it is too large to be counted.
    private static func byteCount(_ dimensions: [Int]) -> Int? {
      var count = MemoryLayout<Float>.size
      for dimension in dimensions {
        let (product, overflow) = count.multipliedReportingOverflow(by: dimension)
        if overflow { return nil }
        count = product
      }
      return count
    }
  }

  private static func tensors(
    _ entries: [Entry], data: ArraySlice<UInt8>
  ) throws(SafetensorsError) -> [String: Tensor] {
    var tensors: [String: Tensor] = [:]
    var offset = 0
    for entry in entries.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
      guard entry.begin == offset else {
        throw .notContiguous(name: entry.name, expected: offset, found: entry.begin)
      }
      offset = entry.end
      guard offset <= data.count else { throw .dataSize(expected: offset, found: data.count) }
      let bytes = data[data.startIndex + entry.begin..<data.startIndex + entry.end]
      tensors[entry.name] = Tensor(shape: entry.shape, values: floats(bytes))
    }
    guard offset == data.count else { throw .dataSize(expected: offset, found: data.count) }
    return tensors
  }

  private static func floats(_ bytes: ArraySlice<UInt8>) -> [Float] {
    stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { index in
      let bits =
        UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16
        | UInt32(bytes[index + 3]) << 24
      return Float(bitPattern: bits)
    }
  }
}
