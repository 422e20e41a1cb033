import Testing

@Suite struct JSONTextPlaceholder {
  @Test func builds() {}
}
