import JSONText
public import TrainingCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One training: all that determines it, so that its result can be looked up.
struct TrainingJob: Sendable {
  /// The version of what a training computes; a change of the arithmetic changes it.
  static let arithmeticVersion = 1

  /// The digest of the rows, the preprocessing and the target of both parts.
  let data: String
  /// The network and how it is trained.
  let candidate: Candidate
  /// Where the training's random streams branch off.
  let stream: String
  /// The seed of the run.
  let seed: Int
  /// What of last activation and loss is not as the task has it.
  var outputs: String?

  /// The key of its result.
  func key() throws -> String {
    var job: [String: JSONValue] = [
      "arithmetic": .number(Double(Self.arithmeticVersion)), "data": .string(data),
      "candidate": try JSONValue(encoding: candidate), "stream": .string(stream),
      "seed": .number(Double(seed)),
    ]
    if let outputs { job["outputs"] = .string(outputs) }
    return TrialStore.key(of: .object(job))
  }
}

/// What is kept of a training.
public struct TrainingResult: Sendable, Codable, Equatable {
  /// Losses and metrics by epoch.
  public let history: History
  /// The predictions for the validation rows, as little-endian floats in base 64.
  public let predictions: String

  /// Keeps a history and predictions.
  public init(history: History, predictions values: [Float]) {
    self.history = history
    var bytes = Data(capacity: values.count * 4)
    for value in values {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    predictions = bytes.base64EncodedString()
  }

  /// The predictions for the validation rows, row by row.
  public var predictedValues: [Float] {
    let bytes = [UInt8](Data(base64Encoded: predictions) ?? Data())
    return stride(from: 0, to: bytes.count - 3, by: 4).map { start in
      let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
      return Float(bitPattern: bits)
    }
  }
}
