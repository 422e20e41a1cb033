import Datasets
import JSONText
import Workflows

/// A plan as the command line names it: a file, changed by `--set` and `--seed`.
struct PlanFile {
  /// The path of the file.
  let path: String
  /// What `--set` changes.
  var overrides: [PlanOverride] = []
  /// The seed that `--seed` names.
  var seed: Int?

  /// Reads the plan.
  ///
  /// - Throws: `CommandFailure` with all that is wrong with the plan, or for a missing file.
  func read(steps: [(id: StepID, fields: [FieldDescription])]) throws -> Plan {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path)
    } catch {
      throw CommandFailure(
        status: .missingInput, message: "\(error)",
        next: "Name a plan file, for example workflows/breast-cancer.json.")
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    do {
      var plan = try PlanReader.read(
        JSONDocument(name: path, bytes: bytes), steps: steps,
        overrides: overrides.map { ($0.path.joined(separator: "."), $0.value) },
        folder: folder.isEmpty ? "/" : folder)
      plan.seed = seed ?? plan.seed
      return plan
    } catch {
      throw CommandFailure(
        status: .badPlan, message: error.description, diagnostics: error.diagnostics,
        source: error.source)
    }
  }
}

extension CommandFailure {
  /// The failure that an error of the libraries means for the command line.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as DatasetError:
      self.init(
        status: error.isMissingInput ? .missingInput : .badData, message: error.description)
    case let error as PreprocessingError:
      self.init(status: .badData, message: error.description)
    case let error as SplitError: self.init(status: .badData, message: error.description)
    case let error as InvalidAnswer:
      self.init(status: error.author == .plan ? .badPlan : .failed, message: error.description)
    case let error as StorageError:
      self.init(status: error.isAboutWriting ? .cannotWrite : .failed, message: error.description)
    case is Interrupted:
      self.init(status: Interruption.status ?? .interrupted, message: "\(error)")
    default: self.init(status: .failed, message: "\(error)")
    }
  }
}

extension StorageError {
  fileprivate var isAboutWriting: Bool {
    if case .cannotWrite = self { return true }
    return false
  }
}
