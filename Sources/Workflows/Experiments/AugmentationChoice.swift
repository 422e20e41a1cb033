public import JSONText
public import TrainingCore

extension Augmentation: PlanValue {
  /// The form in a plan.
  static let form = ValueForm.object([
    ObjectKey(
      "horizontal_flip", .boolean, "whether half of the images are mirrored, left to right"),
    ObjectKey("shift", .number(0...1), "the largest shift, as a share of height and width"),
    ObjectKey("rotation", .number(0...0.5), "the largest rotation, as a share of a full turn"),
    ObjectKey("zoom", .number(0...0.99), "the largest share by which images grow or shrink"),
    ObjectKey(
      "brightness", .number(0...1), "the largest change of all pixels, as a share of black to white"
    ),
    ObjectKey(
      "noise", .number(0...1), "the deviation of noise on pixels, as a share of that range"),
  ])

  /// The object, with what is not zero.
  public var json: JSONValue {
    var members: [String: JSONValue] = [:]
    if horizontalFlip { members["horizontal_flip"] = .bool(true) }
    for (name, value) in shares where value != 0 { members[name] = .number(value) }
    return .object(members)
  }

  /// Reads an object of that form.
  public init?(json: JSONValue) {
    guard Self.form.accepts(json) else { return nil }
    self.init()
    horizontalFlip = json["horizontal_flip"]?.bool ?? false
    shift = json["shift"].flatMap(Double.init(json:)) ?? 0
    rotation = json["rotation"].flatMap(Double.init(json:)) ?? 0
    zoom = json["zoom"].flatMap(Double.init(json:)) ?? 0
    brightness = json["brightness"].flatMap(Double.init(json:)) ?? 0
    noise = json["noise"].flatMap(Double.init(json:)) ?? 0
  }

  private var shares: [(String, Double)] {
    [
      ("shift", shift), ("rotation", rotation), ("zoom", zoom), ("brightness", brightness),
      ("noise", noise),
    ]
  }

  /// The changes in words, such as "augmentation (flip, shift 0.1)".
  var title: String {
    let parts = shares.filter { $0.1 != 0 }.map { "\($0.0) \($0.1.short)" }
    return "augmentation (\(((horizontalFlip ? ["flip"] : []) + parts).joined(separator: ", ")))"
  }
}
