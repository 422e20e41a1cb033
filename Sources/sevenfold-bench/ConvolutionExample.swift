import Tensors
import TrainingCore

extension BookExample {
  /// A small network of convolutions on images that are kept as floats.
  static let convolution = BookExample(
    id: "convolution",
    title: "Fashion-MNIST, two blocks of 16 and 32 filters, 128-10, batch 128, 2 epochs",
    unit: .seconds, quality: "test accuracy", dataName: "fashion"
  ) { data, threads in
    let (training, judged) = try data.numbers(
      "fashion", rows: 60_000, validationRows: 10_000, columns: 784, classes: 10)
    let layers: [any Layer] = [
      Conv2D(filters: 16, padding: .same, activation: .relu), MaxPooling2D(),
      Conv2D(filters: 32, padding: .same, activation: .relu), MaxPooling2D(), Flatten(),
      Dense(units: 128, activation: .relu), Dense(units: 10, activation: .softmax),
    ]
    let configuration = TrainingConfiguration(
      epochs: 2, batchSize: 128, loss: SparseCategoricalCrossentropy(), metrics: ["accuracy"],
      evaluatesTraining: false)
    return { seed in
      let network = try Network(
        Architecture(inputShape: [28, 28, 1], layers: layers),
        generator: SeededGenerator(seed: seed))
      var trainer = try Trainer(
        network: network, configuration: configuration, kernels: .best.sharing(threads: threads))
      let time = try seconds {
        _ = try trainer.fit(training, generator: SeededGenerator(seed: seed))
      }
      return Measurement(
        seconds: time,
        qualities: try trainer.evaluate(judged).metrics["accuracy"].map { [$0] } ?? [])
    }
  }
}
