import Testing

@testable import Statistics

/// Expected values: mpmath 1.4.1 at 40 digits (`mp.erfc`; `mp.betainc` and `mp.gammainc` with
/// `regularized=True`), rounded to Double.
@Suite struct SpecialFunctionsTests {
  @Test(
    arguments: [
      (-3.0, 1.9999779095030015),
      (-0.5, 1.5204998778130465),
      (0.0, 1.0),
      (0.1, 0.887537083981715),
      (0.5, 0.4795001221869535),
      (0.9375, 0.1848975989656002),
      (0.999, 0.15771472979350307),
      (1.0, 0.15729920705028513),
      (1.0625, 0.13294173056504724),
      (1.25, 0.07709987174354177),
      (1.75, 0.013328328780817557),
      (2.5, 0.0004069520174449589),
      (4.0, 1.541725790028002e-08),
      (8.0, 1.1224297172982926e-29),
      (15.0, 7.212994172451207e-100),
      (26.5, 2.2109076642637343e-307),
    ] as [(Double, Double)])
  func complementaryError(x: Double, expected: Double) {
    #expect(isClose(SpecialFunctions.complementaryError(x), expected, relative: 4e-15))
  }

  @Test(
    arguments: [
      (0.5, 0.5, 0.3, 0.36901011956554536),
      (1.0, 1.0, 0.25, 0.25),
      (2.5, 0.5, 0.99, 0.8310822789720564),
      (2.0, 3.0, 0.5, 0.6875),
      (10.0, 0.5, 0.9, 0.15164090963470997),
      (50.0, 50.0, 0.45, 0.15865219893709884),
      (200.0, 300.0, 0.5, 0.9999964565197356),
      (1000.5, 3.0, 0.995, 0.12297287534146603),
      (0.01, 5.0, 0.2, 0.9978180380770353),
      (5000.0, 5000.0, 0.49, 0.022742032324574547),
      (30.0, 7.0, 0.1, 1.0577892610000017e-24),
    ] as [(Double, Double, Double, Double)])
  func incompleteBeta(a: Double, b: Double, x: Double, expected: Double) {
    let value = SpecialFunctions.incompleteBeta(a, b, x: x, y: 1 - x)
    #expect(isClose(value, expected, relative: 1e-13))
    let mirrored = SpecialFunctions.incompleteBeta(b, a, x: 1 - x, y: x)
    #expect(abs(value + mirrored - 1) < 1e-13)
  }

  @Test(
    arguments: [
      (0.5, 0.1, 0.345279153981423, 0.654720846018577),
      (0.5, 3.0, 0.9856941215645704, 0.01430587843542964),
      (1.0, 1.0, 0.6321205588285577, 0.36787944117144233),
      (2.5, 2.5, 0.5841198130044921, 0.41588018699550794),
      (4.5, 20.0, 0.9999924014747705, 7.598525229464276e-06),
      (10.0, 3.0, 0.0011024881301154798, 0.9988975118698845),
      (50.0, 60.0, 0.9155933189063081, 0.08440668109369183),
      (100.0, 99.0, 0.473304330399461, 0.526695669600539),
      (1000.0, 900.0, 0.0005499022657117829, 0.9994500977342882),
      (0.01, 0.5, 0.9943732438060329, 0.0056267561939671844),
    ] as [(Double, Double, Double, Double)])
  func incompleteGamma(a: Double, x: Double, lower: Double, upper: Double) {
    let value = SpecialFunctions.incompleteGamma(a, x)
    #expect(isClose(value.lower, lower, relative: 1e-13))
    #expect(isClose(value.upper, upper, relative: 1e-13))
  }

  @Test func edges() {
    #expect(SpecialFunctions.incompleteBeta(2, 3, x: 0, y: 1) == 0)
    #expect(SpecialFunctions.incompleteBeta(2, 3, x: 1, y: 0) == 1)
    #expect(SpecialFunctions.incompleteGamma(2, 0).lower == 0)
    #expect(SpecialFunctions.incompleteGamma(2, .infinity).upper == 0)
    #expect(SpecialFunctions.complementaryError(40) == 0)
    #expect(SpecialFunctions.complementaryError(-40) == 2)
    #expect(SpecialFunctions.complementaryError(.nan).isNaN)
  }
}
