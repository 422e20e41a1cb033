public import Hashing
internal import Tensors

/// A table as it was read, with what the reader found out on the way.
public struct Reading: Sendable, Hashable {
  /// The table.
  public let table: Table
  /// What was found and decided, in the order of the file's columns.
  public let notes: [ReadingNote]
  /// The SHA-256 of the file's bytes.
  public let fingerprint: Digest
}

/// Reads tables in text: CSV and TSV as RFC 4180 has them, and as they are found.
///
/// Delimiter (`,` `;` tab `|`), header and column types are recognised and told as notes. A column
/// is one of numbers if at least 95 % of its values are numbers and none has a leading zero; there
/// the spellings `NA`, `N/A`, `#N/A`, `NaN`, `null`, `None`, `?`, `-` (in upper or lower case) and
/// the empty field are missing. In every other column only the empty field is missing.
///
/// Columns all of whose values are numbers in another dress (decimal comma, thousands separators,
/// a currency or percent sign) become numbers, and columns of dates become days since 1970-01-01;
/// both are told. The target keeps its texts, unless they are dressed numbers of many values.
///
/// The file is tokenized once into numbers; if columns turn out to be categories, once more for them.
/// A large file in UTF-8 is read as it streams by: it is never in memory as a whole.
public struct CSVReader: Sendable {
  /// What the user has said about the file; everything that is left out is recognised.
  public struct Options: Codable, Hashable, Sendable {
    /// The character between fields, one of `,` `;` tab `|`; `nil` to recognise it.
    public var delimiter: String?
    /// Whether the first line names the columns; `nil` to recognise it.
    public var header: Bool?
    /// The column that will be predicted; it must exist, and it is read more strictly.
    public var target: String?
    /// Columns whose cells are categories, also where all of them look like numbers.
    public var categories: Set<String>
    /// Columns of numbers: spellings of "missing" are so also where no cell is a number.
    public var numbers: Set<String>
    /// How characters are written; `nil` to recognise it.
    public var encoding: TextEncoding?
    /// Whether 03/04/2024 is the third of April; `nil` to find out from the other dates.
    public var dayFirst: Bool?
    /// Whether 1,234 is one and a bit (and 1.234 a thousand); `nil` to find out column by column.
    public var decimalComma: Bool?
    /// Whether a field may stand between quotes; `nil` for yes.
    public var quotes: Bool?
    /// The height, the width and the channels of images whose pixels are the columns; `nil` if they are none.
    public var imageShape: [Int]?

    /// Makes options; by default everything is recognised.
    public init(
      delimiter: String? = nil, header: Bool? = nil, target: String? = nil,
      categories: Set<String> = [], numbers: Set<String> = [],
      encoding: TextEncoding? = nil, dayFirst: Bool? = nil, decimalComma: Bool? = nil,
      quotes: Bool? = nil, imageShape: [Int]? = nil
    ) {
      self.imageShape = imageShape
      self.delimiter = delimiter
      self.header = header
      self.target = target
      self.categories = categories
      self.numbers = numbers
      self.encoding = encoding
      self.dayFirst = dayFirst
      self.decimalComma = decimalComma
      self.quotes = quotes
    }
  }

  /// What the user has said about the file.
  public var options: Options
  /// The most threads that read; the result does not depend on it.
  public var threads: Int
  /// About how many bytes are read at a time; the result does not depend on it.
  var chunkSize = 1 << 22
  /// How many bytes of a large file are in memory at a time; the result does not depend on it.
  var windowSize = 1 << 22

  /// Makes a reader; by default everything is recognised, on all processors.
  public init(options: Options = Options(), threads: Int = Processors.count) {
    self.options = options
    self.threads = threads
  }

  /// Reads a file.
  ///
  /// - Parameter path: The file's path, which messages repeat as it is given.
  /// - Returns: The table, the notes and the fingerprint.
  /// - Throws: A ``DatasetError`` with the file, the line where there is one, and the facts.
  public func read(path: String) throws(DatasetError) -> Reading {
    let stream = CSVStream(
      path: path, options: options, threads: threads, windowSize: windowSize)
    if let reading = stream.reading() { return reading }
    return try read(bytes: FileContents.bytes(atPath: path), name: path)
  }

  private enum ReadingPart: Sendable {
    case table(Table, [ReadingNote])
    case fingerprint(Digest)
  }

  /// Reads a table from bytes.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file.
  ///   - name: What messages call the file.
  /// - Returns: The table, the notes and the fingerprint.
  /// - Throws: A ``DatasetError`` with the file, the line where there is one, and the facts.
  public func read(bytes: [UInt8], name: String) throws(DatasetError) -> Reading {
    guard !bytes.isEmpty else { throw DatasetError(file: name, fault: .empty) }
    if let signature = FileSignature.recognized(in: bytes) {
      let fault = DatasetError.Fault.otherFormat(name: signature.name, advice: signature.advice)
      throw DatasetError(file: name, fault: fault)
    }
    // The fingerprint is made while the table is read.
    let parts = try Parallel.map(count: 2, threads: threads) {
      (index) throws(DatasetError) -> ReadingPart in
      guard index == 0 else { return .fingerprint(SHA256.digest(of: bytes)) }
      let text = try TextEncoding.decoded(bytes, choice: options.encoding, file: name)
      let result = try CSVParse(
        bytes: text.bytes, file: name, options: options, threads: threads, chunkSize: chunkSize
      ).run()
      let encodingNote = text.encoding.map { ReadingNote(.encoding, value: $0.rawValue) }
      return .table(result.table, (encodingNote.map { [$0] } ?? []) + result.notes)
    }
    guard case .table(let table, let notes) = parts[0], case .fingerprint(let digest) = parts[1]
    else { throw DatasetError(file: name, fault: .noRows) }
    return Reading(table: table, notes: notes, fingerprint: digest)
  }
}
