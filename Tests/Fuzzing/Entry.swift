#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The reader that the environment names; the fuzzer learns best from one reader at a time.
private let chosen: FuzzedReader = {
  let name = getenv("SEVENFOLD_FUZZED_READER").map { String(cString: $0) } ?? ""
  guard let reader = FuzzedReader.all.first(where: { $0.name == name }) else {
    let names = FuzzedReader.all.map(\.name).joined(separator: " ")
    perror("SEVENFOLD_FUZZED_READER must be one of: \(names)")
    exit(64)
  }
  return reader
}()

/// What the fuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
