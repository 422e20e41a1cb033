public import Tensors

/// The values of a column: all numbers, all categories, or all images; in tables on their way to a network
/// also rows of many numbers.
public enum ColumnValues: Sendable, Hashable {
  /// One number a row; NaN is a missing value.
  case numbers([Double])
  /// One index into `levels` a row, -1 being a missing value; the levels are sorted bytewise.
  case categories(codes: [Int32], levels: [String])
  /// A row of many numbers a row, most of them zero: what a step makes of a text. No file holds such.
  case sparse(SparseRows)
  /// One image a row.
  case images(ImageRows)

  /// The number of rows.
  public var count: Int {
    switch self {
    case .numbers(let numbers): numbers.count
    case .categories(let codes, _): codes.count
    case .sparse(let rows): rows.rows
    case .images(let images): images.count
    }
  }
}

/// A named column of a table.
public struct Column: Sendable, Hashable {
  /// The name, as the header gives it, without outer spaces.
  public var name: String
  /// The values, one a row.
  public var values: ColumnValues

  /// Makes a column of values that are numbers or categories already.
  public init(name: String, values: ColumnValues) {
    self.name = name
    self.values = values
  }

  /// Makes a column of numbers; NaN is a missing value.
  public init(_ name: String, numbers: [Double]) {
    self.init(name: name, values: .numbers(numbers))
  }

  /// Makes a column of categories out of one text a row; `nil` is a missing value.
  public init(_ name: String, texts: [String?]) {
    let levels = Set(texts.compactMap { $0 }).sorted { bytewise($0, $1) }
    let code = Dictionary(uniqueKeysWithValues: zip(levels, Int32(0)...))
    let codes = texts.map { text in text.flatMap { code[$0] } ?? -1 }
    self.init(name: name, values: .categories(codes: codes, levels: levels))
  }

  /// The number of rows.
  public var count: Int { values.count }

  /// The numbers, if this is a column of numbers.
  public var numbers: [Double]? {
    if case .numbers(let numbers) = values { numbers } else { nil }
  }

  /// The images, if this is a column of images.
  public var images: ImageRows? {
    if case .images(let images) = values { images } else { nil }
  }

  /// Whether the value of a row is missing.
  public func isMissing(_ row: Int) -> Bool {
    switch values {
    case .numbers(let numbers): numbers[row].isNaN
    case .categories(let codes, _): codes[row] < 0
    case .sparse: false
    case .images: false
    }
  }

  /// The number of missing values.
  public var missingCount: Int {
    switch values {
    case .numbers(let numbers): numbers.count { $0.isNaN }
    case .categories(let codes, _): codes.count { $0 < 0 }
    case .sparse: 0
    case .images: 0
    }
  }

  /// The value of a row as text; `nil` where it is missing.
  public func text(_ row: Int) -> String? {
    switch values {
    case .numbers(let numbers): numbers[row].isNaN ? nil : canonicalText(of: numbers[row])
    case .categories(let codes, let levels): codes[row] < 0 ? nil : levels[Int(codes[row])]
    case .sparse: nil
    case .images(let images): images.title
    }
  }

  /// The column of some of the rows, in the order given; a level that no row has any more stays.
  public func selecting(rows: [Int]) -> Column {
    switch values {
    case .numbers(let numbers):
      Column(name: name, values: .numbers(rows.map { numbers[$0] }))
    case .categories(let codes, let levels):
      Column(name: name, values: .categories(codes: rows.map { codes[$0] }, levels: levels))
    case .sparse(let all): Column(name: name, values: .sparse(all.gatheringRows(rows)))
    case .images(let images):
      Column(name: name, values: .images(images.selecting(rows: rows)))
    }
  }
}

/// Whether a text stands before another by the bytes of their UTF-8.
func bytewise(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// The one text of a number: the shortest that leads back to it, whole numbers without ".0".
///
/// So `1`, `1.0` and `1e0` are one label, and so are `-0` and `0`.
func canonicalText(of number: Double) -> String {
  if let whole = Int64(exactly: number), whole.magnitude <= 1 << 53 { return String(whole) }
  return number.description
}
