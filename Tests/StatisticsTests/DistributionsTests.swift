import Testing

@testable import Statistics

/// Expected values: mpmath 1.4.1 at 40 digits from the defining formulas, quantiles by
/// `mp.findroot`; binomial quantiles by SciPy 1.17.1 `binom.ppf`.
@Suite struct DistributionsTests {
  @Test(
    arguments: [
      (1e-300, -37.0470962993612),
      (1e-20, -9.262340089798407),
      (1e-05, -4.264890793922825),
      (0.001, -3.0902323061678136),
      (0.025, -1.9599639845400543),
      (0.2, -0.8416212335729142),
      (0.4999, -0.00025066283008800747),
      (0.5, 0.0),
      (0.6, 0.2533471031357997),
      (0.975, 1.9599639845400538),
      (0.9999, 3.7190164854557084),
    ] as [(Double, Double)])
  func normal(probability: Double, quantile: Double) {
    let normal = NormalDistribution.standard
    #expect(isClose(normal.quantile(probability), quantile, relative: 1e-12))
    #expect(isClose(normal.cumulative(quantile), probability, relative: 1e-12))
    #expect(isClose(normal.upperTail(-quantile), probability, relative: 1e-12))
  }

  @Test func normalWithMeanAndDeviation() {
    let normal = NormalDistribution(mean: 10, standardDeviation: 2)
    #expect(isClose(normal.cumulative(10 + 2 * 1.959963984540054), 0.975, relative: 1e-14))
    #expect(isClose(normal.quantile(0.975), 10 + 2 * 1.959963984540054, relative: 1e-14))
    #expect(isClose(normal.density(12), 0.12098536225957168, relative: 1e-14))
    #expect(normal.quantile(0) == -.infinity)
    #expect(normal.quantile(1) == .infinity)
    #expect(normal.quantile(1.5).isNaN)
  }

  @Test(
    arguments: [
      (1.0, 0.5, 0.35241638234956674, 0.25464790894703254),
      (1.0, 30.0, 0.010606402405535424, 0.00035328511230165447),
      (2.5, 1.2, 0.16571941883293878, 0.16321334344766916),
      (4.0, 2.776, 0.025011389159988205, 0.025594321598380057),
      (9.0, 0.001, 0.4996119651629866, 0.38803469329679113),
      (9.0, 6.5, 5.5725393684307646e-05, 6.480581794731081e-05),
      (49.0, 2.01, 0.024976729302864296, 0.05476310663149115),
      (200.0, -0.0, 0.5, 0.39844391616993047),
      (1000.0, 3.3, 0.000500498362501045, 0.0017640030798212537),
      (100000.0, 1.96, 0.02499928159715082, 0.05844183183316436),
    ] as [(Double, Double, Double, Double)])
  func studentT(freedom: Double, t: Double, upper: Double, density: Double) {
    let distribution = StudentTDistribution(degreesOfFreedom: freedom)
    #expect(isClose(distribution.upperTail(t), upper, relative: 1e-12))
    #expect(isClose(distribution.cumulative(-t), upper, relative: 1e-12))
    #expect(isClose(distribution.twoSidedTail(t), 2 * upper, relative: 1e-12))
    #expect(isClose(distribution.density(t), density, relative: 1e-12))
  }

  @Test(
    arguments: [
      (1.0, 0.975, 12.706204736174694),
      (2.0, 0.6, 0.2886751345948128),
      (4.0, 0.975, 2.7764451051977934),
      (9.0, 0.995, 3.249835541592126),
      (24.0, 0.8, 0.8568554580756558),
      (49.0, 0.025, -2.0095752371292397),
      (1000.0, 0.999, 3.0984021639129224),
    ] as [(Double, Double, Double)])
  func studentTQuantile(freedom: Double, probability: Double, quantile: Double) {
    let distribution = StudentTDistribution(degreesOfFreedom: freedom)
    #expect(isClose(distribution.quantile(probability), quantile, relative: 1e-12))
    #expect(isClose(distribution.quantile(1 - probability), -quantile, relative: 1e-12))
  }

  @Test(
    arguments: [
      (1.0, 0.5, 0.4393912894677224, 0.5204998778130465, 0.4795001221869535),
      (2.0, 3.0, 0.11156508007421491, 0.7768698398515702, 0.22313016014842982),
      (3.0, 7.8, 0.022553237209896007, 0.9496689021401467, 0.05033109785985335),
      (9.0, 1.5, 0.007418554849548736, 0.002853230494052201, 0.9971467695059478),
      (30.0, 60.0, 0.00025669934543091, 0.9990793176038514, 0.0009206823961486663),
      (499.0, 450.0, 0.003861345234682797, 0.05663358581342133, 0.9433664141865786),
    ] as [(Double, Double, Double, Double, Double)])
  func chiSquare(freedom: Double, x: Double, density: Double, lower: Double, upper: Double) {
    let distribution = ChiSquareDistribution(degreesOfFreedom: freedom)
    #expect(isClose(distribution.density(x), density, relative: 1e-12))
    #expect(isClose(distribution.cumulative(x), lower, relative: 1e-12))
    #expect(isClose(distribution.upperTail(x), upper, relative: 1e-12))
  }

  @Test(
    arguments: [
      (1.0, 0.95, 3.8414588206941245),
      (2.0, 0.01, 0.020100671707002884),
      (9.0, 0.99, 21.665994333461924),
      (30.0, 0.5, 29.336031516661585),
      (500.0, 0.975, 563.8515293442852),
    ] as [(Double, Double, Double)])
  func chiSquareQuantile(freedom: Double, probability: Double, quantile: Double) {
    let distribution = ChiSquareDistribution(degreesOfFreedom: freedom)
    #expect(isClose(distribution.quantile(probability), quantile, relative: 1e-12))
  }

  @Test(
    arguments: [
      (0.5, 0.5, 0.1, 0.024471741852423217, 2.060144859201935),
      (2.0, 3.0, 0.5, 0.38572756813238956, 1.746561871771438),
      (5.0, 1.5, 0.975, 0.9796181003266836, 1.7795607041856683),
      (30.0, 70.0, 0.025, 0.21466799296798694, 1.4794046434993835),
      (0.5, 20.0, 0.01, 3.976581400677598e-06, 1257.2980785621658),
      (900.0, 100.0, 0.9, 0.9119715203687188, 19.965078680045515),
    ] as [(Double, Double, Double, Double, Double)])
  func beta(alpha: Double, beta: Double, probability: Double, quantile: Double, density: Double) {
    let distribution = BetaDistribution(alpha: alpha, beta: beta)
    #expect(isClose(distribution.quantile(probability), quantile, relative: 1e-12))
    #expect(isClose(distribution.cumulative(quantile), probability, relative: 1e-12))
    #expect(isClose(distribution.upperTail(quantile), 1 - probability, relative: 1e-12))
    #expect(isClose(distribution.density(quantile), density, relative: 1e-12))
  }

  @Test(
    arguments: [
      (1, 0.5, 0, 0.5, 0.5, 1.0),
      (15, 0.5, 3, 0.013885498046875, 0.017578125, 0.996307373046875),
      (20, 0.9, 18, 0.28517980706429835, 0.6082530018748322, 0.6769268051894661),
      (100, 0.03, 0, 0.04755250792540577, 0.04755250792540577, 1.0),
      (100, 0.03, 100, 5.153775207320094e-153, 1.0, 5.153775207320094e-153),
      (500, 0.8, 380, 0.0038359122249742666, 0.016091803494014515, 0.9877441087309597),
      (2000, 0.5, 1100, 8.004611877464946e-07, 0.99999657191642, 4.228544767751963e-06),
      (10000, 0.01, 140, 2.5666192516470408e-05, 0.9999413389611329, 8.43272313835799e-05),
    ] as [(Int, Double, Int, Double, Double, Double)])
  func binomial(
    trials: Int, probability: Double, successes: Int, mass: Double, cumulative: Double,
    atLeast: Double
  ) {
    let distribution = BinomialDistribution(trials: trials, probability: probability)
    #expect(isClose(distribution.mass(successes), mass, relative: 1e-12))
    #expect(isClose(distribution.cumulative(successes), cumulative, relative: 1e-12))
    #expect(isClose(distribution.atLeast(successes), atLeast, relative: 1e-12))
  }

  @Test(
    arguments: [
      (20, 0.9, 0.025, 15),
      (500, 0.8, 0.975, 417),
      (10, 0.5, 0.5, 5),
      (50, 0.02, 0.01, 0),
    ] as [(Int, Double, Double, Int)])
  func binomialQuantile(trials: Int, probability: Double, level: Double, expected: Int) {
    let distribution = BinomialDistribution(trials: trials, probability: probability)
    #expect(distribution.quantile(level) == expected)
  }

  @Test func binomialOutsideItsRange() {
    let distribution = BinomialDistribution(trials: 5, probability: 0.3)
    #expect(distribution.mass(-1) == 0)
    #expect(distribution.mass(6) == 0)
    #expect(distribution.cumulative(-1) == 0)
    #expect(distribution.cumulative(5) == 1)
    #expect(distribution.atLeast(0) == 1)
    #expect(distribution.atLeast(6) == 0)
    #expect(BinomialDistribution(trials: 5, probability: 0).mass(0) == 1)
    #expect(BinomialDistribution(trials: 5, probability: 1).mass(5) == 1)
  }

  @Test func densitiesAtTheEdges() {
    #expect(ChiSquareDistribution(degreesOfFreedom: 2).density(0) == 0.5)
    #expect(ChiSquareDistribution(degreesOfFreedom: 5).density(0) == 0)
    #expect(ChiSquareDistribution(degreesOfFreedom: 5).density(-1) == 0)
    #expect(BetaDistribution(alpha: 1, beta: 3).density(0) == 3)
    #expect(BetaDistribution(alpha: 2, beta: 3).density(1) == 0)
    #expect(BetaDistribution(alpha: 2, beta: 3).density(1.1) == 0)
    #expect(StudentTDistribution(degreesOfFreedom: 3).upperTail(.infinity) == 0)
  }
}
