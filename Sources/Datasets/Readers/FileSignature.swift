/// What the first bytes of a file say that it is, if it is not a table in text.
struct FileSignature {
  /// The format's name, with its article.
  let name: String
  /// What to do with such a file.
  let advice: String

  /// The format that the bytes are recognised as; `nil` for what may be a CSV file.
  static func recognized(in bytes: [UInt8]) -> FileSignature? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      return FileSignature(name: known.name, advice: known.advice)
    }
    if isMarkup(bytes) {
      return FileSignature(
        name: "an HTML page (or XML)",
        advice: "A page for signing in is often saved in place of a download; download it again.")
    }
    return nil
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = bytes.dropFirst(hasMark ? 3 : 0).prefix(1024).drop { $0 <= 0x20 }
    let opening = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
    return ["<!doctype", "<html", "<?xml", "<head"].contains { opening.hasPrefix($0) }
  }

  private static let unpackAdvice = "Unpack it first and name the table inside."
  private static func pandas(_ reader: String) -> String {
    "Convert it: python -c \"import pandas as p; p.\(reader)('IN').to_csv('OUT.csv', index=False)\"."
  }

  private static let signatures: [(bytes: [UInt8], name: String, advice: String)] = [
    ([0x1F, 0x8B], "a gzip archive", "Unpack it first: gunzip -k FILE."),
    (Array("PK\u{3}\u{4}".utf8), "a zip archive (or an Excel file)", unpackAdvice),
    (Array("PAR1".utf8), "a Parquet file", pandas("read_parquet")),
    (Array("ARROW1".utf8), "an Arrow (Feather) file", pandas("read_feather")),
    (Array("ORC".utf8) + [0x0A], "an ORC file", pandas("read_orc")),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel file", "Save it as CSV (UTF-8) from Excel."),
    (Array("BZh".utf8), "a bzip2 archive", "Unpack it first: bunzip2 -k FILE."),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive", "Unpack it first: unxz -k FILE."),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive", "Unpack it first: unzstd FILE."),
    ([0x93] + Array("NUMPY".utf8), "a NumPy array", "Write it as CSV with numpy.savetxt."),
    ([0x89] + Array("HDF".utf8), "an HDF5 file", pandas("read_hdf")),
    ([0x89] + Array("PNG".utf8), "a PNG image", "Name a CSV file."),
    (Array("%PDF".utf8), "a PDF document", "Export the table as CSV."),
    (
      Array("SQLite format 3".utf8), "an SQLite database",
      "Export a table: sqlite3 -header -csv FILE 'SELECT * FROM t' > OUT.csv."
    ),
  ]
}
