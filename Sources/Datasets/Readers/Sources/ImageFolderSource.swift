internal import Hashing

/// A folder of images: `class/file.png` (or `.pgm`, `.ppm`), all of one size.
///
/// The columns are `image` and the class, called as the target that the plan names.
struct ImageFolderSource: DataSource {
  let title = "a folder of images (class/file.png, .pgm or .ppm)"

  func recognizes(_ place: DataPlace) -> Bool {
    place.isFolder
      && place.names.contains { name in
        FolderReader.imageEndings.contains {
          LabelledFolder.contains("\(place.path)/\(name)", ending: $0)
        }
      }
  }

  func read(
    _ place: DataPlace, options: CSVReader.Options, threads: Int
  ) throws(DatasetError) -> Reading {
    let read = try FolderReader.images(
      path: place.path, target: options.target ?? "class", threads: threads)
    let images = try ImageRows(read.pixels, name: place.path)
    return Reading(
      table: Table(
        name: place.path,
        columns: [Column(name: "image", values: .images(images)), read.labels],
        lines: Array(1...images.count)),
      notes: [], fingerprint: try fingerprint(of: place))
  }

  func fingerprint(of place: DataPlace) throws(DatasetError) -> Digest {
    try LabelledFolder(path: place.path, extensions: FolderReader.imageEndings).fingerprint()
  }
}
