import Testing

@Suite struct WorkflowsPlaceholder {
  @Test func builds() {}
}
