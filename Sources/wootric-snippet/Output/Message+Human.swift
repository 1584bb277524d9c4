import WootricSnippet

extension Message {
  /// `wootric.json:2:3: error: unknown key …`, then the line and a caret where there is one.
  func humanText(_ style: Style) -> String {
    let head = (place.map { $0 + ": " } ?? "") + label(style)
    let lines = excerpt.map { [$0.line, $0.indentation + style.green("^")] } ?? []
    return ([head + text] + lines).joined(separator: "\n")
  }
}

private extension SourceExcerpt {
  /// Tabs stay tabs in front of the caret, whatever their width.
  var indentation: String {
    line.unicodeScalars.prefix(caret).map { $0 == "\t" ? "\t" : " " }.joined()
  }
}

private extension Message {
  func label(_ style: Style) -> String {
    switch severity {
    case .error: style.red("error:") + " "
    case .warning: style.magenta("warning:") + " "
    case .notice: ""
    }
  }
}
