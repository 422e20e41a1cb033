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

  /// Classes "a", "b" and so on in turn, each a round Gaussian cloud at its own corner.
  ///
  /// - Parameters:
  ///   - classes: The number of classes; class k lies at `separation` on axis k.
  ///   - rows: The number of rows, dealt evenly over the classes.
  ///   - separation: The distance of a cloud from the origin in standard deviations; 0 leaves no signal.
  ///   - seed: Determines the rows.
  /// - Returns: The table.
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
