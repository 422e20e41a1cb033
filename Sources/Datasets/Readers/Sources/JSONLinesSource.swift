/// Objects, one a line, in files that end in `.jsonl` or `.ndjson` or begin with a brace.
struct JSONLinesSource: DataSource {
  let title = "JSON Lines (.jsonl)"

  func recognizes(_ place: DataPlace) -> Bool {
    !place.isFolder
      && (place.ends(in: "jsonl", "ndjson") || place.head.first == UInt8(ascii: "{"))
  }

  func read(
    _ place: DataPlace, options: CSVReader.Options, threads: Int
  ) throws(DatasetError) -> Reading {
    try JSONLinesReader(categories: options.categories).read(path: place.path)
  }
}
