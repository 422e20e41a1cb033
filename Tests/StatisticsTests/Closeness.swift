/// Whether two numbers agree to a relative error; two zeros agree, NaN agrees with nothing.
func isClose(_ value: Double, _ expected: Double, relative: Double) -> Bool {
  value == expected || abs(value - expected) <= relative * abs(expected)
}
