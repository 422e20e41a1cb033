import JSONText

/// A claim put to the test on many synthetic data sets.
protocol Study: Sendable {
  /// The name on the command line.
  static var name: String { get }
  /// What it measures, in one line.
  static var summary: String { get }
  /// What it is measured on, each with samples of its own.
  static var settings: [any StudySetting] { get }
}

/// One setting of a study: so many rows, this metric, that protocol.
protocol StudySetting: Sendable {
  /// The setting in words; with the study's name it names the samples in the file of results.
  var title: String { get }
  /// How many samples the documented results rest on.
  var samples: Int { get }
  /// Draws sample number `index` and says what came of it; the same facts whenever it is asked.
  ///
  /// - Throws: whatever keeps the workflow from running.
  func sample(_ index: Int, scratch: String) throws -> [String: JSONValue]
  /// What all samples together show.
  func results(_ samples: [[String: JSONValue]]) -> [StudyResult]
}

extension [[String: JSONValue]] {
  /// How many samples say yes to a fact.
  func count(where key: String) -> Int { count { $0[key]?.bool == true } }

  /// The numbers of a fact, of the samples that have it.
  func numbers(_ key: String) -> [Double] { compactMap { $0[key]?.double } }
}
