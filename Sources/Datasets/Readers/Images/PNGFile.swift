internal import Compression
public import Tensors

/// Reads PNG images: grey, colour, palette and with transparency, of 1 to 16 bits, not interlaced.
///
/// - Source: W3C, Portable Network Graphics (PNG) Specification, third edition.
public enum PNGFile {
  /// The pixels, `[height, width, channels]`, from 0 to 255, with 1 (grey) or 3 channels.
  ///
  /// Transparency is left out; sixteen bits are brought to eight by their upper byte.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What messages call it.
  /// - Returns: The pixels.
  /// - Throws: A ``DatasetError``.
  public static func pixels(_ bytes: [UInt8], name: String) throws(DatasetError) -> Tensor {
    let chunks = try PNGChunks(bytes, file: name)
    let rows = try chunks.unfilteredRows(file: name)
    let header = chunks.header
    let channels = header.isColour ? 3 : 1
    var values: [Float] = []
    values.reserveCapacity(header.width * header.height * channels)
    for row in rows {
      for x in 0..<header.width {
        guard header.kind == 3 else {
          for channel in 0..<channels {
            values.append(header.sample(row, x, channel, scaled: true))
          }
          continue
        }
        let place = Int(header.sample(row, x, 0, scaled: false)) * 3
        guard place + 3 <= chunks.palette.count else {
          throw DatasetError.malformed(name, "a PNG image", "a colour is not in the palette")
        }
        for channel in 0..<3 { values.append(Float(chunks.palette[place + channel])) }
      }
    }
    return Tensor(shape: Shape([header.height, header.width, channels]), values: values)
  }
}

/// What the first chunk of a PNG file says.
struct PNGHeader: Equatable {
  var width = 0
  var height = 0
  var depth = 0
  /// 0 grey, 2 colour, 3 palette, 4 grey and 6 colour with transparency.
  var kind = 0

  var isColour: Bool { kind == 2 || kind == 3 || kind == 6 }
  var samples: Int { [1, 0, 3, 1, 2, 0, 4][kind] }
  var rowBytes: Int { (width * samples * depth + 7) / 8 }
  var pixelBytes: Int { max(1, samples * depth / 8) }

  /// Whether bits and kind go together.
  var isAllowed: Bool {
    switch kind {
    case 0: [1, 2, 4, 8, 16].contains(depth)
    case 3: [1, 2, 4, 8].contains(depth)
    case 2, 4, 6: [8, 16].contains(depth)
    default: false
    }
  }

  /// One number of a pixel; scaled, the largest is 255.
  func sample(_ row: [UInt8], _ x: Int, _ channel: Int, scaled: Bool) -> Float {
    let index = x * samples + channel
    switch depth {
    case 8: return Float(row[index])
    case 16: return Float(row[2 * index])
    default:
      let bit = index * depth
      let value = Int(row[bit / 8]) >> (8 - depth - bit % 8) & (1 << depth - 1)
      return Float(scaled ? value * 255 / (1 << depth - 1) : value)
    }
  }
}

/// The chunks of a PNG file, put together.
struct PNGChunks {
  private(set) var header = PNGHeader()
  private(set) var palette: [UInt8] = []
  private var data: [UInt8] = []

  init(_ bytes: [UInt8], file: String) throws(DatasetError) {
    func fault(_ reason: String) -> DatasetError { .malformed(file, "a PNG image", reason) }
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
      throw fault("it does not begin as one")
    }
    var position = 8
    var isAtEnd = false
    while !isAtEnd {
      guard position + 12 <= bytes.count else { throw fault("it ends too early") }
      let length = Self.number(bytes, position)
      guard length <= bytes.count - position - 12 else { throw fault("it ends within a chunk") }
      let type = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
      let content = position + 8..<position + 8 + length
      guard
        CRC32.checksum(of: bytes[position + 4..<content.upperBound])
          == UInt32(Self.number(bytes, content.upperBound))
      else {
        throw fault("the checksum of its chunk '\(type)' at byte offset \(position) is wrong")
      }
      switch type {
      case "IHDR":
        if let reason = readHeader(bytes, content) { throw fault(reason) }
      case "PLTE": palette = Array(bytes[content])
      case "IDAT": data += bytes[content]
      case "IEND": isAtEnd = true
      default: break
      }
      position = content.upperBound + 4
    }
    guard header.width > 0 else { throw fault("it has no header") }
  }

  /// Reads the header; returns what is wrong with it.
  private mutating func readHeader(_ bytes: [UInt8], _ content: Range<Int>) -> String? {
    guard content.count == 13 else { return "its header has \(content.count) bytes, expected 13" }
    let start = content.lowerBound
    header.width = Self.number(bytes, start)
    header.height = Self.number(bytes, start + 4)
    header.depth = Int(bytes[start + 8])
    header.kind = Int(bytes[start + 9])
    guard (1...65_535).contains(header.width), (1...65_535).contains(header.height),
      header.width * header.height <= 1 << 28
    else { return "its size is \(header.width) × \(header.height) pixels" }
    guard header.isAllowed else {
      return "\(header.depth) bits of colour type \(header.kind) are not in the format"
    }
    return bytes[start + 12] == 0
      ? nil : "it is interlaced, which is not read; save it without interlacing"
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    (0..<4).reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }

  /// The rows of samples, unpacked and with the filters undone.
  func unfilteredRows(file: String) throws(DatasetError) -> [[UInt8]] {
    let stride = header.rowBytes + 1
    let packed: [UInt8]
    do {
      packed = try Zlib.unpacked(data, limit: stride * header.height)
    } catch {
      throw .malformed(file, "a PNG image", error.description)
    }
    guard packed.count == stride * header.height else {
      throw .malformed(
        file, "a PNG image",
        "it has \(packed.count) bytes of pixels, expected \(stride * header.height)")
    }
    var above = [UInt8](repeating: 0, count: header.rowBytes)
    var rows: [[UInt8]] = []
    for y in 0..<header.height {
      var row = Array(packed[y * stride + 1..<(y + 1) * stride])
      guard packed[y * stride] <= 4 else {
        throw .malformed(file, "a PNG image", "row \(y) has filter \(packed[y * stride])")
      }
      undo(packed[y * stride], &row, above)
      rows.append(row)
      above = row
    }
    return rows
  }

  private func undo(_ filter: UInt8, _ row: inout [UInt8], _ above: [UInt8]) {
    guard filter > 0 else { return }
    let step = header.pixelBytes
    for index in row.indices {
      let left = index >= step ? row[index - step] : 0
      let corner = index >= step ? above[index - step] : 0
      switch filter {
      case 1: row[index] &+= left
      case 2: row[index] &+= above[index]
      case 3: row[index] &+= UInt8((Int(left) + Int(above[index])) / 2)
      default: row[index] &+= Self.predicted(left, above[index], corner)
      }
    }
  }

  /// The neighbour that is nearest to left + above - corner (Paeth).
  private static func predicted(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    let (a, b, c) = (Int(left), Int(above), Int(corner))
    let distances = (abs(b - c), abs(a - c), abs(a + b - 2 * c))
    if distances.0 <= distances.1 && distances.0 <= distances.2 { return left }
    return distances.1 <= distances.2 ? above : corner
  }
}
