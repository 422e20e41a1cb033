import Testing

@testable import Statistics

@Suite struct Probe {
  @Test func p() {
    for x in [-700.0, -20, -1.5, -0.3, 1e-9, 0.34, 0.36, 1, 2.5, 50, 700] { print("exp", x, Elementary.exp(x), Elementary.expMinusOne(x)) }
    for x in [1e-300, 0.1, 0.5, 0.70, 0.75, 0.99999, 1.0001, 1.5, 3, 1e5] { print("log", x, Elementary.log(x), Elementary.logGamma(min(x,1e3)), Elementary.logOnePlus(x)) }
    for x in [0.1, 0.7, 0.999, 1.0, 1.01, 1.2, 1.5,2, 3, 5, 10, 20, 26] { print("erfc", x, SpecialFunctions.complementaryError(x)) }
    print(expectedMaximumOfNormals(count: 2), expectedMaximumOfNormals(count: 3), expectedMaximumOfNormals(count: 100), expectedMaximumOfNormals(count: 1000000))
    print(exactMcNemarTest(onlyFirst: 3, onlySecond: 12))
    print(smallestAccuracyGainShown(rows: 500, baseline: 0.8) as Any, smallestAccuracyGainShown(rows: 170, baseline: 0.6) as Any, smallestAccuracyGainShown(rows: 1190, baseline: 0.9) as Any, smallestAccuracyGainShown(rows: 20000, baseline: 0.9) as Any)
    print(powerOfExactMcNemar(rows: 170, gained: 0.15, lost: 0.05))
    let c = ContinuousClock()
    print(c.measure { _ = smallestAccuracyGainShown(rows: 20000, baseline: 0.9) })
  }
}
