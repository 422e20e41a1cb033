internal import Hashing
internal import Tensors

/// Images as one array, in the format of MNIST (IDX, also in gzip) or of NumPy, with the labels in another
/// file beside it.
///
/// The name of the labels follows from that of the images: `train-images-idx3-ubyte.gz` has
/// `train-labels-idx1-ubyte.gz`, `x_train.npy` has `y_train.npy`. The columns are `image` and the label,
/// called as the target that the plan names.
struct ImageArraySource: DataSource {
  let title = "images as an array (IDX or .npy) with their labels beside it"

  func recognizes(_ place: DataPlace) -> Bool {
    if place.isFolder { return false }
    if Self.isNumPy(place.head) { return Self.dimensions(of: place) >= 3 }
    let isIDX = place.head.starts(with: [0, 0]) && place.head.count > 3 && place.head[3] >= 3
    let isPacked = place.head.starts(with: [0x1F, 0x8B])
    return isIDX || (isPacked && place.path.lowercased().contains("idx"))
  }

  func read(
    _ place: DataPlace, options: CSVReader.Options, threads: Int
  ) throws(DatasetError) -> Reading {
    let bytes = try FileContents.bytes(atPath: place.path)
    let images =
      Self.isNumPy(place.head)
      ? try ImageRows(NumPyFile.array(bytes, name: place.path), name: place.path)
      : try IDXFile.images(bytes, name: place.path)
    guard images.count > 0 else { throw DatasetError(file: place.path, fault: .noRows) }
    var columns = [Column(name: "image", values: .images(images))]
    var digests = [SHA256.digest(of: bytes)]
    let labels = LabelFile(of: place.path)
    if let path = labels.path {
      let bytes = try FileContents.bytes(atPath: path)
      let array =
        Self.isNumPy(bytes)
        ? try NumPyFile.array(bytes, name: path) : try IDXFile.array(bytes, name: path)
      guard array.values.count == images.count else {
        throw .malformed(
          path, "the labels of \(place.path)",
          "it has \(array.values.count) of them for \(plural(images.count, "image"))")
      }
      columns.append(Column(options.target ?? "label", numbers: array.values.map(Double.init)))
      digests.append(SHA256.digest(of: bytes))
    } else if options.target != nil {
      throw .malformed(
        place.path, "images with labels",
        "the labels must lie beside it, in a file called \(labels.expected)")
    }
    return Reading(
      table: Table(name: place.path, columns: columns, lines: Array(1...images.count)), notes: [],
      fingerprint: JoinedReadings.fingerprint(of: digests))
  }

  func fingerprint(of place: DataPlace) throws(DatasetError) -> Digest {
    var digests = [SHA256.digest(of: try FileContents.bytes(atPath: place.path))]
    if let path = LabelFile(of: place.path).path {
      digests.append(SHA256.digest(of: try FileContents.bytes(atPath: path)))
    }
    return JoinedReadings.fingerprint(of: digests)
  }

  private static func isNumPy(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x93] + Array("NUMPY".utf8))
  }

  private static func dimensions(of place: DataPlace) -> Int {
    guard let head = try? FileContents.head(ofPath: place.path, count: 1 << 12),
      let header = try? NumPyHeader(head, file: place.path)
    else { return 0 }
    return header.shape.count
  }
}

/// Where the labels of a file of images lie.
struct LabelFile {
  /// The file; none if there is none.
  let path: String?
  /// The names that were looked for.
  let expected: String

  /// Looks for the labels beside a file of images.
  init(of images: String) {
    let parts = images.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().map { "\($0)/" }.joined()
    let name = String(parts.last ?? "")
    let names = Self.names(for: name)
    expected =
      names.isEmpty ? "…labels… where the images are …images…" : names.joined(separator: " or ")
    path = names.map { folder + $0 }.first { FileContents.exists($0) }
  }

  private static func names(for images: String) -> [String] {
    var name = images
    for (old, new) in [("images", "labels"), ("idx3", "idx1"), ("idx4", "idx1")] {
      name = name.replacing(old, with: new)
    }
    if name == images, let first = images.first, first == "x" || first == "X" {
      name = "y" + images.dropFirst()
    }
    guard name != images else { return [] }
    let other = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name + ".gz"
    return [name, other]
  }
}
