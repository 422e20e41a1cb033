/// Why a step could not be fitted to, or applied to, a table.
public enum PreprocessingError: Error { 
  /// x.
  case notANumber(column: String, row: Int, value: String) }
