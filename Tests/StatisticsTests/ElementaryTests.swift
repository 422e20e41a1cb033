import Testing

@testable import Statistics

/// Expected values: mpmath 1.4.1 at 40 digits (`mp.exp`, `mp.expm1`, `mp.log`, `mp.log1p`,
/// `mp.loggamma`), rounded to Double.
@Suite struct ElementaryTests {
  @Test(
    arguments: [
      (-745.0, .leastNonzeroMagnitude, -1.0),
      (-700.25, 7.678723813110872e-305, -1.0),
      (-20.5, 1.2501528663867426e-09, -0.9999999987498471),
      (-1.5, 0.22313016014842982, -0.7768698398515702),
      (-0.35, 0.7046880897187134, -0.29531191028128656),
      (-1e-09, 0.999999999, -9.999999995e-10),
      (0.34, 1.4049475905635938, 0.4049475905635938),
      (0.36, 1.4333294145603401, 0.43332941456034024),
      (1.0, 2.718281828459045, 1.7182818284590453),
      (2.5, 12.182493960703473, 11.182493960703473),
      (50.125, 5.875041049325463e+21, 5.875041049325463e+21),
      (709.5, 1.3549863193146328e+308, 1.3549863193146328e+308),
    ] as [(Double, Double, Double)])
  func exponentials(x: Double, exp: Double, expMinusOne: Double) {
    #expect(abs(Elementary.exp(x) - exp) <= exp.ulp)
    #expect(abs(Elementary.expMinusOne(x) - expMinusOne) <= 2 * expMinusOne.ulp)
  }

  @Test(
    arguments: [
      (1e-300, -690.7755278982137, 1e-300),
      (0.015, -4.199705077879927, 0.014888612493750654),
      (0.5, -0.6931471805599453, 0.4054651081081644),
      (0.7, -0.35667494393873245, 0.5306282510621704),
      (0.72, -0.3285040669720361, 0.5423242908253617),
      (0.75, -0.2876820724517809, 0.5596157879354227),
      (0.99999, -1.0000050000287824e-05, 0.6931421805474453),
      (1.0001, 9.999500033329732e-05, 0.6931971793099869),
      (1.41, 0.34358970439007686, 0.8796267475025636),
      (1.42, 0.35065687161316933, 0.883767540168595),
      (3.0, 1.0986122886681098, 1.3862943611198906),
      (12.5, 2.5257286443082556, 2.6026896854443837),
      (12345.678, 9.421061321291832, 9.42114231801815),
      (1e+300, 690.7755278982137, 690.7755278982137),
    ] as [(Double, Double, Double)])
  func logarithms(x: Double, log: Double, logOnePlus: Double) {
    #expect(abs(Elementary.log(x) - log) <= log.ulp)
    #expect(abs(Elementary.logOnePlus(x) - logOnePlus) <= 3 * logOnePlus.ulp)
  }

  @Test(
    arguments: [
      (-0.999, -6.907755278982136),
      (-0.5, -0.6931471805599453),
      (-0.29, -0.3424903089467759),
      (-0.1, -0.10536051565782631),
      (-1e-05, -1.0000050000333337e-05),
      (1e-05, 9.999950000333332e-06),
      (0.1, 0.09531017980432487),
      (0.4, 0.33647223662121295),
      (0.42, 0.35065687161316933),
    ] as [(Double, Double)])
  func logarithmsNearOne(x: Double, expected: Double) {
    #expect(abs(Elementary.logOnePlus(x) - expected) <= 3 * expected.ulp)
  }

  @Test(
    arguments: [
      (1e-08, 18.42068073818021),
      (0.1, 2.252712651734206),
      (0.5, 0.5723649429247001),
      (1.0001, -5.771334222047127e-05),
      (1.5, -0.12078223763524522),
      (1.9999, -4.227520877215346e-05),
      (2.5, 0.2846828704729192),
      (7.25, 7.0521854507385395),
      (11.9, 17.25847745059552),
      (12.1, 17.74700727079874),
      (100.5, 361.4355404677776),
      (12345.678, 103959.91990554606),
    ] as [(Double, Double)])
  func logarithmOfGamma(x: Double, expected: Double) {
    #expect(abs(Elementary.logGamma(x) - expected) <= 2e-15 * (1 + abs(expected)))
  }

  @Test func edges() {
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(710) == .infinity)
    #expect(Elementary.exp(-746) == 0)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(abs(Elementary.log(.leastNonzeroMagnitude) + 744.4400719213812) < 1e-12)
    #expect(Elementary.logOnePlus(-1) == -.infinity)
    #expect(Elementary.power(10, 3).rounded() == 1000)
    #expect(Elementary.power(7, 0) == 1)
  }

  /// `exp` and `log` undo each other over the whole range.
  @Test func inverse() {
    var generator = ResamplingGenerator(seed: 1)
    for _ in 0..<2_000 {
      let x = (generator.uniform() - 0.5) * 1_400
      #expect(abs(Elementary.log(Elementary.exp(x)) - x) <= 2e-16 * max(1, abs(x)) + 2e-16)
    }
  }
}
