// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same rules: strict imports, explicit existentials, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .treatAllWarnings(as: .error),
]

/// The kernels are optimized in debug builds, too: the test suite trains real networks.
let optimizedC: [CSetting] = [
  .unsafeFlags(["-O3", "-ffp-contract=off", "-fno-math-errno", "-Wall", "-Wextra", "-Werror"])
]

/// So are the libraries, or the tests would take most of their time in arithmetic without an optimizer.
let optimized: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func library(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + optimized)
}

func tests(of name: String, with others: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + others,
    swiftSettings: strict)
}

/// The fuzzer brings a `main` of its own, so its program is built only when asked for (`.ci/fuzz`).
let fuzzing: [Target] =
  Context.environment["SEVENFOLD_FUZZING"] == nil
  ? []
  : [
    .executableTarget(
      name: "sevenfold-fuzz",
      dependencies: [
        "Workflows", "TrainingCore", "Datasets", "Tensors", "Compression", "JSONText",
      ],
      path: "Tests/Fuzzing", swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "sevenfold",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sevenfold", targets: ["sevenfold"]),
    .library(name: "Sevenfold", targets: ["Workflows", "Reports"]),
  ],
  targets: [
    // Below everything: no dependency at all.
    .target(name: "CKernels", cSettings: optimizedC),
    .target(name: "CHashing", cSettings: optimizedC),
    library("Hashing", uses: ["CHashing"]),
    library("JSONText"),
    library("Statistics"),
    library("Compression"),
    library("Languages"),
    // Upwards from here, each target imports only what stands above it.
    library("Tensors", uses: ["CKernels"]),
    library("TrainingCore", uses: ["Tensors"]),
    library("Datasets", uses: ["Tensors", "Hashing", "Statistics", "Compression", "JSONText"]),
    library(
      "Workflows",
      uses: ["TrainingCore", "Datasets", "Tensors", "Statistics", "Hashing", "JSONText"]),
    library("Reports", uses: ["Workflows", "Statistics", "JSONText", "Languages"]),
    .executableTarget(
      name: "sevenfold",
      dependencies: [
        "Reports", "Workflows", "TrainingCore", "Datasets", "Tensors", "Hashing", "JSONText",
        "Languages",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "sevenfold-sim",
      dependencies: ["Workflows", "TrainingCore", "Datasets", "Tensors", "Statistics", "JSONText"],
      swiftSettings: strict),
    // Measures the training core and the readers, alone and beside others.
    .executableTarget(
      name: "sevenfold-bench", dependencies: ["TrainingCore", "Datasets", "Tensors"],
      swiftSettings: strict),
    // What several test targets share.
    .target(
      name: "TestSupport", dependencies: ["Tensors", "TrainingCore", "JSONText", "Workflows"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    tests(of: "Hashing"),
    tests(of: "JSONText"),
    tests(of: "Statistics"),
    tests(of: "Compression"),
    tests(of: "Languages"),
    tests(of: "Tensors", with: ["CKernels"]),
    .testTarget(
      name: "BenchmarkTests", dependencies: ["sevenfold-bench", "TrainingCore", "Tensors"],
      path: "Tests/BenchmarkTests", swiftSettings: strict),
    tests(of: "TrainingCore", with: ["Tensors", "AllocationCounter"]),
    tests(of: "Datasets", with: ["Tensors", "Hashing", "Compression"]),
    tests(
      of: "Workflows",
      with: ["TrainingCore", "Datasets", "Tensors", "Statistics", "Hashing", "JSONText"]),
    tests(of: "Reports", with: ["Workflows", "Statistics", "JSONText", "Languages"]),
    tests(of: "sevenfold-sim", with: ["Workflows", "Datasets", "Tensors", "JSONText"]),
    tests(
      of: "sevenfold",
      with: [
        "Reports", "Workflows", "TrainingCore", "Datasets", "Tensors", "Hashing", "JSONText",
        "Languages",
      ]),
  ] + fuzzing,
  swiftLanguageModes: [.v6]
)
