import Hashing
public import JSONText

/// The trainings of a run that are done, each in a file named by the hash of all that determines it.
///
/// A result is looked up before it is computed; a file that is not what was written counts as absent.
public struct TrialStore: Sendable {
  /// The folder of the files.
  public let folder: String

  /// Makes the store of a folder.
  public init(folder: String) { self.folder = folder }

  /// The key of a training: the SHA-256 of the canonical text of all that determines it.
  public static func key(of job: JSONValue) -> String {
    SHA256.digest(of: job.text()).hexadecimal
  }

  /// The result of a training, if it is there and whole.
  public func result(for key: String) -> TrainingResult? {
    let path = self.path(for: key)
    guard DurableFile.exists(path), let bytes = try? DurableFile.read(path) else { return nil }
    let document = JSONDocument(name: path, bytes: bytes)
    guard document.problems.isEmpty, let members = document.root?.value.object,
      let result = members["result"],
      members["digest"]?.string == Self.digest(of: result, for: key)
    else { return nil }
    return try? result.decoded(as: TrainingResult.self)
  }

  /// Keeps the result of a training.
  ///
  /// - Throws: `StorageError.cannotWrite`.
  public func keep(_ result: TrainingResult, for key: String) throws {
    let json = try JSONValue(encoding: result)
    let file = JSONValue.object([
      "digest": .string(Self.digest(of: json, for: key)), "result": json,
    ])
    try DurableFile.write(Array((file.text() + "\n").utf8), to: path(for: key))
  }

  /// The digest of a result together with the training that it belongs to.
  private static func digest(of result: JSONValue, for key: String) -> String {
    SHA256.digest(of: key + result.text()).hexadecimal
  }

  private func path(for key: String) -> String { "\(folder)/\(key.prefix(32)).json" }
}
