#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The plans that a path of the command line stands for: a file, or all plans of a folder.
enum PlanFolder {
  /// What lies beside plans and is none.
  static let schemaName = "plan.schema.json"

  /// The paths of the plans, those of a folder by name.
  ///
  /// - Throws: `CommandFailure` for a folder without plans.
  static func plans(at path: String) throws(CommandFailure) -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      return [path]
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let plans = names.filter { $0.hasSuffix(".json") && $0 != schemaName }.sorted()
    guard !plans.isEmpty else {
      throw CommandFailure(
        status: .missingInput, message: "'\(path)' holds no plans: no file ends in .json.")
    }
    return plans.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
  }
}
