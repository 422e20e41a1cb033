import TestSupport
import Testing

@testable import TrainingCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Factors of the learning rate against PyTorch's and Keras', and what every schedule must keep to.
@Suite("Schedules")
struct ScheduleTests {
  private static func factors(_ schedule: any Schedule, steps: Int, stepsPerEpoch: Int = 1)
    -> [Double]
  {
    (0..<steps).map {
      schedule.factor(
        at: SchedulePlace(step: $0, stepsPerEpoch: stepsPerEpoch, steps: steps))
    }
  }

  private static func differ(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count != expected.count || zip(found, expected).contains { abs($0 - $1) > 1e-8 }
  }

  @Test("One cycle, as torch.optim.lr_scheduler.OneCycleLR(max_lr=1, total_steps=20) of 2.15.0")
  func oneCycle() {
    let expected = [
      0.04, 0.131671843, 0.371671843, 0.668328157, 0.908328157, 1, 0.987464006, 0.950484632,
      0.890916178, 0.811745654, 0.716943002, 0.611262022, 0.500002, 0.388741978, 0.283060998,
      0.188258346, 0.109087822, 0.049519368, 0.0125399938, 4e-06,
    ]
    #expect(!Self.differ(Self.factors(OneCycle(), steps: 20), expected))
  }

  @Test("Steps, as torch.optim.lr_scheduler.StepLR(2, 0.5)")
  func steps() {
    #expect(
      Self.factors(StepDecay(decay: 0.5, epochs: 2), steps: 7) == [
        1, 1, 0.5, 0.5, 0.25, 0.25, 0.125,
      ])
  }

  @Test("A warm-up rises in a straight line and stays")
  func warmUp() {
    #expect(
      Self.factors(WarmUp(epochs: 2), steps: 6, stepsPerEpoch: 2) == [0.25, 0.5, 0.75, 1, 1, 1])
  }

  @Test("Exponential, polynomial and cosine decay by their formulas")
  func formulas() {
    let places = (0..<40).map { Double($0) }
    let exponential = Self.factors(
      ExponentialDecay(decay: 0.3, epochs: 7), steps: 40, stepsPerEpoch: 2)
    #expect(!Self.differ(exponential, places.map { pow(0.3, $0 / 14) }))
    let polynomial = Self.factors(PolynomialDecay(end: 0.2, exponent: 2.5), steps: 40)
    #expect(!Self.differ(polynomial, places.map { 0.2 + 0.8 * pow(1 - $0 / 40, 2.5) }))
    let cosine = Self.factors(CosineDecay(end: 0.1), steps: 40)
    #expect(!Self.differ(cosine, places.map { 0.1 + 0.45 * (1 + cos(.pi * $0 / 40)) }))
  }

  @Test("A plateau reduces the rate after so many epochs without progress")
  func plateau() throws {
    let schedule = ReduceOnPlateau(reduction: 0.5, patience: 2, minDelta: 0.1)
    var watch = PlateauWatch(try #require(schedule.plateau))
    let reductions = [1, 0.5, 0.45, 0.42, 0.41, 0.39, 0.3, 0.29].map { (loss: Double) in
      watch.observe(loss)
      return watch.reductions
    }
    #expect(reductions == [0, 0, 0, 1, 1, 1, 1, 1])
    #expect(
      schedule.factor(at: SchedulePlace(step: 9, stepsPerEpoch: 1, steps: 9, reductions: 3))
        == 0.125)
  }

  @Test(
    "Every schedule can be written and read and gives finite factors",
    arguments: Catalog.schedules.names)
  func contract(name: String) throws {
    let schedule = try #require(Catalog.schedules.entry(named: name).standard)
    #expect(CodingContract.violations(of: schedule) == [])
    for steps in [1, 2, 3, 50] {
      let factors = Self.factors(schedule, steps: steps, stepsPerEpoch: min(steps, 5))
      #expect(factors.allSatisfy { $0.isFinite && $0 >= 0 && $0 <= 1 })
    }
  }
}
