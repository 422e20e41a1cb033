public import Hashing
internal import Tensors

/// Reads rows from wherever they lie: one file or folder, or several as one table.
public struct DataReader: Sendable {
  /// What the user has said about the data.
  public var options: CSVReader.Options
  /// The most threads that read; the result does not depend on it.
  public var threads: Int

  /// Makes a reader; by default everything is recognised, on all processors.
  public init(
    options: CSVReader.Options = CSVReader.Options(), threads: Int = Processors.count
  ) {
    self.options = options
    self.threads = threads
  }

  /// Reads the rows of one file or folder.
  ///
  /// - Throws: A ``DatasetError`` with the file, and the line where there is one.
  public func read(path: String) throws(DatasetError) -> Reading {
    let place = try DataPlace(path: path)
    let reading = try Self.source(of: place).read(place, options: options, threads: threads)
    guard let sizes = options.imageShape, reading.table.imageColumn == nil else { return reading }
    guard sizes.count == 3 else {
      throw .malformed(
        path, "a table of pixels",
        "image_shape has \(sizes.count) numbers, expected three: height, width and channels")
    }
    return Reading(
      table: try reading.table.gatheringPixels(shape: Shape(sizes), target: options.target ?? ""),
      notes: reading.notes, fingerprint: reading.fingerprint)
  }

  /// Reads several files or folders as one table, the rows of the first one first.
  ///
  /// All must have the same columns, in any order. A column that holds numbers in one file and
  /// categories in another holds categories in all. Line numbers run on from file to file.
  ///
  /// - Parameter paths: The paths, at least one.
  /// - Returns: The table, and the number of rows of each file.
  /// - Throws: A ``DatasetError`` that names the file at fault.
  public func read(paths: [String]) throws(DatasetError) -> (reading: Reading, rows: [Int]) {
    var readings = try readings(of: paths, options)
    let mixed = JoinedReadings.mixedColumns(of: readings)
    if !mixed.isEmpty {
      // Read again as categories, so that 007 stays 007.
      var careful = options
      careful.categories.formUnion(mixed)
      readings = try self.readings(of: paths, careful)
    }
    let rows = readings.map(\.table.rowCount)
    return (try JoinedReadings(readings).joined(), rows)
  }

  private func readings(
    of paths: [String], _ options: CSVReader.Options
  ) throws(DatasetError) -> [Reading] {
    var readings: [Reading] = []
    for path in paths {
      let reader = DataReader(options: options, threads: threads)
      readings.append(try reader.read(path: path))
    }
    return readings
  }

  /// The fingerprint that reading the paths gives, without the reading.
  ///
  /// - Throws: A ``DatasetError`` if the bytes cannot be had.
  public static func fingerprint(ofPaths paths: [String]) throws(DatasetError) -> Digest {
    var digests: [Digest] = []
    for path in paths {
      let place = try DataPlace(path: path)
      digests.append(try source(of: place).fingerprint(of: place))
    }
    return JoinedReadings.fingerprint(of: digests)
  }

  private static func source(of place: DataPlace) throws(DatasetError) -> any DataSource {
    guard let source = DatasetCatalog.sources.first(where: { $0.recognizes(place) }) else {
      throw DatasetError(file: place.path, fault: .isFolder)
    }
    return source
  }
}
