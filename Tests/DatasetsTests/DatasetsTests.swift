import Testing

@Suite struct DatasetsPlaceholder {
  @Test func builds() {}
}
