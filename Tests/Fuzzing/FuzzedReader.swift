/// A reader of files that strangers made: whatever the bytes, it must give a result or its own error.
struct FuzzedReader: Sendable {
  /// The name that chooses it.
  let name: String
  /// Reads bytes; traps if what was read breaks a promise.
  let read: @Sendable ([UInt8]) -> Void

  /// Everything that reads bytes from outside: a new reader is one line here.
  static let all: [FuzzedReader] = [
    .json, .plan, .jsonLines, .csv, .csvOfAnyEncoding, .tokenizer, .inflate, .gzip, .zip, .png,
    .pngPixels, .portableMap, .idx, .idxImages, .numpyArray, .numpyArchive, .safetensors,
  ]
}

/// Ends the process: the reader has broken a promise, which the fuzzer reports with the input.
func broken(_ promise: String) -> Never { preconditionFailure("broken promise: \(promise)") }
