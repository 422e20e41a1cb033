import Tensors
import TrainingCore

/// The end of a network that the task fixes: width, activation, loss.
struct Outputs: Sendable, Equatable {
  /// The task.
  let task: Task
  /// The units of the last layer.
  let width: Int

  /// The activation of the last layer, if it is not that of the task.
  var ownActivation: LastActivation?
  /// The loss, if it is not that of the task.
  var ownLoss: LossChoice?

  /// The end of a network.
  init(
    task: Task, width: Int, activation: LastActivation? = nil, loss: LossChoice? = nil
  ) {
    self.task = task
    self.width = width
    ownActivation = activation == task.lastActivation ? nil : activation
    ownLoss = loss == task.loss ? nil : loss
  }

  /// The activation of the last layer.
  var activation: Activation { (ownActivation ?? task.lastActivation).activation }

  /// The loss as plans name it.
  var lossChoice: LossChoice { ownLoss ?? task.loss }

  /// The loss.
  var loss: any Loss { lossChoice.loss }

  /// What is not as the task has it, for the key of a training; nil if nothing.
  var deviation: String? {
    let parts = [ownActivation?.rawValue, ownLoss?.rawValue].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// The catalog name of the loss.
  var lossName: String { type(of: loss).kind }

  /// Why the last layer and the loss are what they are.
  var reason: String {
    if ownActivation == .sigmoid {
      return
        "Numbers between 0 and 1: a sigmoid keeps \(width == 1 ? "the unit" : "the units") in that "
        + "range. \(lossChoice.meaning)"
    }
    if let ownLoss { return "The loss is chosen: \(ownLoss.meaning)" }
    return taskReason
  }

  private var taskReason: String {
    switch task {
    case .binary:
      "Two classes: one sigmoid unit gives the probability of the positive class, and binary "
        + "cross-entropy measures how surprised it is by the truth."
    case .multiclass:
      "\(width) classes that exclude each other: softmax gives \(width) probabilities that sum to "
        + "one, and categorical cross-entropy measures the surprise."
    case .multiLabel:
      "\(width) labels, of which a row may have any number: a sigmoid unit for each gives its "
        + "probability without regard to the others, and binary cross-entropy is averaged over them."
    case .vectorRegression:
      "\(width) numbers: a linear unit for each leaves its range free, and the mean squared error is "
        + "the mean over all of them."
    case .regression:
      "A number: a linear unit leaves its range free, and the mean squared error has a gradient "
        + "that shrinks near the optimum."
    }
  }
}

extension Candidate {
  /// The layers of the network for flat rows.
  func architecture(inputs: Int, outputs: Outputs) -> Architecture {
    architecture(inputs: [inputs], outputs: outputs)
  }

  /// The layers of the network for rows of a shape.
  func architecture(inputs: Shape, outputs: Outputs) -> Architecture {
    var layers: [any Layer] = []
    let noise = finer.noise > 0 ? [GaussianNoise(deviation: finer.noise)] : []
    // The numbers of tokens are names: noise is for what is learned of them.
    layers += sequence == nil ? noise + frontLayers(inputs) : frontLayers(inputs) + noise
    for units in hiddenUnits {
      layers.append(
        Dense(
          units: units, activation: finer.activation,
          regularization: Regularization(l1: lasso, l2: ridge), initializer: finer.initializer,
          maximumNorm: finer.maximumNorm))
      if let normalizationLayer { layers.append(normalizationLayer) }
      if dropout > 0 { layers.append(Dropout(rate: dropout)) }
    }
    layers.append(Dense(units: outputs.width, activation: outputs.activation))
    return Architecture(inputShape: inputs, layers: layers)
  }
}
