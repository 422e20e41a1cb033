import Testing

@Suite struct sevenfoldPlaceholder {
  @Test func builds() {}
}
