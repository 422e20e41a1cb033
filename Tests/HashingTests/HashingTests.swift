import Testing

@Suite struct HashingPlaceholder {
  @Test func builds() {}
}
