import TrainingCore

/// The changes that step 7 tries alone, each against the overfitted reference.
enum RegularizerLedger {
  /// The reference itself first, then one change at a time.
  static func changes(of reference: Candidate) -> [(name: String, candidate: Candidate)] {
    func changed(_ name: String, _ change: (inout Candidate) -> Void) -> (String, Candidate) {
      var candidate = reference
      change(&candidate)
      return (name, candidate)
    }
    var changes = [
      changed("the overfitted reference") { _ in },
      changed("early stopping") { $0.patience = Candidate.patience(for: $0.epochs) },
      changed("dropout 0.25") { $0.dropout = 0.25 },
      changed("dropout 0.5") { $0.dropout = 0.5 },
      changed("L2 0.001") { $0.ridge = 0.001 },
      changed("L2 0.01") { $0.ridge = 0.01 },
      changed("L1 0.0001") { $0.lasso = 0.0001 },
    ]
    if reference.hiddenUnits.contains(where: { $0 > 1 }) {
      changes.append(
        changed("half the units") { $0.hiddenUnits = $0.hiddenUnits.map { max(1, $0 / 2) } })
    }
    if reference.hiddenUnits.count > 1 {
      changes.append(changed("one layer fewer") { $0.hiddenUnits.removeLast() })
    }
    if let blocks = reference.convolution {
      changes.append(
        changed("random shifts") { candidate in
          var augmentation = candidate.augmentation ?? Augmentation()
          augmentation.shift = 0.1
          candidate.augmentation = augmentation
        })
      if blocks.filters.count > 1 {
        changes.append(
          changed("one block of convolution fewer") {
            $0.convolution = ConvolutionBlocks(filters: blocks.filters.dropLast())
          })
      }
    }
    return changes.map { (name: $0.0, candidate: $0.1) }
  }
}
