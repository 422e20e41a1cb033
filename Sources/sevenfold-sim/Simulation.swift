import JSONText
import Tensors
import Workflows

/// Draws the samples of studies that are not in the file of results yet, and sums all of them up.
///
/// Every sample is a line of the file, so a simulation that was stopped goes on where it was.
struct Simulation {
  /// How many samples are drawn between two writings.
  private static let batch = 20

  /// The file of results; nil to keep nothing.
  var file: ResultFile?
  /// The samples for each setting; nil for the setting's own number.
  var samples: Int?
  /// The threads.
  var threads = 2
  /// A folder for the files of runs, which do not last.
  var scratch: String

  /// Measures one setting.
  ///
  /// - Throws: `StorageError`, or what keeps a workflow from running.
  mutating func results(of setting: any StudySetting, in study: String) throws -> [StudyResult] {
    let key = "\(study): \(setting.title)"
    let wanted = samples ?? setting.samples
    var known = file?.samples(of: key) ?? [:]
    let missing = (0..<wanted).filter { known[$0] == nil }
    let folder = "\(scratch)/\(study)"
    for start in stride(from: 0, to: missing.count, by: Self.batch) {
      let indices = missing[start..<min(start + Self.batch, missing.count)]
      let facts = try Parallel.map(count: indices.count, threads: threads) { offset in
        try setting.sample(indices[start + offset], scratch: folder)
      }
      for (index, facts) in zip(indices, facts) { known[index] = facts }
      try file?.append(facts: Array(zip(indices, facts)), of: key)
    }
    return setting.results((0..<wanted).compactMap { known[$0] })
  }
}

/// The file of results: one line a sample, JSON Lines.
struct ResultFile {
  private let path: String
  private var lines: [String: [Int: [String: JSONValue]]] = [:]

  /// Opens a file, or begins one; a last line that was cut off is dropped.
  ///
  /// - Throws: `StorageError` if it cannot be read.
  init(path: String) throws {
    self.path = path
    guard DurableFile.exists(path) else { return }
    let bytes = try DurableFile.read(path)
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    if end < bytes.count { try DurableFile.cut(path, to: end) }
    for (number, line) in bytes[..<end].split(separator: UInt8(ascii: "\n")).enumerated() {
      let document = JSONDocument(name: path, bytes: Array(line))
      guard let value = document.root?.value, let key = value["setting"]?.string,
        let index = value["sample"]?.integer, let facts = value["facts"]?.object
      else {
        throw StorageError.damagedLine(path: path, line: number + 1, reason: "it is no sample")
      }
      lines[key, default: [:]][index] = facts
    }
  }

  /// The samples of a setting, by number.
  func samples(of key: String) -> [Int: [String: JSONValue]] { lines[key] ?? [:] }

  /// Adds samples.
  ///
  /// - Throws: `StorageError` if they cannot be written.
  mutating func append(facts: [(Int, [String: JSONValue])], of key: String) throws {
    var text = ""
    for (index, facts) in facts {
      lines[key, default: [:]][index] = facts
      let line: JSONValue = [
        "setting": .string(key), "sample": JSONValue(index), "facts": .object(facts),
      ]
      text += line.text() + "\n"
    }
    try DurableFile.append(Array(text.utf8), to: path)
  }
}
