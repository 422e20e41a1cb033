internal import Hashing
internal import Tensors

/// Arrays as NumPy saves them; the first axis counts the rows.
///
/// An array of an archive is one column of its name, with three or four axes a column of images, or,
/// with two axes, the columns `name_1`,
/// `name_2`, …; the columns of an array alone are called `column_1`, `column_2`, ….
struct NumPySource: DataSource {
  let title = "NumPy (.npy, .npz)"

  func recognizes(_ place: DataPlace) -> Bool {
    place.head.starts(with: [0x93] + Array("NUMPY".utf8))
      || (place.ends(in: "npz") && place.head.starts(with: Array("PK".utf8)))
  }

  func read(
    _ place: DataPlace, options: CSVReader.Options, threads: Int
  ) throws(DatasetError) -> Reading {
    let bytes = try FileContents.bytes(atPath: place.path)
    let isArchive = bytes.starts(with: Array("PK".utf8))
    let arrays =
      isArchive
      ? try NumPyFile.arrays(bytes, name: place.path)
      : ["column": try NumPyFile.array(bytes, name: place.path)]
    let sorted = arrays.sorted { bytewise($0.key, $1.key) }
    try Self.check(sorted.map { ($0.key, $0.value.rows) }, path: place.path)
    var columns: [Column] = []
    for (name, array) in sorted {
      if array.shape.dimensions.count >= 3 {
        let images = try ImageRows(array, name: "\(place.path): \(name)")
        columns.append(Column(name: name, values: .images(images)))
      } else {
        columns += Self.columns(of: array, name: name, isAlone: !isArchive)
      }
    }
    let rows = sorted.first?.value.rows ?? 0
    guard rows > 0 else { throw DatasetError(file: place.path, fault: .noRows) }
    return Reading(
      table: Table(name: place.path, columns: columns, lines: Array(1...rows)), notes: [],
      fingerprint: SHA256.digest(of: bytes))
  }

  /// Refuses arrays of different numbers of rows.
  private static func check(_ rows: [(name: String, rows: Int)], path: String) throws(DatasetError)
  {
    guard let first = rows.first else {
      throw .malformed(path, "a NumPy archive", "there is no array in it")
    }
    guard let other = rows.first(where: { $0.rows != first.rows }) else { return }
    throw .malformed(
      path, "a table of NumPy arrays",
      "'\(first.name)' has \(first.rows) rows and '\(other.name)' has \(other.rows); expected as "
        + "many in every array")
  }

  private static func columns(of array: Tensor, name: String, isAlone: Bool) -> [Column] {
    let width = array.columns
    guard isAlone || array.shape.dimensions.count > 1 else {
      return [Column(name, numbers: array.values.map(Double.init))]
    }
    return (0..<width).map { column in
      Column(
        "\(name)_\(column + 1)",
        numbers: stride(from: column, to: array.values.count, by: width).map {
          Double(array.values[$0])
        })
    }
  }
}
