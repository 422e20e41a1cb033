import JSONText
import TestSupport
import Testing

@testable import Workflows

/// One token of each shipped plan edited at a time: never a crash, never in silence.
@Suite struct PlanEditTests {
  /// A key of the plan's own, not one that data have given such as a column's name.
  private struct Place {
    let path: [String]
    let member: JSONMember
  }

  private func places(in text: String) throws -> [Place] {
    let document = JSONDocument(name: "plan.json", bytes: Array(text.utf8))
    let top = try #require(document.root?.members)
    return top.flatMap { member in
      [Place(path: [member.key], member: member)]
        + (member.value.members ?? []).map { Place(path: [member.key, $0.key], member: $0) }
    }
  }

  /// The form that the value at a path must have; nil for the plan's own keys.
  private func form(at path: [String]) -> ValueForm? {
    guard path.count == 2 else { return nil }
    let step = Runner().planSteps.first { $0.id.rawValue == path[0] }
    return step?.fields.first { $0.key == path[1] }?.form
  }

  /// The lines that the messages about a plan point to; nil if it is accepted.
  private func lines(of text: String) -> [Int]? {
    do throws(PlanProblems) {
      _ = try PlanReader.read(text: text)
      return nil
    } catch {
      return error.diagnostics.compactMap { $0.span?.start.line }
    }
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
  func `each misspelt key is refused, in its line`(name: String) throws {
    let text = try ShippedPlans.text(name)
    let places = try places(in: text)
    #expect(places.count >= 7)
    for place in places {
      let key = place.member.key
      for wrong in [key + "x", String(key.dropLast()), key.uppercased()] {
        let edited = replacing(place.member.keySpan, in: text, with: "\"\(wrong)\"")
        let found = try #require(lines(of: edited), "'\(key)' as '\(wrong)'")
        #expect(found.contains(place.member.keySpan.start.line), "'\(key)' as '\(wrong)': \(found)")
      }
    }
  }

  @Test(arguments: ShippedPlans.names)
  func `each value of another type is refused, in its line`(name: String) throws {
    let text = try ShippedPlans.text(name)
    let kinds: [JSONValue] = [.null, true, 1.5, "text", [], [:]]
    for place in try places(in: text) {
      let value = place.member.value
      for kind in kinds where kind.kindName != value.value.kindName {
        if form(at: place.path)?.accepts(kind) == true { continue }
        // A step without answers is one of which the rules decide everything.
        let edited = replacing(value.span, in: text, with: kind.text())
        let found = try #require(lines(of: edited), "\(place.path) as \(kind.text())")
        #expect(found.contains(value.span.start.line), "\(place.path) as \(kind.text()): \(found)")
      }
    }
  }

  @Test(arguments: ShippedPlans.names)
  func `each lost bracket, quote, colon or comma is refused, near its line`(name: String) throws {
    let bytes = Array(try ShippedPlans.text(name).utf8)
    let partners = partners(in: bytes)
    var isText = false
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isText.toggle() } else if isText { continue }
      guard "{}[]\":,".utf8.contains(byte), !isOptionalComma(position, in: bytes) else { continue }
      var edited = bytes
      edited.remove(at: position)
      let found = try #require(
        lines(of: String(decoding: edited, as: UTF8.self)), "byte \(position)")
      let line = line(of: position, in: bytes)
      let partner = partners[position].map { self.line(of: $0, in: bytes) } ?? line
      let isNear = found.contains { abs($0 - line) <= 1 || abs($0 - partner) <= 1 }
      #expect(isNear, "byte \(position) in line \(line): \(found)")
    }
  }

  private func line(of position: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<position].count { $0 == 0x0A }
  }

  /// Whether a comma stands before a closing bracket, where it may stand or not.
  private func isOptionalComma(_ position: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[position] == UInt8(ascii: ",") else { return false }
    let next = bytes[(position + 1)...].first { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
    return next == UInt8(ascii: "}") || next == UInt8(ascii: "]")
  }

  /// For each bracket the position of its partner.
  private func partners(in bytes: [UInt8]) -> [Int: Int] {
    var open: [Int] = []
    var partners: [Int: Int] = [:]
    var isText = false
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isText.toggle() } else if isText { continue }
      if "{[".utf8.contains(byte) { open.append(position) }
      if "}]".utf8.contains(byte), let start = open.popLast() {
        partners[start] = position
        partners[position] = start
      }
    }
    return partners
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
