internal import Tensors

/// A small made-up data set of which the truth is known, as the text of a CSV file.
public struct SyntheticTable: Sendable {
  /// The names of the columns; the last one is the target.
  public var header: [String]
  /// The cells, row by row.
  public var rows: [[String]]

  /// Puts a table together.
  public init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// The text of the file.
  public var csv: String {
    ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  /// The same rows in the order of a seed.
  public func shuffled(seed: UInt64) -> SyntheticTable {
    var generator = SeededGenerator(seed: seed).stream("order of rows")
    return SyntheticTable(header: header, rows: rows.shuffled(using: &generator))
  }

  // MARK: What is known about them

  /// Rows of up to five classes in turn, each class a round Gaussian cloud.
  ///
  /// The cloud of class k lies at `separation` standard deviations on axis k; 0 leaves no signal.
  public static func gaussianClasses(
    _ classes: Int, rows: Int, separation: Double = 4, seed: UInt64 = 1
  ) -> SyntheticTable {
    var generator = SeededGenerator(seed: seed).stream("classes")
    let names = ["a", "b", "c", "d", "e"]
    return SyntheticTable(
      header: ["x", "y", "z", "label"],
      rows: (0..<rows).map { row in
        let name = row % classes
        let point = (0..<3).map { axis in
          generator.normal() + (axis == name ? separation : 0)
        }
        return point.map(written) + [names[name]]
      })
  }

  /// A number that is three times the first column less twice the second, plus normal noise.
  public static func linear(
    rows: Int, noise: Double = 0.5, scale: Double = 1, seed: UInt64 = 1
  ) -> SyntheticTable {
    var generator = SeededGenerator(seed: seed).stream("linear")
    return SyntheticTable(
      header: ["x", "y", "z", "size"],
      rows: (0..<rows).map { _ in
        let point = (0..<3).map { _ in generator.normal() }
        let size = scale * (3 * point[0] - 2 * point[1] + noise * generator.normal())
        return (point + [size]).map(written)
      })
  }

  private static func written(_ number: Double) -> String {
    "\((number * 10_000).rounded() / 10_000)"
  }
}
