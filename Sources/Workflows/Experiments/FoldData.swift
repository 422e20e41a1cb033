import Datasets
import Hashing
import JSONText
import Tensors
import TrainingCore

/// One fold, ready for the training core: preprocessing was fitted on its training rows alone.
struct FoldData: Sendable {
  /// The fold.
  let fold: Fold
  /// The training rows as tensors.
  let training: Examples
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
    scalesTarget: Bool, classes: [String]
  ) throws {
    let trainingTable = table.selecting(rows: fold.training)
    let validationTable = table.selecting(rows: fold.validation)
    let fitted = try preprocessing.fit(trainingTable)
    shape = fitted.featureShape
    let own = TargetEncoding.unscaled(task, classes: classes)
    let encoding =
      scalesTarget && task == .regression
      ? try TargetEncoding.fit(trainingTable, target: target, as: .regression, scaling: true) : own
    units = encoding.units
    self.fold = fold
    validationTargets = try own.encode(validationTable, target: target)
    training = Examples(
      inputs: try fitted.transform(trainingTable).inputs,
      targets: try encoding.encode(trainingTable, target: target))
    let transformed = try fitted.transform(validationTable)
    notes = transformed.notes.map(\.sentence)
    validation = Examples(
      inputs: transformed.inputs,
      targets: try encoding.encode(validationTable, target: target))
    digest = Self.digest(of: training, validation)
  }

  private static func digest(of parts: Examples...) -> String {
    var hash = SHA256()
    for part in parts {
      switch part.inputs {
      case .dense, .sparse: add(part.features, to: &hash)
      case .bytes(let rows):
        hash.update("[\(rows.rows), \(rows.columns)] bytes \(rows.scale) \(rows.offset);".utf8)
        hash.update(rows.values)
      }
      add(part.targets, to: &hash)
    }
    return hash.finalize().hexadecimal
  }

  private static func add(_ tensor: Tensor, to hash: inout SHA256) {
    hash.update(Array("\(tensor.shape.dimensions);".utf8))
    hash.update(
      tensor.values.flatMap { value in
        withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init)
      })
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
