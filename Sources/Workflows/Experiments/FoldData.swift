import Datasets
import Hashing
import JSONText
import Tensors
import TrainingCore

/// One fold, ready for the training core: preprocessing was fitted on its training rows alone.
struct FoldData: Sendable {
  /// The fold.
  let fold: Fold
  /// The training rows as tensors, resampled if the plan says so.
  let training: Examples
  /// The targets of the training rows as the data have them, scaled as those of `training`.
  let originalTargets: Tensor
  /// The validation rows as tensors.
  let validation: Examples
  /// The targets of the validation rows in their own units.
  let validationTargets: Tensor
  /// How scaled targets relate to their own units.
  let units: TargetUnits
  /// The sizes of a row: `[features]`, or those of an image.
  var shape: Shape = [0]
  /// What happened when validation rows were transformed.
  let notes: [String]
  /// The digest of all the numbers above that a training sees.
  let digest: String
}

extension FoldData {
  /// Fits preprocessing and target scaling on the training part, transforms both parts.
  init(
    _ fold: Fold, of table: Table, target: String, task: Task, preprocessing: Preprocessing,
    scalesTarget: Bool, classes: [String], resampling: Resampling? = nil, seed: Int = 1
  ) throws {
    let trainingTable = table.selecting(rows: fold.training)
    let validationTable = table.selecting(rows: fold.validation)
    let fitted = try preprocessing.fit(trainingTable)
    let own = TargetEncoding.unscaled(task, classes: classes)
    let encoding =
      scalesTarget && task == .regression
      ? try TargetEncoding.fit(trainingTable, target: target, as: .regression, scaling: true) : own
    units = encoding.units
    self.fold = fold
    validationTargets = try own.encode(validationTable, target: target)
    originalTargets = try encoding.encode(trainingTable, target: target)
    let rows = Examples(
      inputs: try fitted.transform(trainingTable).inputs, targets: originalTargets)
    shape = fitted.shape(ofWidth: rows.inputs.columns)
    training =
      try resampling?.applied(
        to: rows, seed: seed, stream: "repetition/\(fold.repetition)/fold/\(fold.index)") ?? rows
    let transformed = try fitted.transform(validationTable)
    notes = transformed.notes.map(\.sentence)
    validation = Examples(
      inputs: transformed.inputs, targets: try encoding.encode(validationTable, target: target))
    digest = Self.digest(of: training, validation)
  }

  private static func digest(of parts: Examples...) -> String {
    var hash = SHA256()
    for part in parts {
      switch part.inputs {
      case .sparse(let rows): hash.update(rows)
      case .dense: hash.update(part.features)
      case .bytes(let rows):
        hash.update("[\(rows.rows), \(rows.columns)] bytes \(rows.scale) \(rows.offset);".utf8)
        hash.update(rows.values)
      }
      hash.update(part.targets)
    }
    return hash.finalize().hexadecimal
  }
}

extension Resampling {
  /// Training rows with their classes made equally frequent.
  ///
  /// - Throws: `ExperimentError` if new rows would have to be made of sparse ones.
  func applied(to rows: Examples, seed: Int, stream: String) throws -> Examples {
    let classes = rows.targets.values.map { Int($0) }
    let generator = SeededGenerator(seed: UInt64(seed)).stream(stream)
    guard case .dense(let features) = rows.inputs else {
      guard self != .smote else { throw ExperimentError.sparseSynthesis }
      let places = Tensor(rows: classes.count, columns: 1, values: classes.map { _ in 0 })
      return rows.gatheringRows(
        applied(to: places, classes: classes, generator: generator).sources)
    }
    let resampled = applied(to: features, classes: classes, generator: generator)
    return Examples(
      features: resampled.features,
      targets: Tensor(
        rows: resampled.classes.count, columns: 1, values: resampled.classes.map(Float.init)))
  }
}

extension SHA256 {
  /// Takes in shape and values of a tensor.
  fileprivate mutating func update(_ tensor: Tensor) {
    update("\(tensor.shape.dimensions);".utf8)
    tensor.withUnsafeValues { values in update(bits: values) }
  }

  /// Takes in sparse rows.
  fileprivate mutating func update(_ rows: SparseRows) {
    update("sparse \(rows.rows) \(rows.columns);".utf8)
    update(littleEndian: rows.rowStarts)
    update(littleEndian: rows.columnIndices)
    rows.values?.withUnsafeBufferPointer { values in update(bits: values) }
  }

  private mutating func update(bits values: UnsafeBufferPointer<Float>) {
    // A piece at a time, so that little is held twice.
    for start in stride(from: 0, to: values.count, by: 4_096) {
      let piece = values[start..<min(start + 4_096, values.count)]
      update(littleEndian: piece.map(\.bitPattern))
    }
  }

  private mutating func update(littleEndian numbers: [some FixedWidthInteger]) {
    numbers.map(\.littleEndian).withUnsafeBytes { bytes in
      update(bytes.bindMemory(to: UInt8.self))
    }
  }
}

extension TargetEncoding {
  /// The encoding of a target in its own units.
  static func unscaled(_ task: Task, classes: [String]) -> TargetEncoding {
    switch task {
    case .binary: .binary(positive: classes.last ?? "", negative: classes.first ?? "")
    case .multiclass: .classes(classes)
    case .regression: .regression(mean: 0, scale: 1)
    }
  }

  /// How encoded targets relate to their own units.
  var units: TargetUnits {
    if case .regression(let mean, let scale) = self { return TargetUnits(mean: mean, scale: scale) }
    return .own
  }
}
