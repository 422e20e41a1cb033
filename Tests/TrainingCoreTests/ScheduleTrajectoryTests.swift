import Tensors
import Testing
import TrainingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ten steps of every optimizer with every schedule, from the same start.
///
/// Made by Keras 3.15.1 on JAX 0.10.2 in double precision, with Keras' own ExponentialDecay, PolynomialDecay,
/// CosineDecay and ReduceLROnPlateau, and PyTorch 2.15.0's StepLR, LinearLR (warm-up) and OneCycleLR; Rprop, for
/// which only the rate of the first step counts, by PyTorch in double precision. Weights begin as
/// 0.3 + 0.25·sin(1.7·i + 0.3) rounded to single precision, and all rows are one batch.
@Suite("Every optimizer with every schedule as in Keras and PyTorch")
struct ScheduleTrajectoryTests {
  private static let optimizers: [String: any Optimizer] = [
    "sgd": SGD(learningRate: 0.05, momentum: 0.9), "rmsprop": RMSprop(learningRate: 0.01),
    "adam": Adam(learningRate: 0.02), "adamw": AdamW(learningRate: 0.01),
    "nadam": Nadam(learningRate: 0.01), "adagrad": Adagrad(learningRate: 0.05),
    "adadelta": Adadelta(learningRate: 1), "rprop": Rprop(learningRate: 0.02),
  ]

  private static let schedules: [String: any Schedule] = [
    "constant": ConstantRate(), "step": StepDecay(decay: 0.5, epochs: 3),
    "exponential": ExponentialDecay(decay: 0.5, epochs: 4),
    "polynomial": PolynomialDecay(end: 0.1, exponent: 2), "cosine": CosineDecay(end: 0.1),
    "warm_up": WarmUp(epochs: 4), "one_cycle": OneCycle(),
    "reduce_on_plateau": ReduceOnPlateau(reduction: 0.5, patience: 2, minDelta: 0.3),
  ]

  @Test("No optimizer or schedule of the catalog is left out")
  func complete() {
    #expect(Set(Self.optimizers.keys) == Set(Catalog.optimizers.names))
    #expect(Set(Self.schedules.keys) == Set(Catalog.schedules.names))
    #expect(Self.losses.count == Self.optimizers.count * Self.schedules.count)
  }

  @Test("The losses of ten steps are those of the reference", arguments: losses.keys.sorted())
  func trajectory(name: String) throws {
    let parts = name.split(separator: "/").map(String.init)
    let architecture = Architecture(
      inputWidth: 3,
      layers: [
        Dense(units: 5, activation: .tanh), Dense(units: 4, activation: .relu), Dense(units: 1),
      ])
    let weights = (0..<architecture.parameterCount).map {
      Float(0.3 + 0.25 * sin(1.7 * Double($0) + 0.3))
    }
    let features = (0..<36).map { Float(sin(0.7 * Double($0 / 3) + 1.3 * Double($0 % 3))) }
    var trainer = try Trainer(
      network: Network(architecture, parameters: weights),
      configuration: TrainingConfiguration(
        epochs: 10, batchSize: 12, optimizer: try #require(Self.optimizers[parts[0]]),
        loss: MeanSquaredError(), schedule: Self.schedules[parts[1]]))
    let history = try trainer.fit(
      Examples(
        features: Tensor(rows: 12, columns: 3, values: features),
        targets: Tensor(
          rows: 12, columns: 1, values: (0..<12).map { Float(cos(0.9 * Double($0))) })),
      generator: SeededGenerator(seed: 1))
    let expected = try #require(Self.losses[name])
    #expect(expected.count == 10 && history.trainingLoss.count == 10)
    for (found, expected) in zip(history.trainingLoss, expected) {
      #expect(abs(found - expected) < 4e-6, "\(name)")
    }
  }

  /// The reference: a name with ten losses, on two lines each.
  private static let losses: [String: [Double]] = {
    var losses: [String: [Double]] = [:]
    var name = ""
    for word in table.split(whereSeparator: \.isWhitespace) {
      if word.hasSuffix(":") {
        name = String(word.dropLast())
      } else {
        losses[name, default: []].append(Double(word) ?? .nan)
      }
    }
    return losses
  }()

  private static let table = """
    sgd/constant: 0.9908496 0.6012341 1.088578 1.344974 1.097192 0.7603884
      0.5871091 0.5465033 0.5567093 0.571888
    sgd/step: 0.9908496 0.6012341 1.088578 1.553075 1.589422 1.288423
      0.9833383 0.7630568 0.6334717 0.5967679
    sgd/exponential: 0.9908496 0.5893708 1.039268 1.469845 1.516751 1.285369
      0.987432 0.7634747 0.6287957 0.5801235
    sgd/polynomial: 0.9908496 0.5885989 1.035856 1.488927 1.59485 1.426382
      1.161585 0.9278558 0.758851 0.6555309
    sgd/cosine: 0.9908496 0.5994221 1.086122 1.421669 1.306763 1.009295
      0.764321 0.622413 0.5642581 0.5541659
    sgd/warm_up: 2.034315 1.09778 0.5792561 0.7384463 1.037893 1.02561
      0.7956151 0.6104526 0.5429125 0.5441099
    sgd/one_cycle: 2.473891 1.479384 0.6013861 0.7820749 1.2517 1.429773
      1.337275 1.169556 1.012598 0.8962234
    sgd/reduce_on_plateau: 0.9908496 0.6012341 1.088578 1.344974 1.277634 1.031485
      0.8204282 0.6759993 0.5967179 0.5715528
    rmsprop/constant: 1.81241 1.487575 1.283651 1.137039 1.024409 0.9351618
      0.8637947 0.8030579 0.7504675 0.7046631
    rmsprop/step: 1.81241 1.487575 1.283651 1.207918 1.142297 1.084607
      1.058489 1.033694 1.010081 0.9987399
    rmsprop/exponential: 1.81241 1.534545 1.377792 1.27522 1.202829 1.149337
      1.108653 1.076912 1.051731 1.031497
    rmsprop/polynomial: 1.81241 1.538126 1.387211 1.292305 1.229034 1.185691
      1.155625 1.134578 1.119357 1.107487
    rmsprop/cosine: 1.81241 1.493976 1.304735 1.179949 1.094856 1.036744
      0.9978253 0.9729649 0.9577284 0.9481717
    rmsprop/warm_up: 2.349476 2.08145 1.809952 1.55904 1.378682 1.23906
      1.126255 1.032548 0.9543572 0.8889623
    rmsprop/one_cycle: 2.529917 2.217716 1.832099 1.595348 1.445189 1.352451
      1.300351 1.276754 1.270704 1.270704
    rmsprop/reduce_on_plateau: 1.81241 1.487575 1.283651 1.137039 1.024409 0.9351618
      0.8986753 0.8649181 0.8490704 0.8336811
    adam/constant: 2.055811 1.66249 1.363246 1.136586 0.9656206 0.838168
      0.7452199 0.6758752 0.6265742 0.5901551
    adam/step: 2.055811 1.66249 1.363246 1.242721 1.138331 1.047663
      1.007074 0.9694612 0.9345668 0.9181038
    adam/exponential: 2.055811 1.718589 1.489316 1.328445 1.212424 1.126799
      1.062367 1.013073 0.9748432 0.9448679
    adam/polynomial: 2.055811 1.722878 1.502127 1.353031 1.251038 1.180807
      1.13229 1.098526 1.074374 1.055756
    adam/cosine: 2.055811 1.670118 1.391983 1.197245 1.064122 0.9752758
      0.9177347 0.8818153 0.8605584 0.8475106
    adam/warm_up: 2.42668 2.172436 1.847145 1.503849 1.244246 1.049179
      0.9032063 0.7960126 0.7168381 0.6584794
    adam/one_cycle: 2.543088 2.265211 1.823041 1.500524 1.286238 1.1553
      1.083785 1.052293 1.04441 1.04441
    adam/reduce_on_plateau: 2.055811 1.66249 1.363246 1.136586 0.9656206 0.838168
      0.7887213 0.7463856 0.7099544 0.6937777
    adamw/constant: 2.295185 2.05639 1.846996 1.664236 1.505146 1.366732
      1.24638 1.141801 1.050982 0.9721511
    adamw/step: 2.295185 2.05639 1.846996 1.752751 1.665029 1.583292
      1.544607 1.507356 1.471445 1.453999
    adamw/exponential: 2.295185 2.092456 1.938504 1.820037 1.727758 1.655106
      1.597334 1.550999 1.513575 1.483169
    adamw/polynomial: 2.295185 2.095182 1.947491 1.838722 1.759069 1.701224
      1.659603 1.629705 1.607787 1.590559
    adamw/cosine: 2.295185 2.061341 1.86837 1.715564 1.599262 1.514275
      1.455063 1.416026 1.391534 1.375877
    adamw/warm_up: 2.495194 2.359986 2.172334 1.948802 1.753464 1.583579
      1.436111 1.308215 1.197337 1.101219
    adamw/one_cycle: 2.554465 2.410363 2.157887 1.946522 1.78654 1.677756
      1.613613 1.583985 1.57638 1.57638
    adamw/reduce_on_plateau: 2.295185 2.05639 1.846996 1.664236 1.505146 1.366732
      1.24638 1.192507 1.142617 1.096325
    nadam/constant: 2.27955 2.10289 1.957712 1.82825 1.709386 1.599099
      1.496336 1.40054 1.311375 1.228583
    nadam/step: 2.27955 2.10289 1.957712 1.891748 1.827483 1.764545
      1.733415 1.702053 1.670595 1.654775
    nadam/exponential: 2.27955 2.129971 2.02384 1.941187 1.874303 1.819175
      1.773287 1.734869 1.702591 1.675426
    nadam/polynomial: 2.27955 2.132011 2.030259 1.954498 1.896961 1.853331
      1.820541 1.79602 1.77737 1.762216
    nadam/cosine: 2.27955 2.106616 1.973066 1.865454 1.779717 1.713693
      1.665279 1.631804 1.609872 1.595295
    nadam/warm_up: 2.490907 2.387221 2.254241 2.095381 1.951527 1.819319
      1.697171 1.584222 1.47969 1.383067
    nadam/one_cycle: 2.553762 2.441891 2.26098 2.110245 1.992037 1.907617
      1.855261 1.829925 1.823143 1.823142
    nadam/reduce_on_plateau: 2.27955 2.10289 1.957712 1.82825 1.709386 1.653203
      1.597811 1.543359 1.516428 1.489378
    adagrad/constant: 1.567687 1.219623 1.02757 0.9027678 0.8167975 0.7517502
      0.7002689 0.6582597 0.6231182 0.5930979
    adagrad/step: 1.567687 1.219623 1.02757 0.9625056 0.9087568 0.8648408
      0.8457374 0.8280807 0.811688 0.8039997
    adagrad/exponential: 1.567687 1.268514 1.116352 1.023974 0.9622218 0.9185242
      0.8869928 0.8637418 0.8457897 0.8317225
    adagrad/polynomial: 1.567687 1.272263 1.125402 1.039454 0.9849763 0.9491051
      0.925015 0.9086969 0.8975023 0.8890153
    adagrad/cosine: 1.567687 1.226253 1.047107 0.9392303 0.8711764 0.828044
      0.8001272 0.7826123 0.7719881 0.7653554
    adagrad/warm_up: 2.266814 1.913039 1.585898 1.313974 1.137867 1.013137
      0.919498 0.8484674 0.7905869 0.7423159
    adagrad/one_cycle: 2.515592 2.085365 1.608934 1.35329 1.205384 1.119882
      1.074197 1.054312 1.04936 1.04936
    adagrad/reduce_on_plateau: 1.567687 1.219623 1.02757 0.9027678 0.8167975 0.7517502
      0.7253745 0.7017805 0.6910329 0.6808709
    adadelta/constant: 2.525703 2.485969 2.446988 2.408873 2.371673 2.335406
      2.300071 2.265657 2.232148 2.199521
    adadelta/step: 2.525703 2.485969 2.446988 2.427851 2.408896 2.390138
      2.380845 2.37159 2.362375 2.357785
    adadelta/exponential: 2.525703 2.492246 2.464493 2.441459 2.422313 2.406372
      2.393078 2.381976 2.372692 2.364919
    adadelta/polynomial: 2.525703 2.492716 2.466169 2.445176 2.428884 2.416489
      2.407232 2.400389 2.395258 2.39115
    adadelta/cosine: 2.525703 2.486837 2.451159 2.41997 2.39405 2.373669
      2.358616 2.34824 2.341513 2.337109
    adadelta/warm_up: 2.555805 2.535481 2.505222 2.465579 2.426903 2.389211
      2.352504 2.316769 2.281987 2.248136
    adadelta/one_cycle: 2.5643 2.543058 2.502612 2.46502 2.433613 2.410396
      2.395818 2.388806 2.386964 2.386964
    adadelta/reduce_on_plateau: 2.525703 2.485969 2.446988 2.427851 2.408896 2.399498
      2.390133 2.385466 2.380801 2.378469
    rprop/step: 2.055808 1.590601 1.193379 0.8806295 0.6738695 0.5628735
      0.5162701 0.4709235 0.4037174 0.3318696
    rprop/warm_up: 2.426679 2.270169 2.096798 1.908225 1.707793 1.499425
      1.28928 1.085343 0.8986714 0.7456813
    rprop/one_cycle: 2.543088 2.515969 2.483829 2.445833 2.401054 2.348477
      2.287021 2.215581 2.133091 2.038621
    rprop/constant: 2.055808 1.590601 1.193379 0.8806295 0.6738695 0.5628735
      0.5162701 0.4709235 0.4037174 0.3318696
    rprop/exponential: 2.055808 1.590601 1.193379 0.8806295 0.6738695 0.5628735
      0.5162701 0.4709235 0.4037174 0.3318696
    rprop/polynomial: 2.055808 1.590601 1.193379 0.8806295 0.6738695 0.5628735
      0.5162701 0.4709235 0.4037174 0.3318696
    rprop/cosine: 2.055808 1.590601 1.193379 0.8806295 0.6738695 0.5628735
      0.5162701 0.4709235 0.4037174 0.3318696
    rprop/reduce_on_plateau: 2.055808 1.590601 1.193379 0.8806295 0.6738695 0.5628735
      0.5162701 0.4709235 0.4037174 0.3318696
    """
}
