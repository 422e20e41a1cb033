/// Tables in text: CSV, TSV and their like, whatever the file is called.
struct TableSource: DataSource {
  let title = "CSV or TSV"

  /// Any file: what it is instead, if it is none, the reader of tables tells best.
  func recognizes(_ place: DataPlace) -> Bool { !place.isFolder }

  func read(
    _ place: DataPlace, options: CSVReader.Options, threads: Int
  ) throws(DatasetError) -> Reading {
    try CSVReader(options: options, threads: threads).read(path: place.path)
  }
}
