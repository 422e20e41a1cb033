/// Random changes of the images of each batch, other ones every time that an image is seen.
///
/// They are made in training alone, in this order: flip, shift, rotation and zoom in one go, brightness,
/// noise. What a shift or a rotation brings in from beyond the edge repeats the edge; numbers between
/// pixels are interpolated linearly. All of it follows from the seed.
///
/// - Source: F. Chollet, "Deep Learning with Python", on data augmentation.
public struct Augmentation: Codable, Hashable, Sendable {
  /// Whether half of the images are mirrored, left to right; not unless told.
  public var horizontalFlip = false
  /// The largest shift as a share of height and width, from 0 up to 1; 0 unless told.
  public var shift = 0.0
  /// The largest rotation to either side as a share of a full turn, from 0 up to 0.5; 0 unless told.
  public var rotation = 0.0
  /// The largest share by which an image is made larger or smaller, from 0 up to, but not, 1; 0 unless told.
  public var zoom = 0.0
  /// The largest change of all pixels as a share of the range from black to white, from 0 up to 1.
  public var brightness = 0.0
  /// The standard deviation of the noise of each number as a share of that range, from 0 up to 1.
  public var noise = 0.0

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// Whether half of the images are mirrored.
    case horizontalFlip = "horizontal_flip"
    /// The largest shift.
    case shift
    /// The largest rotation.
    case rotation
    /// The largest zoom.
    case zoom
    /// The largest change of brightness.
    case brightness
    /// The deviation of the noise.
    case noise
  }

  /// Creates an augmentation that changes nothing.
  public init() {}

  /// Reads an augmentation; what is left out does not happen.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    horizontalFlip = try container.decodeIfPresent(Bool.self, forKey: .horizontalFlip) ?? false
    shift = try container.decodeIfPresent(Double.self, forKey: .shift) ?? 0
    rotation = try container.decodeIfPresent(Double.self, forKey: .rotation) ?? 0
    zoom = try container.decodeIfPresent(Double.self, forKey: .zoom) ?? 0
    brightness = try container.decodeIfPresent(Double.self, forKey: .brightness) ?? 0
    noise = try container.decodeIfPresent(Double.self, forKey: .noise) ?? 0
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    for (name, value) in [("shift", shift), ("brightness", brightness), ("noise", noise)] {
      try require(
        (0...1).contains(value), "augmentation", name, "a number from 0 to 1", found: value)
    }
    try require(
      (0...0.5).contains(rotation), "augmentation", "rotation", "a number from 0 to 0.5",
      found: rotation)
    try require(
      zoom >= 0 && zoom < 1, "augmentation", "zoom", "a number from 0 up to, but not, 1",
      found: zoom)
  }

  /// Whether images are moved, as against changed pixel by pixel.
  var moves: Bool { horizontalFlip || shift > 0 || rotation > 0 || zoom > 0 }
}
