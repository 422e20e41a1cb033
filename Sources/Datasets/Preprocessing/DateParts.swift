internal import JSONText

/// Replaces a column of dates by what repeats in them: year, and month, weekday and time of day as
/// points on a circle.
///
/// A date is a number of days since 1970-01-01, as the reader gives it. A part with n places becomes
/// sin(2πk/n) and cos(2πk/n), so that December lies beside January. A missing date makes all of its
/// parts missing. Nothing is learned.
public struct DateParts: Preprocessor, FittedPreprocessor {
  /// What of a date is used.
  public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
    /// The year, as a number.
    case year
    /// The month, on a circle of 12.
    case month
    /// The day of the week, on a circle of 7.
    case weekday
    /// The day of the year, on a circle of 366.
    case dayOfYear = "day_of_year"
    /// The time of the day, on a circle of 24 hours.
    case hour
  }

  /// The name in plans and model files.
  public static let kind = "date_parts"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting(
      "parts", .choices(Part.allCases.map(\.rawValue)),
      "what is used of each date; all but the year as points on a circle",
      standard: ["year", "month", "weekday"]),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// What is used of each date.
  public var parts: [Part]

  /// Makes the step for some columns of dates.
  public init(columns: [String], parts: [Part] = [.year, .month, .weekday]) {
    self.columns = columns
    self.parts = parts
  }

  /// Checks columns and parts; there is nothing to learn.
  public func fit(_ training: Table) throws(PreprocessingError) -> DateParts {
    guard !parts.isEmpty, Set(parts).count == parts.count else {
      throw .invalidSetting(
        step: Self.kind, setting: "parts", value: "\(parts.map(\.rawValue))",
        expected: "different parts")
    }
    for name in columns { _ = try training.requiredNumbers(name, step: Self.kind) }
    return self
  }

  /// Replaces the columns of the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for name in columns {
      let dates = try table.requiredNumbers(name, step: Self.kind)
      for (row, date) in dates.enumerated() where !date.isNaN && date.magnitude > 4_000_000 {
        throw .tooLarge(column: name, line: table.lines[row])
      }
      var replacements: [Column] = []
      for part in parts {
        for (title, numbers) in Self.values(of: part, dates) {
          replacements.append(
            Column(result.unusedName(for: "\(name).\(title)"), numbers: numbers))
        }
      }
      result = result.replacing(name, with: replacements)
    }
    return result
  }

  private static func values(of part: Part, _ dates: [Double]) -> [(String, [Double])] {
    switch part {
    case .year: [("year", dates.map { value(of: $0) { Double($0.year) } })]
    case .month: circle("month", dates.map { value(of: $0) { Double($0.month - 1) / 12 } })
    case .weekday: circle("weekday", dates.map { value(of: $0) { Double($0.weekday) / 7 } })
    case .dayOfYear:
      circle("day_of_year", dates.map { value(of: $0) { Double($0.dayOfYear - 1) / 366 } })
    case .hour: circle("hour", dates.map { $0 - $0.rounded(.down) })
    }
  }

  private static func value(of date: Double, _ part: (CivilDate) -> Double) -> Double {
    date.isNaN ? .nan : part(CivilDate(daysSince1970: Int(date.rounded(.down))))
  }

  private static func circle(_ title: String, _ turns: [Double]) -> [(String, [Double])] {
    [
      ("\(title).sin", turns.map { Circle.sine(ofTurns: $0) }),
      ("\(title).cos", turns.map { Circle.sine(ofTurns: $0 + 0.25) }),
    ]
  }
}

/// Points on a circle, to the same bits on every machine.
enum Circle {
  /// sin(2πt), by its power series within an eighth of a turn; the error is below 1e-14.
  static func sine(ofTurns turns: Double) -> Double {
    guard turns.isFinite else { return .nan }
    let part = turns - turns.rounded(.down)
    let (half, sign) = part < 0.5 ? (part, 1.0) : (part - 0.5, -1.0)
    let quarter = half <= 0.25 ? half : 0.5 - half
    return quarter <= 0.125
      ? sign * sineSeries(quarter * 2 * .pi) : sign * cosineSeries((0.25 - quarter) * 2 * .pi)
  }

  private static func sineSeries(_ x: Double) -> Double {
    x * series(x * x, from: 1)
  }

  private static func cosineSeries(_ x: Double) -> Double {
    series(x * x, from: 0)
  }

  /// 1 - y / ((k+1)(k+2)) · (1 - y / ((k+3)(k+4)) · (…)), ten levels deep.
  private static func series(_ y: Double, from start: Int) -> Double {
    var value = 1.0
    for level in stride(from: start + 18, through: start, by: -2) {
      value = 1 - y / Double((level + 1) * (level + 2)) * value
    }
    return value
  }
}
