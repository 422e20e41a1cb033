/// The rule that ends training when the validation loss no longer falls, and gives back the best weights.
///
/// Training ends after `patience` epochs in a row without a loss that is lower by more than `minDelta`
/// than the one at which the count last began anew. The network then gets back its weights of the epoch
/// with the lowest validation loss, also when training ran to its end.
///
/// - Source: L. Prechelt, "Early stopping, but when?", 1998; Keras' `EarlyStopping`.
public struct EarlyStopping: Codable, Hashable, Sendable {
  /// How many epochs without progress are borne, 1 or more.
  public var patience: Int
  /// By how much the loss must fall to count as progress, 0 or more; 0 unless told.
  public var minDelta: Double

  /// Creates the rule.
  public init(patience: Int, minDelta: Double = 0) {
    self.patience = patience
    self.minDelta = minDelta
  }

  private enum CodingKeys: String, CodingKey {
    case patience
    case minDelta = "min_delta"
  }

  /// Reads the rule from a plan; `min_delta` may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    patience = try container.decode(Int.self, forKey: .patience)
    minDelta = try container.decodeIfPresent(Double.self, forKey: .minDelta) ?? 0
  }

  func validate() throws(InvalidSetting) {
    let owner = "early_stopping"
    try require(
      patience >= 1, owner, "patience", "a whole number of at least 1", found: patience)
    try require(
      minDelta >= 0 && minDelta.isFinite, owner, "min_delta", "a number of at least 0",
      found: minDelta)
  }
}

/// Follows the validation loss from epoch to epoch.
struct ProgressWatch {
  private(set) var bestEpoch = 0
  private(set) var bestLoss = Double.infinity
  private(set) var epochsWithoutProgress = 0
  private var reference = Double.infinity
  private let minDelta: Double

  init(minDelta: Double) {
    self.minDelta = minDelta
  }

  /// Takes note of an epoch's loss and returns whether it is the lowest so far.
  mutating func observe(_ loss: Double, epoch: Int) -> Bool {
    if loss < reference - minDelta {
      reference = loss
      epochsWithoutProgress = 0
    } else {
      epochsWithoutProgress += 1
    }
    guard loss < bestLoss else { return false }
    bestLoss = loss
    bestEpoch = epoch
    return true
  }
}
