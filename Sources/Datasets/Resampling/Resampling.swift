public import Tensors

/// Makes the classes of training rows equally frequent; only ever applied to training rows.
///
/// Balancing is seldom worth it: it does not help strong learners, and it spoils probabilities.
/// Class weights or another threshold do the same for less.
///
/// - Source: Y. Elor and H. Averbuch-Elor, "To SMOTE, or not to SMOTE?" (2022).
public enum Resampling: String, Codable, Hashable, Sendable, CaseIterable {
  /// Rows of rare classes are drawn again.
  case oversampling
  /// Rows of frequent classes are left out.
  case undersampling
  /// New rows of rare classes are made between neighbours of one class.
  case smote

  /// Training rows after resampling.
  public struct Resampled: Sendable, Equatable {
    /// The features, `[rows, features]`.
    public let features: Tensor
    /// The class of each row.
    public let classes: [Int]
    /// The row that each came from; -1 for one that was made.
    public let sources: [Int]
  }

  /// Resamples training rows.
  ///
  /// - Parameters:
  ///   - features: The features of the training rows, scaled, `[rows, features]`.
  ///   - classes: The class of each row, from 0.
  ///   - generator: Where the draws come from.
  /// - Returns: The rows: those that were kept in their order, then those that were added.
  public func applied(
    to features: Tensor, classes: [Int], generator: SeededGenerator
  ) -> Resampled {
    var generator = generator.stream("resampling/\(rawValue)")
    let members = Dictionary(grouping: classes.indices, by: { classes[$0] })
      .sorted { $0.key < $1.key }
    let sizes = members.map(\.value.count)
    switch self {
    case .undersampling:
      let size = sizes.min() ?? 0
      let kept = members.flatMap { _, rows in
        generator.permutation(of: rows.count).prefix(size).map { rows[$0] }
      }.sorted()
      return Self.rows(kept, of: features, classes)
    case .oversampling:
      let size = sizes.max() ?? 0
      let added = members.flatMap { _, rows in
        (rows.count..<max(size, rows.count)).map { _ in rows[generator.integer(below: rows.count)] }
      }
      return Self.rows(Array(classes.indices) + added, of: features, classes)
    case .smote:
      return Synthesis(features: features).resampled(
        classes, members: members.map { ($0.key, $0.value) }, generator: &generator)
    }
  }

  private static func rows(_ rows: [Int], of features: Tensor, _ classes: [Int]) -> Resampled {
    Resampled(
      features: features.gatheringRows(rows), classes: rows.map { classes[$0] }, sources: rows)
  }
}
