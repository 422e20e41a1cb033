#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command `sevenfold`.
@main
struct Main {
  static func main() {
    Interruption.watch()
    let environment = Environment.ofProcess()
    let program = Program { Console(options: $0, environment: environment) }
    exit(program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
