public import Datasets
import Hashing

/// The data of a run, and what the steps have made of them so far.
///
/// Once the test rows are sealed, only the development rows are left here as a table.
public struct Study: ~Copyable {
  /// The table as it was read; gone once the test rows are sealed.
  public internal(set) var table: Table?
  /// The rows of the table that the plan gives as test rows; nil if some are to be chosen.
  public internal(set) var givenTestRows: [Int]?
  /// The columns whose texts the reader took for dates.
  public internal(set) var dates: Set<String> = []
  /// The rows for training and validation, once the test rows are sealed.
  public internal(set) var development: Table?
  /// The groups of identical content that the development rows fall into.
  public internal(set) var groups: [Int] = []
  /// The strata of the development rows from which a hold-out was drawn evenly; nil of other protocols.
  var strata: [Int]?
  /// Whether the test rows were drawn evenly from strata of all rows.
  var isTestEven = false
  /// The test rows, until they are opened.
  var sealed: SealedTestSet?
  /// The digest of the content of the sealed rows.
  public internal(set) var testDigest = ""
  /// The classes or labels in order, or empty for a regression.
  public internal(set) var classes: [String] = []
  /// How the target becomes numbers, in its own units.
  public internal(set) var encoding: TargetEncoding?
  /// How development rows are dealt into training and validation.
  public internal(set) var folds: [Fold] = []
  /// How raw columns become tensors, not yet fitted.
  public internal(set) var preprocessing: Preprocessing?
  /// The folds as tensors, ready to judge candidates.
  var experiment: Experiment?
  /// What was found in the development rows before anything is trained.
  var findings: [Finding] = []
  /// What steps 5 to 7 have judged on validation rows.
  var judged = JudgedCandidates()

  /// An empty study.
  public init() {}
}

/// The candidates that steps 5 to 7 have judged, kept for comparisons between steps.
struct JudgedCandidates: Sendable {
  /// The trivial model.
  var trivial: JudgedCandidate?
  /// The first small network.
  var firstNetwork: JudgedCandidate?
  /// The reference that overfits.
  var reference: Candidate?
  /// The chosen candidate.
  var chosen: JudgedCandidate?
}

extension Study {
  /// Seals rows of a table; from here on only `SealedTestSet` knows them.
  mutating func seal(_ table: Table, rows: [Int], keys: RowKeys) {
    let names = keys.selecting(rows: rows).digests.map(\.hexadecimal).sorted()
    testDigest = SHA256.digest(of: names.joined()).hexadecimal
    sealed = SealedTestSet(table, rows: rows, keys: keys)
  }

  /// Takes the sealed rows out; they can be opened once.
  mutating func takeSealedRows() -> SealedTestSet? { sealed.take() }
}
