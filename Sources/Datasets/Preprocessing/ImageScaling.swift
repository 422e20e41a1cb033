/// Brings the bytes of images, 0 to 255, to small numbers.
///
/// By default they are divided by 255. Standardized, they get mean 0 and standard deviation 1 over all
/// pixels of the training rows. The bytes themselves stay as they are: only what they stand for changes.
public struct ImageScaling: Preprocessor {
  /// The name in plans and model files.
  public static let kind = "image_scaling"
  /// The columns that the step is for.
  public var columns: [String]
  /// Whether mean and standard deviation of the training pixels are brought to 0 and 1.
  public var standardizes: Bool

  private enum CodingKeys: String, CodingKey { case columns, standardizes }

  /// Makes the step for some columns of images.
  public init(columns: [String], standardizes: Bool = false) {
    self.columns = columns
    self.standardizes = standardizes
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedImageScaling {
    var scales: [FittedImageScaling.Scale] = []
    for name in columns {
      guard let images = try training.required(name).images else {
        throw .needsImages(step: Self.kind, column: name)
      }
      scales.append(
        standardizes
          ? Self.standardized(images, column: name)
          : FittedImageScaling.Scale(column: name, factor: 1.0 / 255, offset: 0))
    }
    return FittedImageScaling(scales: scales)
  }

  private static func standardized(
    _ images: ImageRows, column: String
  ) -> FittedImageScaling.Scale {
    var counts = [Int](repeating: 0, count: 256)
    for byte in images.bytes { counts[Int(byte)] += 1 }
    let total = Double(max(images.bytes.count, 1))
    let mean = counts.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.element) } / total
    let variance =
      counts.enumerated().reduce(0.0) { sum, entry in
        let error = Double(entry.offset) - mean
        return sum + error * error * Double(entry.element)
      } / total
    let deviation = variance > 0 ? variance.squareRoot() : 1
    return FittedImageScaling.Scale(
      column: column, factor: 1 / deviation, offset: -mean / deviation)
  }
}

/// What bytes of images stand for.
public struct FittedImageScaling: FittedPreprocessor {
  /// What the bytes of one column are multiplied by, and what is added then.
  struct Scale: Codable, Hashable, Sendable {
    let column: String
    let factor: Double
    let offset: Double
  }

  let scales: [Scale]

  /// Sets what the bytes stand for.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for scale in scales {
      guard var images = try table.required(scale.column).images else {
        throw .needsImages(step: ImageScaling.kind, column: scale.column)
      }
      images.scale = Float(scale.factor)
      images.offset = Float(scale.offset)
      result = result.replacing(Column(name: scale.column, values: .images(images)))
    }
    return result
  }
}
