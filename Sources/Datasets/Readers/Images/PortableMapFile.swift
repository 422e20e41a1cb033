public import Tensors

/// Reads images in the portable formats PGM (grey) and PPM (colour), as text (P2, P3) or bytes (P5, P6).
///
/// - Source: Netpbm documentation, "pgm" and "ppm".
public enum PortableMapFile {
  /// The pixels, `[height, width, channels]`, from 0 to 255, with 1 or 3 channels.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What messages call it.
  /// - Returns: The pixels; a largest value other than 255 is scaled to it.
  /// - Throws: A ``DatasetError``.
  public static func pixels(_ bytes: [UInt8], name: String) throws(DatasetError) -> Tensor {
    func fault(_ reason: String) -> DatasetError { .malformed(name, "a PGM or PPM image", reason) }
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "P"),
      let channels = [
        UInt8(ascii: "2"): 1, UInt8(ascii: "5"): 1, UInt8(ascii: "3"): 3, UInt8(ascii: "6"): 3,
      ][bytes[1]]
    else { throw fault("it begins neither with P2, P3, P5 nor P6") }
    var scan = Scan(bytes: bytes, position: 2)
    guard let width = scan.number(), let height = scan.number(), let largest = scan.number(),
      (1...65_535).contains(width), (1...65_535).contains(height), (1...65_535).contains(largest),
      width * height <= 1 << 28
    else { throw fault("its size or its largest value cannot be read") }
    let count = width * height * channels
    let isText = bytes[1] <= UInt8(ascii: "3")
    let size = largest > 255 ? 2 : 1
    if !isText {
      scan.position += 1
      guard bytes.count - scan.position >= count * size else {
        throw fault(
          "it has \(max(0, bytes.count - scan.position)) bytes of pixels, expected \(count * size)")
      }
    }
    var values: [Float] = []
    for index in 0..<count {
      let place = scan.position + index * size
      let value =
        isText
        ? scan.number()
        : size == 1 ? Int(bytes[place]) : Int(bytes[place]) << 8 | Int(bytes[place + 1])
      guard let value, value <= largest else {
        throw fault("pixel value \(index) is no number up to \(largest)")
      }
      values.append(largest == 255 ? Float(value) : Float(value) * 255 / Float(largest))
    }
    return Tensor(shape: Shape([height, width, channels]), values: values)
  }

  /// Reads numbers between blanks and comments.
  private struct Scan {
    let bytes: [UInt8]
    var position: Int

    mutating func number() -> Int? {
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "#") {
          while position < bytes.count, bytes[position] != 10 { position += 1 }
        } else if bytes[position] == 32 || (9...13).contains(bytes[position]) {
          position += 1
        } else {
          break
        }
      }
      var value: Int?
      while position < bytes.count, bytes[position] &- 48 <= 9, (value ?? 0) < 1_000_000 {
        value = (value ?? 0) * 10 + Int(bytes[position] - 48)
        position += 1
      }
      return value
    }
  }
}
