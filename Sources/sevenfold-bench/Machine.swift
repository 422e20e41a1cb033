#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Facts about the machine and this process.
enum Machine {
  /// How many cores there are.
  static var cores: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

  /// The processor's name, if the system tells it, and the number of cores.
  static var description: String {
    let lines = (try? readFile("/proc/cpuinfo")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let model = lines.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name =
      model?.split(separator: ":").last.map { $0.drop { $0 == " " } } ?? "processor unknown"
    return "\(name), \(cores) cores"
  }

  /// The path of this program.
  static var program: String {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count)
    guard count > 0 else { return CommandLine.arguments[0] }
    return String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The most memory that this process ever had, in bytes.
  static var peakMemory: Int {
    // The usage below would count that of the process that started this one, too.
    let status = (try? readFile("/proc/self/status")).map { String(decoding: $0, as: UTF8.self) }
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    if let line, let kilobytes = Int(line.filter(\.isNumber)) { return kilobytes * 1024 }
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}

/// Returns how many seconds a function takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

/// Writes a line to standard error.
func complain(_ text: String) {
  let line = text + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
}

/// Ends the process.
func exitWith(status: Int32) -> Never {
  exit(status)
}

/// A file that cannot be read or written.
struct FileError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "\(path): \(reason)" }

  init(_ path: String) {
    self.path = path
    reason = String(cString: strerror(errno))
  }
}

/// Reads a whole file.
func readFile(_ path: String) throws(FileError) -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw FileError(path) }
  defer { fclose(file) }
  return readAll(file)
}

/// Reads what is left of a stream.
private func readAll(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
  return bytes
}

/// Writes a whole file, or more of it.
func writeFile(_ path: String, _ text: String, appending: Bool = false) throws(FileError) {
  guard let file = fopen(path, appending ? "ab" : "wb") else { throw FileError(path) }
  let isWritten = fputs(text, file) >= 0
  guard fclose(file) == 0, isWritten else { throw FileError(path) }
}

/// A path in the folder for temporary files.
func temporaryPath(_ name: String) -> String {
  let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  return "\(folder)/\(name)"
}

/// Runs a command in the shell and returns what it prints, or nil if it fails.
func outputOf(_ command: String) -> String? {
  guard let stream = popen(command, "r") else { return nil }
  let bytes = readAll(stream)
  return pclose(stream) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
}
