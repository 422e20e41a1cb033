import Tensors
import Testing
@testable import TrainingCore

@Test func speedProbe() throws {
  for (name, inputs, layers, rows, batch, loss) in [
    ("boston b16", 13, [Dense(units: 64, activation: .relu), Dense(units: 64, activation: .relu), Dense(units: 1)] as [any Layer], 400, 16, MeanSquaredError() as any Loss),
    ("boston b1", 13, [Dense(units: 64, activation: .relu), Dense(units: 64, activation: .relu), Dense(units: 1)], 400, 1, MeanSquaredError()),
    ("64-64-1 b16", 64, [Dense(units: 64, activation: .relu), Dense(units: 64, activation: .relu), Dense(units: 1)], 400, 16, MeanSquaredError()),
    ("fashion", 784, [Dense(units: 512, activation: .relu), Dense(units: 10, activation: .softmax)], 4000, 128, SparseCategoricalCrossentropy()),
    ("cancer", 30, [Dense(units: 16, activation: .relu), Dense(units: 16, activation: .relu), Dense(units: 1, activation: .sigmoid)], 455, 32, BinaryCrossentropy()),
  ] {
    for kernels in Kernels.variants.reversed() {
      if kernels.name == "baseline" && name == "fashion" { continue }
      var g = SeededGenerator(seed: 1)
      let x = Tensor(rows: rows, columns: inputs, values: (0..<rows * inputs).map { _ in Float(g.normal()) })
      let y = Tensor(rows: rows, columns: 1, values: (0..<rows).map { _ in Float(g.integer(below: 2)) })
      let epochs = name == "fashion" ? 2 : 20
      let clock = ContinuousClock()
      for evaluates in [false, true] {
        var trainer = try Trainer(network: Network(Architecture(inputWidth: inputs, layers: layers), generator: g), configuration: TrainingConfiguration(epochs: epochs, batchSize: batch, loss: loss, metrics: evaluates ? ["accuracy"] : [], evaluatesTraining: evaluates), kernels: kernels)
        let t = try clock.measure { _ = try trainer.fit(Examples(features: x, targets: y), generator: g) }
        let steps = epochs * ((rows + batch - 1) / batch)
        let us = Double(t.components.attoseconds) * 1e-12 + Double(t.components.seconds) * 1e6
        print(name, kernels.name, evaluates ? "evaluated" : "", us / Double(steps), "us/step", us / Double(epochs), "us/epoch")
      }
    }
  }
}
