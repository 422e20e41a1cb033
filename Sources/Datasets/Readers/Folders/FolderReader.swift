public import Hashing
public import Tensors

/// Images with their classes.
public struct LabelledImages: Sendable, Equatable {
  /// The pixels from 0 to 255, `[images, height, width, channels]`.
  public let pixels: Tensor
  /// The class of each image.
  public let labels: Column
  /// The file of each image.
  public let files: [String]
}

/// Reads folders of images and of texts, one folder a class.
public enum FolderReader {
  /// The endings of images.
  static let imageEndings: Set<String> = ["png", "pgm", "ppm"]

  /// The images in the classes' folders: PNG, PGM and PPM, all of one size.
  ///
  /// Grey images among coloured ones become coloured.
  ///
  /// - Parameters:
  ///   - path: The folder that holds the classes' folders.
  ///   - target: The name of the column of classes.
  ///   - threads: The most threads that read; the result does not depend on it.
  /// - Returns: The images by class and name.
  /// - Throws: A ``DatasetError`` that names the first file that is at fault.
  public static func images(
    path: String, target: String = "class", threads: Int = Processors.count
  ) throws(DatasetError) -> LabelledImages {
    let folder = try LabelledFolder(path: path, extensions: imageEndings)
    let images = try Parallel.map(count: folder.files.count, threads: threads) {
      (index) throws(DatasetError) in try image(folder.files[index].path)
    }
    let size = images[0].shape.dimensions
    let channels = images.reduce(1) { max($0, $1.shape.dimensions[2]) }
    var values: [Float] = []
    values.reserveCapacity(images.count * size[0] * size[1] * channels)
    for (file, image) in zip(folder.files, images) {
      let found = image.shape.dimensions
      guard found.prefix(2) == size.prefix(2) else {
        throw .malformed(
          file.path, "an image of this folder",
          "it has \(found[0]) × \(found[1]) pixels, expected \(size[0]) × \(size[1]) as in "
            + folder.files[0].path)
      }
      values +=
        found[2] == channels
        ? image.values : image.values.flatMap { [Float](repeating: $0, count: channels) }
    }
    return LabelledImages(
      pixels: Tensor(shape: Shape([images.count, size[0], size[1], channels]), values: values),
      labels: folder.column(named: target), files: folder.files.map(\.path))
  }

  private static func image(_ path: String) throws(DatasetError) -> Tensor {
    let bytes = try FileContents.bytes(atPath: path)
    return bytes.first == UInt8(ascii: "P")
      ? try PortableMapFile.pixels(bytes, name: path) : try PNGFile.pixels(bytes, name: path)
  }

  /// The texts in the classes' folders, as the IMDB archive has them; or those of a folder of texts
  /// alone, which then have no class.
  ///
  /// - Parameters:
  ///   - path: The folder that holds the classes' folders.
  ///   - target: The name of the column of classes.
  ///   - encoding: How characters are written; `nil` to recognise it.
  ///   - unwanted: Names of folders that are no classes.
  /// - Returns: A table with the columns `text`, `target` and `file` (such as `pos/1.txt`, wherever the
  ///   folder lies), the line of each row being its place among the files; and the fingerprint of names and contents.
  /// - Throws: A ``DatasetError`` that names the first file that is at fault.
  public static func texts(
    path: String, target: String = "class", encoding: TextEncoding? = nil,
    leavingOut unwanted: Set<String> = []
  ) throws(DatasetError) -> (table: Table, fingerprint: Digest) {
    let folder = try textFolder(path, leavingOut: unwanted)
    var texts: [String?] = []
    var hash = SHA256()
    for file in folder.files {
      let bytes = try FileContents.bytes(atPath: file.path)
      folder.add(file, bytes, to: &hash)
      let text = try TextEncoding.decoded(bytes, choice: encoding, file: file.path).bytes
      let fault = text.withUnsafeBufferPointer { TextValidation.firstFault(in: $0) }
      if let fault { throw DatasetError(file: file.path, fault: fault) }
      texts.append(
        text.isEmpty ? nil : ComposedText.composed(String(decoding: text, as: UTF8.self)))
    }
    let classes = folder.labels.isEmpty ? [] : [folder.column(named: target)]
    let table = Table(
      name: path,
      columns: [Column("text", texts: texts)] + classes
        + [Column("file", texts: folder.names)],
      lines: Array(1...folder.files.count))
    return (table, hash.finalize())
  }

  /// The files of a folder of texts: in folders of classes, or, if there are none, in it.
  static func textFolder(
    _ path: String, leavingOut unwanted: Set<String>
  ) throws(DatasetError) -> LabelledFolder {
    try LabelledFolder(
      path: path, extensions: ["txt"], leavingOut: unwanted, allowsUnlabelled: true)
  }
}

extension LabelledFolder {
  /// The names of the files, with the folders of their classes, as seen from the folder itself.
  ///
  /// Rows are known by their content: it must not change with the place where the folder lies.
  fileprivate var names: [String] {
    files.map { file in
      let parts = file.path.split(separator: "/").suffix(labels.isEmpty ? 1 : 2)
      return ComposedText.composed(parts.joined(separator: "/"))
    }
  }
}
