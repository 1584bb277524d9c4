/// Colors of words on a screen (ECMA-48, 8.3.117 SGR), or none.
struct Style {
  var isColored: Bool

  /// When words are colored.
  enum When: String, CaseIterable {
    /// On a screen, unless `NO_COLOR` is set (https://no-color.org).
    case auto
    case always, never

    static let names = allCases.map(\.rawValue)
  }
}

extension Style {
  static let plain = Style(isColored: false)

  init(_ when: When) {
    switch when {
    case .auto: isColored = Terminal.isScreen && Terminal.variable("NO_COLOR") == nil
    case .always: isColored = true
    case .never: isColored = false
    }
  }

  func red(_ text: String) -> String { sgr("1;31", text) }
  func magenta(_ text: String) -> String { sgr("1;35", text) }
  func green(_ text: String) -> String { sgr("1;32", text) }

  private func sgr(_ code: String, _ text: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
