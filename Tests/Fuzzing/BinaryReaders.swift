import Compression
import Datasets
import Tensors
import TrainingCore

extension FuzzedReader {
  /// The most bytes that a packed input may grow to.
  private static let limit = 1 << 20

  /// A raw stream of the "deflate" format.
  static let inflate = FuzzedReader(name: "inflate") { bytes in
    guard let unpacked = try? Inflate.unpacked(bytes, limit: limit) else { return }
    if unpacked.bytes.count > limit || unpacked.end > bytes.count { broken("the limit holds") }
  }

  /// A gzip file.
  static let gzip = FuzzedReader(name: "gzip") { bytes in
    guard let contents = try? Gzip.unpacked(bytes, limit: limit) else { return }
    if contents.count > limit { broken("the limit holds") }
  }

  /// A ZIP archive, all its files unpacked.
  static let zip = FuzzedReader(name: "zip") { bytes in
    guard let archive = try? ZipArchive(bytes) else { return }
    for entry in archive.entries { _ = try? archive.contents(of: entry) }
  }

  /// A PNG image.
  static let png = FuzzedReader(name: "png") { bytes in
    check(try? PNGFile.pixels(bytes, name: "fuzz"))
  }

  /// The pixels of a PNG image whose checksums are right: what no change of a file can reach.
  static let pngPixels = FuzzedReader(name: "png-pixels") { bytes in
    guard bytes.count > 5 else { return }
    check(try? PNGFile.pixels(PNGText.file(header: bytes[..<5], data: bytes[5...]), name: "fuzz"))
  }

  /// A PGM or PPM image.
  static let portableMap = FuzzedReader(name: "portable-map") { bytes in
    check(try? PortableMapFile.pixels(bytes, name: "fuzz"))
  }

  /// An IDX array, as MNIST has them.
  static let idx = FuzzedReader(name: "idx") { bytes in
    check(try? IDXFile.array(bytes, name: "fuzz"))
  }

  /// Images as an IDX array.
  static let idxImages = FuzzedReader(name: "idx-images") { bytes in
    check(try? IDXFile.images(bytes, name: "fuzz"))
  }

  /// A NumPy array, also seen as images.
  static let numpyArray = FuzzedReader(name: "npy") { bytes in
    guard let array = try? NumPyFile.array(bytes, name: "fuzz") else { return }
    check(array)
    check(try? ImageRows(array, name: "fuzz"))
  }

  /// A NumPy archive of arrays.
  static let numpyArchive = FuzzedReader(name: "npz") { bytes in
    for tensor in ((try? NumPyFile.arrays(bytes, name: "fuzz")) ?? [:]).values { check(tensor) }
  }

  /// A file of weights; what was read is read again to the same bits.
  static let safetensors = FuzzedReader(name: "safetensors") { bytes in
    guard let weights = try? Safetensors(bytes: bytes) else { return }
    let written = weights.encoded()
    guard let again = try? Safetensors(bytes: written) else {
      broken("written weights can be read")
    }
    if again.encoded() != written { broken("weights survive writing and reading") }
  }

  private static func check(_ images: ImageRows?) {
    guard let images else { return }
    if images.bytes.count != images.count * images.shape.count {
      broken("as many pixels as the shape says")
    }
    for index in 0..<min(images.count, 3) where images.image(index).count != images.shape.count {
      broken("every image has its pixels")
    }
  }

  private static func check(_ tensor: Tensor?) {
    guard let tensor else { return }
    if tensor.values.count != tensor.shape.count { broken("as many values as the shape says") }
  }
}
