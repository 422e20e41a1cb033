import Foundation
import Testing

@testable import TrainingCore

@Suite("The catalog and what is read from plans")
struct CatalogTests {
  private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  @Test("An architecture is read with defaults and written with every setting")
  func architecture() throws {
    let json = """
      {"input_width": 30, "layers": [
        {"kind": "dense", "units": 16, "activation": "relu", "regularization": {"l2": 0.002}},
        {"kind": "dropout", "rate": 0.3}, "dropout",
        {"kind": "dense", "units": 1, "activation": "sigmoid", "kernel_initializer": "he_normal"}]}
      """
    let architecture = try decode(Architecture.self, json)
    let expected = Architecture(
      inputWidth: 30,
      layers: [
        Dense(units: 16, activation: .relu, regularization: Regularization(l2: 0.002)),
        Dropout(rate: 0.3), Dropout(rate: 0.5),
        Dense(units: 1, activation: .sigmoid, initializer: .heNormal),
      ])
    #expect(architecture == expected)
    #expect(architecture.hashValue == expected.hashValue)
    #expect(architecture.parameterCount == 30 * 16 + 16 + 16 + 1)
    #expect(architecture.outputWidth == 1)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let written = try encoder.encode(
      Architecture(inputWidth: 2, layers: [Dense(units: 3), Dropout(rate: 0.25)]))
    #expect(
      String(decoding: written, as: UTF8.self)
        == #"{"input_width":2,"layers":[{"activation":"linear","kernel_initializer":"#
        + #""glorot_uniform","kind":"dense","regularization":{"l1":0,"l2":0},"units":3},"#
        + #"{"kind":"dropout","rate":0.25}]}"#)
  }

  @Test("A configuration comes back as it was, whatever optimizer and loss it holds")
  func configuration() throws {
    for loss in Catalog.losses.entries.compactMap(\.standard) {
      for optimizer in Catalog.optimizers.entries.compactMap(\.standard) {
        var changed = optimizer
        changed.learningRate = 0.125
        let original = TrainingConfiguration(
          epochs: 7, batchSize: 3, optimizer: changed, loss: loss, metrics: ["mae", "r2"],
          earlyStopping: EarlyStopping(patience: 2, minDelta: 0.5), evaluatesTraining: false)
        let copy = try JSONDecoder().decode(
          TrainingConfiguration.self, from: JSONEncoder().encode(original))
        #expect(copy == original)
        #expect(copy.hashValue == original.hashValue)
        var other = copy
        other.optimizer = optimizer
        #expect(other != original)
      }
    }
  }

  @Test("Short forms stand for defaults")
  func shortForms() throws {
    let configuration = try decode(
      TrainingConfiguration.self,
      #"{"epochs": 5, "batch_size": 8, "optimizer": "adam", "loss": "mse"}"#)
    #expect(
      configuration
        == TrainingConfiguration(
          epochs: 5, batchSize: 8, optimizer: Adam(), loss: MeanSquaredError()))
  }

  @Test("Defaults are those of Keras")
  func defaults() {
    #expect(SGD() == SGD(learningRate: 0.01, momentum: 0, nesterov: false))
    #expect(RMSprop() == RMSprop(learningRate: 0.001, rho: 0.9, epsilon: 1e-7))
    #expect(Adam() == Adam(learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7))
    #expect(Dense(units: 1).initializer == .glorotUniform)
    #expect(Dense(units: 1).regularization == .none)
  }

  @Test("Unknown names are refused with the list and the nearest one")
  func unknownNames() throws {
    let error = try #require(throws: UnknownName.self) {
      try Catalog.optimizers.entry(named: "admm")
    }
    #expect(
      error.description
        == "Unknown optimizer 'admm' (known: sgd, rmsprop, adam, adamw, nadam, adagrad, "
        + "adadelta, rprop). Did you mean 'adam'?")
    let layer = try #require(throws: UnknownName.self) {
      try decode(
        Architecture.self, #"{"input_width": 1, "layers": [{"kind": "convolution"}]}"#)
    }
    #expect(
      layer.description
        == "Unknown layer 'convolution' (known: dense, dropout, batch_normalization, "
        + "layer_normalization, gaussian_noise, conv2d, max_pooling2d, global_average_pooling2d, "
        + "flatten, embedding, conv1d, global_average_pooling1d, global_max_pooling1d).")
    let setting = try #require(throws: UnknownName.self) {
      try decode(
        Architecture.self,
        #"{"input_width": 1, "layers": [{"kind": "dense", "units": 1, "activaton": "relu"}]}"#)
    }
    #expect(setting.nearest == "activation")
    #expect(setting.family == "setting of 'dense'")
    let activation = try #require(throws: UnknownName.self) {
      try decode([Activation].self, #"["rleu"]"#)
    }
    #expect(activation.nearest == "relu")
    #expect(throws: UnknownName.self) { try decode([Initializer].self, #"["glorot"]"#) }
  }

  @Test("A layer without default settings cannot be named alone")
  func missingSettings() throws {
    let error = try #require(throws: MissingSettings.self) {
      try decode(Architecture.self, #"{"input_width": 1, "layers": ["dense"]}"#)
    }
    #expect(error.description.hasPrefix("The layer 'dense' needs settings (units, activation,"))
  }

  @Test("Settings outside their ranges are refused with what would be right")
  func ranges() throws {
    let error = try #require(throws: InvalidSetting.self) {
      try decode(
        Architecture.self, #"{"input_width": 1, "layers": [{"kind": "dense", "units": 0}]}"#)
    }
    #expect(
      error.description
        == "The 'units' of 'dense' must be a whole number of at least 1. Found 0.")
    for rate in [-0.1, 1, .nan] {
      #expect(throws: InvalidSetting.self) { try Dropout(rate: rate).validate() }
    }
    let optimizers: [any Optimizer] = [
      SGD(learningRate: 0), SGD(momentum: 1), RMSprop(learningRate: -1), RMSprop(rho: 1.5),
      RMSprop(epsilon: 0), Adam(learningRate: .infinity), Adam(beta1: -0.1), Adam(beta2: 1),
      Adam(epsilon: -1),
    ]
    for optimizer in optimizers {
      #expect(throws: InvalidSetting.self) { try optimizer.validate() }
    }
    #expect(throws: InvalidSetting.self) {
      try Dense(units: 1, regularization: Regularization(l1: -1)).validate()
    }
  }

  @Test("Names are in snake case and listed once, summaries are one line")
  func entries() {
    func check<Member>(_ family: CatalogFamily<Member>) {
      #expect(Set(family.names).count == family.names.count)
      for entry in family.entries {
        #expect(entry.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
        #expect(!entry.summary.isEmpty && entry.summary.count < 90)
      }
    }
    check(Catalog.layers)
    check(Catalog.losses)
    check(Catalog.optimizers)
    check(Catalog.metrics)
    check(Catalog.activations)
    check(Catalog.initializers)
    #expect(
      Catalog.activations.names == [
        "linear", "relu", "sigmoid", "tanh", "softmax", "leaky_relu", "elu", "gelu", "silu",
        "exponential",
      ])
  }

  @Test("The nearest name forgives one slip in short names and two in long ones")
  func nearest() {
    let names = ["mse", "mae", "roc_auc", "accuracy"]
    #expect(nearestName(to: "mes", among: names) == "mse")
    #expect(nearestName(to: "acuracy", among: names) == "accuracy")
    #expect(nearestName(to: "accurcay", among: names) == "accuracy")
    #expect(nearestName(to: "rocauc", among: names) == "roc_auc")
    #expect(nearestName(to: "xyz", among: names) == nil)
    #expect(nearestName(to: "", among: names) == nil)
  }
}
