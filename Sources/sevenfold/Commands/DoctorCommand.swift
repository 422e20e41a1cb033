import JSONText
import Tensors
import Workflows

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `sevenfold doctor`: tells what the program finds on this machine.
struct DoctorCommand: Command {
  static let description = CommandDescription(
    name: "doctor",
    summary: "Tell what the program finds here: terminal, processors, folders.",
    discussion: "Name this in a report of a mistake. The exit status is 73 if the folder of runs "
      + "cannot be written.",
    options: [SharedOptions.runs],
    examples: [CommandExample("sevenfold doctor", "See how the terminal is understood.")])

  private let runsFolder: String

  init(_ arguments: ParsedArguments) { runsFolder = arguments.runsFolder }

  func run(in console: Console) -> ExitStatus {
    let findings = self.findings(console)
    if console.options.json {
      let checks = findings.map { finding -> JSONValue in
        [
          "name": .string(finding.name), "found": .string(finding.found),
          "ok": .bool(finding.isFine),
        ]
      }
      console.print(json: ["schema_version": 1, "checks": .array(checks)])
    } else {
      let rows = findings.map { finding in
        [finding.isFine ? "ok" : "!!", finding.name, visibleText(finding.found)]
      }
      console.print(table: rows)
    }
    return findings.allSatisfy(\.isFine) ? .done : .cannotWrite
  }

  /// One thing that was looked at.
  private struct Finding {
    let name: String
    let found: String
    var isFine = true
  }

  private func findings(_ console: Console) -> [Finding] {
    let environment = Environment.ofProcess()
    return [
      Finding(name: "program", found: Version.line),
      Finding(
        name: "processors", found: "\(Processors.available), kernels for \(Kernels.best.name)"),
      Finding(
        name: "standard input", found: TerminalSize.isTerminal(0) ? "a terminal" : "no terminal"),
      Finding(name: "standard output", found: Self.describe(console.output)),
      Finding(name: "standard error (stderr)", found: Self.describe(console.errors)),
      Finding(
        name: "terminal",
        found: "TERM=\(environment["TERM"] ?? "")"
          + (TerminalSize.rows(of: 2).map { ", \(console.errors.width) columns, \($0) rows" } ?? "")
      ),
      Finding(
        name: "locale",
        found:
          "\(environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? "none")"
          + (environment.usesUTF8 ? ", UTF-8" : ", ASCII only")),
      folder,
    ]
  }

  private static func describe(_ stream: TextStream) -> String {
    (stream.isTerminal ? "a terminal" : "no terminal")
      + (stream.style.isOn ? ", colours" : ", no colours")
  }

  /// Whether files can be written where runs are stored, as runs write them.
  private var folder: Finding {
    let name = "runs in '\(runsFolder)'"
    let existed = DurableFile.exists(runsFolder)
    let path = runsFolder + "/.doctor"
    do {
      try DurableFile.makeFolder(runsFolder)
      defer {
        unlink(path)
        if !existed { rmdir(runsFolder) }
      }
      try DurableFile.write(Array("A test.\n".utf8), to: path)
      let isSame = try DurableFile.read(path) == Array("A test.\n".utf8)
      let free = Self.freeSpace(runsFolder).map { ", \($0) free" } ?? ""
      return Finding(
        name: name, found: isSame ? "can be written\(free)" : "does not keep what is written",
        isFine: isSame)
    } catch {
      return Finding(name: name, found: "\(error)", isFine: false)
    }
  }

  private static func freeSpace(_ path: String) -> String? {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return nil }
    let mebibytes = (UInt64(facts.f_bavail) * UInt64(facts.f_frsize)) >> 20
    return mebibytes < 10_240 ? "\(mebibytes) MiB" : "\(mebibytes >> 10) GiB"
  }
}
