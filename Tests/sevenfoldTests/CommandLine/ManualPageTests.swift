import Foundation
import JSONText
import Testing

@testable import sevenfold

@Suite("Manual page and reference")
struct ManualPageTests {
  private static let page = ManualPage(commands: Commands.descriptions).text
  private static let reference = HelpCommand.reference

  @Test(
    "every command and option of the help stands in manual and reference", arguments: Commands.names
  )
  func isComplete(name: String) throws {
    let command = try #require(Commands.named(name)).description
    #expect(Self.page.contains("\n.SS sevenfold \(name)"))
    #expect(Self.reference.contains("\n## \(name)\n"))
    for option in command.allOptions {
      let escaped = option.long.split(separator: "-").joined(separator: "\\-")
      #expect(Self.page.contains("\\-\\-\(escaped)\\fR"), "\(option.long)")
      #expect(Self.reference.contains("--\(option.long)"), "\(option.long)")
    }
  }

  @Test("no line of the manual page is taken for a macro that there is not")
  func macros() {
    let known = [".TH", ".SH", ".SS", ".PP", ".TP", ".B"]
    for line in Self.page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
    #expect(Self.page.utf8.allSatisfy { $0 < 0x80 })
    #expect(!Self.page.split(separator: "\n").contains { $0.hasPrefix("'") })
  }

  @Test("every environment variable that is read is described")
  func environment() throws {
    let folder = CheckCommandTests.repository + "/Sources/sevenfold"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for match in text.matches(of: #/environment\["([A-Z_]+)"\]/#) {
        #expect(ProgramDescription.variableNames.contains(String(match.1)), "\(match.1)")
      }
    }
  }

  @Test("the reference in the repository is what the program prints")
  func reference() throws {
    let path = CheckCommandTests.repository + "/docs/commands.md"
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      kept == Self.reference + "\n", "Make it again: sevenfold help --reference > docs/commands.md")
  }
}
