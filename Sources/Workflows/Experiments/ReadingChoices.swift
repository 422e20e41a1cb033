public import Datasets
public import JSONText

/// What a plan says about how its files are written, where a guess would be wrong.
public struct ReadingChoices: PlanValue, Codable, Hashable {
  /// What stands between fields: `,` `;` `|` or `tab`.
  public var delimiter: String?
  /// Whether a comma stands before the fraction of numbers.
  public var decimalComma: Bool?
  /// How characters are written.
  public var encoding: String?
  /// Whether 03/04/2024 is the third of April.
  public var dayFirst: Bool?
  /// Whether the first line names the columns.
  public var header: Bool?
  /// Whether a field may stand between quotes.
  public var quotes: Bool?
  /// The height, the width and the channels of images whose pixels are the columns of a table.
  public var imageShape: [Int]?

  /// Nothing said: all is recognised.
  public init() {}

  /// The form in a plan.
  static let form = ValueForm.object([
    ObjectKey("delimiter", .choice([",", ";", "|", "tab"]), "what stands between two fields"),
    ObjectKey(
      "decimal_comma", .boolean,
      "whether a comma stands before the fraction of numbers, as in 1.234,5"),
    ObjectKey(
      "encoding", .choice(TextEncoding.allCases.map(\.rawValue)),
      "how characters are written as bytes"),
    ObjectKey("day_first", .boolean, "whether 03/04/2024 is the third of April"),
    ObjectKey("header", .boolean, "whether the first line names the columns"),
    ObjectKey("quotes", .boolean, "whether a field may stand between quotes; yes if left out"),
    ObjectKey(
      "image_shape", .list(.integer(1...65_536), atLeast: 3),
      "height, width and channels of the images whose pixels are the columns of a table"),
  ])

  /// The object, with what is said.
  public var json: JSONValue {
    var members: [String: JSONValue] = [:]
    members["delimiter"] = delimiter.map(JSONValue.string)
    members["decimal_comma"] = decimalComma.map(JSONValue.bool)
    members["encoding"] = encoding.map(JSONValue.string)
    members["day_first"] = dayFirst.map(JSONValue.bool)
    members["header"] = header.map(JSONValue.bool)
    members["quotes"] = quotes.map(JSONValue.bool)
    members["image_shape"] = imageShape.map { .array($0.map { .number(Double($0)) }) }
    return .object(members)
  }

  /// Reads an object of that form.
  public init?(json: JSONValue) {
    guard Self.form.accepts(json) else { return nil }
    delimiter = json["delimiter"]?.string
    decimalComma = json["decimal_comma"]?.bool
    encoding = json["encoding"]?.string
    dayFirst = json["day_first"]?.bool
    header = json["header"]?.bool
    quotes = json["quotes"]?.bool
    imageShape = json["image_shape"].flatMap([Int].init(json:))
  }

  /// The options of a reader.
  public var options: CSVReader.Options {
    CSVReader.Options(
      delimiter: delimiter == "tab" ? "\t" : delimiter, header: header,
      encoding: encoding.flatMap(TextEncoding.init(rawValue:)), dayFirst: dayFirst,
      decimalComma: decimalComma, quotes: quotes, imageShape: imageShape)
  }
}
