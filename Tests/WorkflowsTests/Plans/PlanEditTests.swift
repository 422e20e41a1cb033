import JSONText
import TestSupport
import Testing

@testable import Workflows

/// One token of each shipped plan edited at a time: never a crash, never in silence.
@Suite struct PlanEditTests {
  /// The members of an object and of those in it.
  private func members(of node: JSONNode) -> [JSONMember] {
    switch node.content {
    case .object(let members): members.flatMap { [$0] + self.members(of: $0.value) }
    case .array(let elements): elements.flatMap { self.members(of: $0) }
    default: []
    }
  }

  private func members(of text: String) throws -> [JSONMember] {
    let document = JSONDocument(name: "plan.json", bytes: Array(text.utf8))
    return members(of: try #require(document.root))
  }

  private func replacing(_ span: SourceSpan, in text: String, with new: String) -> String {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(span.start.offset..<span.end.offset, with: new.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: ShippedPlans.names)
  func `as shipped it is accepted, and its JSON is the same plan`(name: String) throws {
    let plan = try PlanReader.read(text: try ShippedPlans.text(name))
    #expect(plan.name == name)
    #expect(try PlanReader.read(text: plan.json.text()) == plan)
  }

  @Test(arguments: ShippedPlans.names)
  func `each misspelt key is refused`(name: String) throws {
    let text = try ShippedPlans.text(name)
    let members = try members(of: text)
    #expect(members.count >= 7)
    for member in members {
      for key in [member.key + "x", String(member.key.dropLast()), member.key.uppercased()] {
        let edited = replacing(member.keySpan, in: text, with: "\"\(key)\"")
        #expect(isRefused(edited), "'\(member.key)' as '\(key)'")
      }
    }
  }

  @Test(arguments: ShippedPlans.names)
  func `each value of another type is refused`(name: String) throws {
    let text = try ShippedPlans.text(name)
    let kinds: [JSONValue] = [.null, true, 1.5, "text", [], [:]]
    for member in try members(of: text) {
      for kind in kinds where kind.kindName != member.value.value.kindName {
        // Null is an answer here: no level is set.
        if member.key == "success_at" && kind == .null { continue }
        let edited = replacing(member.value.span, in: text, with: kind.text())
        #expect(isRefused(edited), "'\(member.key)' as \(kind.text())")
      }
    }
  }

  @Test(arguments: ShippedPlans.names)
  func `each lost bracket, quote, colon or comma is refused`(name: String) throws {
    let bytes = Array(try ShippedPlans.text(name).utf8)
    var isText = false
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isText.toggle() } else if isText { continue }
      guard "{}[]\":,".utf8.contains(byte) else { continue }
      var edited = bytes
      edited.remove(at: position)
      #expect(isRefused(String(decoding: edited, as: UTF8.self)), "byte \(position)")
    }
  }

  @Test(arguments: ShippedPlans.names)
  func `cut off anywhere it is refused`(name: String) throws {
    let bytes = Array(try ShippedPlans.text(name).utf8)
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
    for length in 0...end {
      #expect(isRefused(String(decoding: bytes[..<length], as: UTF8.self)), "cut to \(length)")
    }
  }

  @Test(arguments: ShippedPlans.names)
  func `whatever byte is changed, nothing crashes`(name: String) throws {
    let bytes = Array(try ShippedPlans.text(name).utf8)
    let steps = Runner().planSteps
    for position in bytes.indices {
      for byte in [0, 0x22, 0x7B, 0x5D, 0x80, 0xFF] as [UInt8] {
        var edited = bytes
        edited[position] = byte
        let document = JSONDocument(name: "plan.json", bytes: edited)
        do throws(PlanProblems) {
          _ = try PlanReader.read(document, steps: steps)
        } catch {
          #expect(!error.diagnostics.isEmpty)
        }
      }
    }
  }
}
