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
  /// The digest of all the numbers above that a training sees.
  let digest: String

  /// Fits preprocessing and target scaling on the training part, transforms both parts.
  init(
    _ fold: Fold, of table: Table, target: String, task: Task, preprocessing: Preprocessing,
    scalesTarget: Bool, classes: [String]
  ) throws {
    let trainingTable = table.selecting(rows: fold.training)
    let validationTable = table.selecting(rows: fold.validation)
    let fitted = try preprocessing.fit(trainingTable)
    let own = try TargetCoding(task: task, classes: classes, target: target)
    let ownTraining = try own.tensor(of: trainingTable)
    units = task == .regression && scalesTarget ? TargetUnits(fitting: ownTraining) : .own
    self.fold = fold
    validationTargets = try own.tensor(of: validationTable)
    training = Examples(
      features: try fitted.transform(trainingTable).features,
      targets: units.scaled(ownTraining))
    validation = Examples(
      features: try fitted.transform(validationTable).features,
      targets: units.scaled(validationTargets))
    digest = Self.digest(of: training, validation)
  }

  private static func digest(of parts: Examples...) -> String {
    var hash = SHA256()
    for part in parts {
      for tensor in [part.features, part.targets] {
        hash.update(Array("\(tensor.shape.dimensions);".utf8))
        hash.update(tensor.values.flatMap { value in
          withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init)
        })
      }
    }
    return hash.finalize().hexadecimal
  }
}
