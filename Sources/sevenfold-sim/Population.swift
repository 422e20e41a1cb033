import Datasets
import Tensors

/// An endless source of rows with a known law: what is claimed from a sample can be checked on it.
///
/// The inputs are independent standard normal numbers; the first `informative` of them carry the signal.
struct Population: Sendable {
  /// What is predicted.
  enum Target: Sendable {
    /// A class, 'yes' with probability one half, whose signal is a shift of the inputs.
    case classes
    /// A number: the mean of the informative inputs times the signal, plus standard normal noise.
    case number
  }

  /// What is predicted.
  var target: Target
  /// The inputs.
  var inputs = 8
  /// The inputs that carry the signal.
  var informative = 4
  /// The strength of the signal; 0 for none.
  var signal: Double

  /// Draws rows.
  func table(rows: Int, using generator: inout SeededGenerator) -> Table {
    var columns = Array(repeating: [Double](), count: inputs)
    var labels: [String?] = []
    var numbers: [Double] = []
    for _ in 0..<rows {
      let isPositive = generator.uniform() < 0.5
      var sum = 0.0
      for index in columns.indices {
        var value = generator.normal()
        if index < informative {
          if target == .classes { value += isPositive ? signal / 2 : -signal / 2 }
          sum += value
        }
        columns[index].append(value)
      }
      labels.append(isPositive ? "yes" : "no")
      numbers.append(signal * sum / Double(informative) + generator.normal())
    }
    let features = columns.enumerated().map { Column("x\($0.offset + 1)", numbers: $0.element) }
    let last =
      target == .classes ? Column("target", texts: labels) : Column("target", numbers: numbers)
    return Table(name: "population", columns: features + [last])
  }
}

extension Table {
  /// The table as CSV.
  var csv: String {
    var lines = [columnNames.joined(separator: ",")]
    for row in 0..<rowCount {
      lines.append(columns.map { $0.text(row) ?? "" }.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
