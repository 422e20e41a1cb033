import Testing

@Suite struct TrainingCorePlaceholder {
  @Test func builds() {}
}
