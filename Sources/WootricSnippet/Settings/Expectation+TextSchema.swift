extension Expectation {
  /// The schema of what is written as a text: a pattern of ECMA-262, or a variable.
  var textSchema: [JSONValue.Member] {
    guard let pattern else { return [.type("string")] }
    return [.type("string"), .text("pattern", pattern + #"|\$\{"#)] + refused
  }
}

private extension Expectation {
  /// Nil where every text is right.
  var pattern: String? {
    switch self {
    case .name: #"^[\s\S]"#
    case .path, .glob: #"^[^\u0000]+$"#
    case .file(let ending): #"^[^\u0000]+"# + ending.replacing(".", with: #"\."#) + "$"
    case .facebookPage: "^(?![Hh][Tt][Tt][Pp]:)"
    case .accountToken: "^NPS-((EU|AU)-)?(?!([A-Za-z0-9])\\3{7}$)[A-Za-z0-9]{8}$"
    case .folderURL: "^\(Self.address)\(Self.addressCharacter("?#"))*$"
    case .scriptURL: "^\(Self.address)\(Self.addressCharacter())*\(Self.addressCharacter("/"))$"
    case .secureURL: "^https://[^/?#]\(Self.addressCharacter())*$"
    case .fileStem: FileStem.pattern
    case .globalName: "^[A-Za-z_$][A-Za-z0-9_$]*$"
    case .cookieDomain: "^(auto|host|\(Self.label)(\\.\(Self.label))+)$"
    case .secret: #"\$\{"#
    default: nil
    }
  }

  /// What is refused for a reason of its own.
  var refused: [JSONValue.Member] {
    switch self {
    case .fileStem: [.member("not", [.text("pattern", FileStem.refusedPattern)])]
    case .globalName: [.member("not", [.enum(JavaScriptNames.taken)])]
    default: []
    }
  }

  /// How an address begins: a path of one's own host, or a host.
  static let address = "(/(?!/)|https://(?=[^/?#]))"

  /// A character of an address; none that would have to be escaped.
  static func addressCharacter(_ alsoRefused: String = "") -> String {
    #"[^ \\"<>^`{|}\u0000-\u001F\u007F-\u009F"# + alsoRefused + "]"
  }

  static let label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
}
