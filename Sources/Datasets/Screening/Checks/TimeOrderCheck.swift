/// Finds a column of times along which the file is ordered.
struct TimeOrderCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.timeOrder]

  func findings(in rows: ScreenedRows) -> [Finding] {
    guard rows.count >= 30 else { return [] }
    return rows.inputs.compactMap { column in
      guard let order = TimeOrder(column) else { return nil }
      return Finding(
        .timeOrder, column: column.name, numbers: ["distinct": Double(order.distinct)],
        sentence:
          "The rows are ordered by '\(column.name)', \(order.isRising ? "oldest" : "newest") first.",
        advice: "If predictions are made for later times, validate and test on the latest rows "
          + "(time-ordered split), not on rows drawn at random.",
        isSerious: true)
    }
  }
}

/// A column of times along which the rows are ordered.
public struct TimeOrder: Sendable, Hashable {
  /// The column.
  public let column: String
  /// Whether the oldest row is the first.
  public let isRising: Bool
  /// The number of different times.
  public let distinct: Int

  /// Recognises a column whose name says time and whose values only rise, or only fall.
  ///
  /// The order is nil if there is none, or if there are fewer than ten different times.
  ///
  /// - Parameter column: The column, its rows in the order of the file.
  public init?(_ column: Column) {
    guard Self.namesTime(column.name), let keys = Self.keys(column) else { return nil }
    distinct = Set(keys).count
    guard distinct >= 10 else { return nil }
    let steps = zip(keys, keys.dropFirst())
    isRising = steps.allSatisfy { $0 <= $1 }
    guard isRising || steps.allSatisfy({ $0 >= $1 }) else { return nil }
    self.column = column.name
  }

  private static func namesTime(_ name: String) -> Bool {
    let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
    let times: Set<String> = [
      "date", "datetime", "time", "timestamp", "day", "month", "year", "week",
    ]
    return !words.isDisjoint(with: times)
  }

  /// A number for each row that orders as the times do; `nil` where there are gaps or no such order.
  private static func keys(_ column: Column) -> [Double]? {
    if let numbers = column.numbers { return numbers.contains(where: \.isNaN) ? nil : numbers }
    let labels = column.labels()
    // Texts in ISO 8601 order as their bytes do.
    let isISO = labels.levels.allSatisfy { level in
      level.utf8.count >= 7 && level.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
        && level.utf8.dropFirst(4).first == 0x2D
    }
    return isISO && !labels.codes.contains(-1) ? labels.codes.map(Double.init) : nil
  }
}
