import WootricSnippet

extension Message {
  /// `::error file=wootric.json,line=2,col=3::unknown key …`
  ///
  /// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
  var annotation: String {
    let numbers = [("line", line), ("col", column)].compactMap { name, value in
      value.map { "\(name)=\($0)" }
    }
    let properties = (file.map { ["file=" + Self.escapedProperty($0)] } ?? []) + numbers
    let gap = properties.isEmpty ? "" : " "
    return "::\(severity.rawValue)\(gap)\(properties.joined(separator: ","))::"
      + Self.escaped(text)
  }
}

private extension Message {
  /// The runner's own table (actions/toolkit, `packages/core/src/command.ts`); the percent sign
  /// first, as the others bring their own.
  static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
