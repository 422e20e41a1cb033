/// The command `sevenfold`.
@main
struct Main {
  static func main() {}
}
