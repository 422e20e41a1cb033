import Tensors
import TrainingCore

/// The end of a network that the task fixes: width, activation, loss.
struct Outputs: Sendable, Equatable {
  /// The task.
  let task: Task
  /// The units of the last layer.
  let width: Int

  /// The activation of the last layer.
  var activation: Activation {
    switch task {
    case .binary: .sigmoid
    case .multiclass: .softmax
    case .regression: .linear
    }
  }

  /// The loss.
  var loss: any Loss {
    switch task {
    case .binary: BinaryCrossentropy()
    case .multiclass: SparseCategoricalCrossentropy()
    case .regression: MeanSquaredError()
    }
  }

  /// The catalog name of the loss.
  var lossName: String { type(of: loss).kind }

  /// Why the last layer and the loss are what they are.
  var reason: String {
    switch task {
    case .binary:
      "Two classes: one sigmoid unit gives the probability of the positive class, and binary "
        + "cross-entropy measures how surprised it is by the truth."
    case .multiclass:
      "\(width) classes that exclude each other: softmax gives \(width) probabilities that sum to "
        + "one, and categorical cross-entropy measures the surprise."
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
    if finer.noise > 0 { layers.append(GaussianNoise(deviation: finer.noise)) }
    layers += frontLayers(inputs)
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
