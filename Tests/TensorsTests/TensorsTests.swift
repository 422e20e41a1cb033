import Testing

@Suite struct TensorsPlaceholder {
  @Test func builds() {}
}
