public import Tensors

/// Images of one size, one a row: channels last, a byte for each number.
///
/// Each byte stands for `byte · scale + offset`; a scale is set by preprocessing, the bytes stay.
public struct ImageRows: Sendable, Hashable {
  /// The height, the width and the channels of an image.
  public let shape: Shape
  /// All bytes, image after image.
  public let bytes: [UInt8]
  /// What a byte is multiplied by; 1 unless told.
  public var scale: Float
  /// What is added then; 0 unless told.
  public var offset: Float

  /// Makes images; the bytes must fill whole ones.
  public init(shape: Shape, bytes: [UInt8], scale: Float = 1, offset: Float = 0) {
    precondition(shape.dimensions.count == 3 && shape.count > 0, "an image has three sizes")
    precondition(bytes.count % shape.count == 0, "the bytes do not fill whole images")
    self.shape = shape
    self.bytes = bytes
    self.scale = scale
    self.offset = offset
  }

  /// The number of images.
  public var count: Int { bytes.count / shape.count }

  /// The bytes of one image.
  public func image(_ row: Int) -> ArraySlice<UInt8> {
    bytes[row * shape.count..<(row + 1) * shape.count]
  }

  /// The images of some of the rows, in the order given.
  public func selecting(rows: [Int]) -> ImageRows {
    var selected: [UInt8] = []
    selected.reserveCapacity(rows.count * shape.count)
    for row in rows { selected += image(row) }
    return ImageRows(shape: shape, bytes: selected, scale: scale, offset: offset)
  }

  /// The images as a network takes them.
  public var features: ByteRows {
    ByteRows(columns: shape.count, values: bytes, scale: scale, offset: offset)
  }

  /// The size in words, as in "28 × 28 pixels, 1 channel".
  public var title: String {
    let sizes = shape.dimensions
    return "\(sizes[0]) × \(sizes[1]) pixels, \(plural(sizes[2], "channel"))"
  }
}

extension ImageRows {
  /// Makes images of arrays `[rows, height, width]` or `[rows, height, width, channels]` of whole numbers
  /// from 0 to 255, or of numbers from 0 to 1 that are 255ths.
  ///
  /// - Throws: A ``DatasetError`` if the array has another form or other numbers.
  public init(_ array: Tensor, name: String) throws(DatasetError) {
    let sizes = array.shape.dimensions
    guard sizes.count == 3 || sizes.count == 4, array.shape.count > 0 else {
      throw .malformed(
        name, "an array of images",
        "its shape is \(array.shape), expected [images, height, width] or [images, height, width, "
          + "channels]")
    }
    let largest = array.values.max() ?? 0
    let factor: Float = largest <= 1 && array.values.contains { $0 != $0.rounded() } ? 255 : 1
    var bytes: [UInt8] = []
    bytes.reserveCapacity(array.shape.count)
    for value in array.values {
      let pixel = value * factor
      guard pixel >= 0, pixel <= 255, (pixel - pixel.rounded()).magnitude < 0.01 else {
        throw .malformed(
          name, "an array of images",
          "it holds \(value), expected whole numbers from 0 to 255, or 255ths from 0 to 1")
      }
      bytes.append(UInt8(pixel.rounded()))
    }
    let channels = sizes.count == 4 ? sizes[3] : 1
    self.init(shape: [sizes[1], sizes[2], channels], bytes: bytes)
  }
}

extension Table {
  /// The column of images, if there is one.
  public var imageColumn: Column? { columns.first { $0.images != nil } }

  /// The table with all columns of numbers but the target made into one column of images.
  ///
  /// The columns are taken in their order, row after row of an image, the channels of a pixel together.
  ///
  /// - Parameters:
  ///   - shape: The height, the width and the channels.
  ///   - target: The column that is predicted, which stays as it is.
  /// - Returns: The column of images, called `image`, and the target.
  /// - Throws: A ``DatasetError`` if there are other columns than the pixels, or other numbers than 0 to 255.
  public func gatheringPixels(shape: Shape, target: String) throws(DatasetError) -> Table {
    let pixels = columns.filter { $0.name != target }
    let numbers = pixels.compactMap(\.numbers)
    guard pixels.count == shape.count, numbers.count == pixels.count else {
      throw .malformed(
        name, "a table of pixels",
        "it has \(pixels.count) columns beside '\(target)', \(numbers.count) of them numbers; an image of "
          + "the shape \(shape) has \(shape.count)")
    }
    var values = [Float](repeating: 0, count: rowCount * pixels.count)
    for (place, column) in numbers.enumerated() {
      for (row, number) in column.enumerated() {
        values[row * pixels.count + place] = Float(number)
      }
    }
    let tensor = Tensor(shape: Shape([rowCount] + shape.dimensions), values: values)
    let images = Column(name: "image", values: .images(try ImageRows(tensor, name: name)))
    let others = columns.filter { $0.name == target }
    return Table(name: name, columns: [images] + others, lines: lines)
  }
}
