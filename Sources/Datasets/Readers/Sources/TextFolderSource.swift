internal import Hashing

/// A folder of texts: `class/file.txt`, or, for new rows, the texts alone.
///
/// The columns are `text`, the class (called as the target that the plan names) and `file`. The folder
/// `unsup` of the IMDB archive has no class and is left out.
struct TextFolderSource: DataSource {
  let title = "a folder of texts (class/file.txt)"

  func recognizes(_ place: DataPlace) -> Bool {
    guard place.isFolder else { return false }
    let names = place.names
    return names.contains { $0.lowercased().hasSuffix(".txt") }
      || names.contains { name in
        LabelledFolder.contains("\(place.path)/\(name)", ending: "txt")
      } || Self.isPairOfParts(place, names)
  }

  func read(
    _ place: DataPlace, options: CSVReader.Options, threads: Int
  ) throws(DatasetError) -> Reading {
    try Self.refuseParts(place)
    let read = try FolderReader.texts(
      path: place.path, target: options.target ?? "class", encoding: options.encoding,
      leavingOut: Self.withoutClass)
    let note = place.names.contains { Self.withoutClass.contains($0) }
    return Reading(
      table: read.table,
      notes: note ? [ReadingNote(.leftOutFolder, value: "unsup")] : [],
      fingerprint: read.fingerprint)
  }

  func fingerprint(of place: DataPlace) throws(DatasetError) -> Digest {
    try Self.refuseParts(place)
    return try FolderReader.textFolder(place.path, leavingOut: Self.withoutClass).fingerprint()
  }

  private static let withoutClass: Set<String> = ["unsup"]

  /// Whether the folder holds the two parts `train` and `test`, each with folders of classes.
  private static func isPairOfParts(_ place: DataPlace, _ names: [String]) -> Bool {
    let train = "\(place.path)/train"
    guard names.contains("train"), names.contains("test"),
      let classes = try? LabelledFolder.names(in: train)
    else { return false }
    return classes.contains { LabelledFolder.contains("\(train)/\($0.written)", ending: "txt") }
  }

  private static func refuseParts(_ place: DataPlace) throws(DatasetError) {
    guard isPairOfParts(place, place.names) else { return }
    throw .malformed(
      place.path, "one folder of classes",
      "it holds the parts train/ and test/: name \(place.path)/train as problem.data and "
        + "\(place.path)/test as problem.test_data")
  }
}
