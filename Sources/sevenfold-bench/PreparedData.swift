import Tensors
import TrainingCore

/// The data of the examples: read from a folder made ready by a script, else numbers of the same shape.
struct PreparedData {
  let folder: String?

  /// Whether the data of an example are there.
  func has(_ name: String?) -> Bool {
    guard let name else { return true }
    return (try? load(name)) != nil
  }

  private func load(_ name: String) throws -> [String: Tensor]? {
    guard let folder else { return nil }
    return try Safetensors(bytes: readFile("\(folder)/\(name).safetensors")).tensors
  }

  /// Training and validation rows of multi-hot words.
  func words(
    _ name: String, rows: Int, validationRows: Int, classes: Int
  ) throws -> (training: Examples, validation: Examples) {
    guard let tensors = try load(name) else {
      return (
        StandIn.words(rows: rows, classes: classes, seed: 1),
        StandIn.words(rows: validationRows, classes: classes, seed: 2)
      )
    }
    return (try Self.words(tensors, "training"), try Self.words(tensors, "validation"))
  }

  private static func words(_ tensors: [String: Tensor], _ part: String) throws -> Examples {
    let starts = try tensor(tensors, "\(part).row_starts").values.map { Int($0) }
    let columns = try tensor(tensors, "\(part).columns").values.map { Int32($0) }
    return Examples(
      sparseFeatures: SparseRows(columns: 10_000, rowStarts: starts, columnIndices: columns),
      targets: try tensor(tensors, "\(part).targets"))
  }

  /// Training and validation rows of numbers.
  func numbers(
    _ name: String, rows: Int, validationRows: Int, columns: Int, classes: Int
  ) throws -> (training: Examples, validation: Examples) {
    guard let tensors = try load(name) else {
      return (
        StandIn.numbers(rows: rows, columns: columns, classes: classes, seed: 1),
        StandIn.numbers(rows: validationRows, columns: columns, classes: classes, seed: 2)
      )
    }
    return (try Self.numbers(tensors, "training"), try Self.numbers(tensors, "validation"))
  }

  private static func numbers(_ tensors: [String: Tensor], _ part: String) throws -> Examples {
    Examples(
      features: try tensor(tensors, "\(part).features"),
      targets: try tensor(tensors, "\(part).targets"))
  }

  private static func tensor(_ tensors: [String: Tensor], _ name: String) throws -> Tensor {
    guard let tensor = tensors[name] else { throw MissingTensor(name: name) }
    return tensor
  }
}

/// A file of prepared data that lacks a part.
struct MissingTensor: Error, CustomStringConvertible {
  let name: String

  var description: String { "The prepared data lack '\(name)'; make them again." }
}

/// Numbers that cost as much to train on as the real data and can be learned.
enum StandIn {
  /// Rows with about 120 of 10,000 words, the first ones far more often.
  static func words(rows: Int, classes: Int, seed: UInt64) -> Examples {
    var generator = SeededGenerator(seed: seed)
    var (starts, columns, targets) = ([0], [Int32](), [Float]())
    for _ in 0..<rows {
      let label = generator.integer(below: classes)
      var words: Set<Int32> = [Int32(100 + label)]
      for _ in 0..<140 {
        let share = generator.uniform()
        words.insert(Int32(10_000 * share * share * share))
      }
      columns += words.sorted()
      starts.append(columns.count)
      targets.append(Float(label))
    }
    return Examples(
      sparseFeatures: SparseRows(columns: 10_000, rowStarts: starts, columnIndices: columns),
      targets: Tensor(rows: rows, columns: 1, values: targets))
  }

  /// Rows of normal numbers whose sum decides the class; without classes the sum is the target.
  static func numbers(rows: Int, columns: Int, classes: Int, seed: UInt64) -> Examples {
    var generator = SeededGenerator(seed: seed)
    var (features, targets) = (Tensor(zeros: [rows, columns]), [Float]())
    for row in 0..<rows {
      var sum = 0.0
      features.withUnsafeMutableValues { values in
        for column in 0..<columns {
          let value = 2 * generator.uniform() - 1
          values[row * columns + column] = Float(value)
          sum += value
        }
      }
      let place = 0.5 + sum / Double(columns).squareRoot() / 4
      targets.append(
        classes == 0
          ? Float(sum) : Float(min(max(Int(place * Double(classes)), 0), classes - 1)))
    }
    return Examples(
      features: features, targets: Tensor(rows: rows, columns: 1, values: targets))
  }
}
