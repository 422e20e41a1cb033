/// Looks for what would make results wrong, before anything is trained.
///
/// Each check is a plug-in: a type in a file of its own and one line in ``checks``.
///
/// - Source: the kinds of leakage of Kapoor and Narayanan, "Leakage and the reproducibility crisis in
///   machine-learning-based science", Patterns 4 (2023).
public enum DataScreen {
  /// The checks, in the order in which their findings are told.
  public static let checks: [any DataCheck] = [
    DuplicateRowsCheck(),
    ContradictingRowsCheck(),
    TargetCopyCheck(),
    LoneFeatureCheck(),
    RepeatedGroupsCheck(),
    IdentifierCheck(),
    HugeIntegersCheck(),
    TargetOrderCheck(),
    TimeOrderCheck(),
    DriftCheck(),
    UnevenMissingCheck(),
    SentinelCheck(),
    UnitCheck(),
    HighCardinalityCheck(),
    SimilarLabelsCheck(),
    RareClassCheck(),
    EqualColumnsCheck(),
  ]

  /// Runs every check.
  ///
  /// - Parameters:
  ///   - training: Training or development rows only: what is sealed must not be looked at.
  ///   - target: The column that is predicted.
  ///   - kind: What is predicted.
  ///   - roles: Roles that the plan sets; columns that it leaves out are not judged.
  /// - Returns: The findings, the serious ones first.
  public static func findings(
    in training: Table, target: String, kind: TargetKind, roles: [String: ColumnRole] = [:]
  ) -> [Finding] {
    guard let rows = ScreenedRows(training, target: target, kind: kind, roles: roles) else {
      return []
    }
    let found = checks.flatMap { check in
      guard let image = training.imageColumn, !check.looksAtWholeRows else {
        return check.findings(in: rows)
      }
      // Of images only whole rows and the target can be compared.
      let others = ScreenedRows(
        training.dropping(columns: [image.name]), target: target, kind: kind, roles: roles)
      return others.map { check.findings(in: $0) } ?? []
    }
    return found.filter(\.isSerious) + found.filter { !$0.isSerious }
  }
}

extension DataScreen {
  /// The columns of entities, such as patients, whose rows share their target: rows of one entity must
  /// not be on both sides of a split.
  public static func groupFindings(
    in training: Table, target: String, kind: TargetKind
  ) -> [Finding] {
    guard let rows = ScreenedRows(training, target: target, kind: kind, roles: [:]) else {
      return []
    }
    return RepeatedGroupsCheck().findings(in: rows)
  }
}

/// One thing to look for in the training rows.
public protocol DataCheck: Sendable {
  /// What the check can find.
  var kinds: Set<Finding.Kind> { get }

  /// Whether it compares whole rows, so that columns of images count.
  var looksAtWholeRows: Bool { get }

  /// Looks for it.
  ///
  /// - Parameter rows: The training rows with what several checks need.
  /// - Returns: What was found; nothing if all is well.
  func findings(in rows: ScreenedRows) -> [Finding]
}

extension DataCheck {
  /// Columns are looked at one by one.
  public var looksAtWholeRows: Bool { false }
}
