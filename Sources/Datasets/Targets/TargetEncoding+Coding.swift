extension TargetEncoding: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, positive, negative, classes, mean, scale, labels, delimiter, columns
  }

  /// Reads `{"kind": "binary" | "classes" | "regression" | "labels" | "vector", …}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(TargetKind.self, forKey: .kind) {
    case .binary:
      self = .binary(
        positive: try container.decode(String.self, forKey: .positive),
        negative: try container.decode(String.self, forKey: .negative))
    case .classes: self = .classes(try container.decode([String].self, forKey: .classes))
    case .regression:
      self = .regression(
        mean: try container.decode(Double.self, forKey: .mean),
        scale: try container.decode(Double.self, forKey: .scale))
    case .labels:
      if let columns = try container.decodeIfPresent([LabelColumn].self, forKey: .columns) {
        self = .labelColumns(columns)
      } else {
        self = .labels(
          try container.decode([String].self, forKey: .labels),
          delimiter: try container.decode(String.self, forKey: .delimiter))
      }
    case .vector: self = .vector(try container.decode([ScaledColumn].self, forKey: .columns))
    }
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .binary(let positive, let negative):
      try container.encode(TargetKind.binary, forKey: .kind)
      try container.encode(positive, forKey: .positive)
      try container.encode(negative, forKey: .negative)
    case .classes(let classes):
      try container.encode(TargetKind.classes, forKey: .kind)
      try container.encode(classes, forKey: .classes)
    case .regression(let mean, let scale):
      try container.encode(TargetKind.regression, forKey: .kind)
      try container.encode(mean, forKey: .mean)
      try container.encode(scale, forKey: .scale)
    case .labels(let names, let delimiter):
      try container.encode(TargetKind.labels, forKey: .kind)
      try container.encode(names, forKey: .labels)
      try container.encode(delimiter, forKey: .delimiter)
    case .labelColumns(let columns):
      try container.encode(TargetKind.labels, forKey: .kind)
      try container.encode(columns, forKey: .columns)
    case .vector(let columns):
      try container.encode(TargetKind.vector, forKey: .kind)
      try container.encode(columns, forKey: .columns)
    }
  }
}
