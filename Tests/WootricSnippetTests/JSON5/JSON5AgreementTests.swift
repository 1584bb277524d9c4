import Foundation
import Testing

@testable import WootricSnippet

@Suite("JSON5")
struct JSON5AgreementTests {
  @Test(
    "Scanner and platform agree on what is JSON5, and on its values",
    arguments: [
      "{}", "[]", "{a:1}", "{$a_:1}", "{ä:1}", "{null:1}", "{'a':1,}", "[1,]", "{,}", "[,]",
      "[1,,2]",
      "{a\u{200D}b:1}", "/*x*/{//y\n}", "{a:1}//", "[1] /*", "[1]]", "{a:1}{", "", "//", "{a 1}",
      "{1a:1}", "{a-b:1}", "{😀:1}", "{a:b}", "[true,false,null]", "[True]", "[undefined]",
      "[1,+1,-1,.5,5.,0x1F,-0x1f,1e5,1E+5,5.e1]", "[01]", "[1e]", "[0x]", "[--1]", "[1_000]",
      "[0b1]", "[1.2.3]", "[-]", "[.]", "[- 1]", "[1n]", "[1e999]", "[Infinity,-Infinity]",
      "['a','b\"','\\'','\\x41','\\uD83D\\uDE00','\\/','\\n']", "['\\uD800']",
      "['a\u{2028}b']", "['a\nb']", "['\\u00e9', 'é', '']", "[\"a]", "[{b:[{}]},'x']",
      "{a:1 b:2}", "[1 2]", "{a:}", "{:1}", "[\u{B}\u{C}1]", "{\"a\\u0062\":'\\u{41}'}", "x", "'x'",
      "{a:1}\\", "{a\\q:1}", "['a\\', 'b']", "{a\\:1,'b':2}",
    ])
  func agreement(_ text: String) {
    #expect(Plain(scanned: text) == Plain(decoded: text))
  }

  @Test(
    "The standard's spaces and line continuations hold where the platform errs",
    arguments: [
      ("[\u{A0}1]", .array([.number(1)])),
      ("\u{2028}[1\u{3000}]\u{FEFF}", .array([.number(1)])),
      ("[1 // one\u{2029}, 2]", .array([.number(1), .number(2)])),
      ("['a\\\nb', 'c\\\r\nd', 'e\\\\']", .array([.string("ab"), .string("cd"), .string("e\\")])),
      // 5.1 Escapes.
      (
        "['\\v', '\\q', '\\A\\é', 'a\tb', 'c\\\td']",
        .array(["\u{B}", "q", "Aé", "a\tb", "c\td"].map(Plain.string))
      ),
      ("['a\\\u{2028}b', 'c\\\rd']", .array([.string("ab"), .string("cd")])),
      ("{'\\q': 1}", .object(["q": .number(1)])),
      ("{\\u0061: 1}", .object(["a": .number(1)])),
    ] as [(String, Plain)])
  func standard(text: String, value: Plain) {
    #expect(Plain(scanned: text) == value)
    #expect(Plain(decoded: text) != value)
  }

  @Test("Nodes know their bytes")
  func ranges() throws {
    let text = SourceText(file: "", bytes: Array("{ é: [1, 'x'] }".utf8))
    let root = try #require(JSON5Parser.parse(text.bytes).root)
    guard case .object(let members) = root.value, case .array(let list) = members[0].value.value
    else { throw CancellationError() }
    #expect(root.range == 0..<16)
    #expect(text.text(members[0].keyRange) == "é")
    #expect(text.text(members[0].value.range) == "[1, 'x']")
    #expect(list.map { text.text($0.range) } == ["1", "'x'"])
    #expect(text.origin(at: list[1].range.lowerBound).column == 10)
  }
}

/// A JSON5 value as both sides can say it: without places, objects without order.
enum Plain: Equatable, Sendable {
  case null, refused
  case bool(Bool), number(Double), string(String)
  case array([Plain]), object([String: Plain])
}

extension Plain: Decodable {
  init(decoded text: String) {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    self = (try? decoder.decode(Plain.self, from: Data(text.utf8))) ?? .refused
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([Plain].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Plain].self))
    }
  }

  init(scanned text: String) {
    let scan = JSON5Parser.parse(Array(text.utf8))
    self = scan.faults.isEmpty ? scan.root.map(Plain.init) ?? .refused : .refused
  }

  private init(_ node: JSON5Node) {
    switch node.value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .number(value)
    case .string(let value): self = .string(value)
    case .array(let nodes): self = .array(nodes.map(Plain.init))
    case .object(let members):
      let pairs = members.map { ($0.key, Plain($0.value)) }
      self = .object(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    case .unreadable: self = .refused
    }
  }
}
