/// Looks through a CSS selector without knowing its grammar. Browsers may still refuse what it lets
/// through, and the code in the page takes that for "no element"; no browser takes what it refuses.
///
/// Sources: CSS Syntax 3, section 4, and Selectors 4, section 17.
struct SelectorScan {
  /// Whether strings and brackets are closed, an element stands on both sides of each comma and
  /// combinator, and a name behind each dot and hash.
  private(set) var isWhole = true
  private var open: [Unicode.Scalar] = []
  private var quote: Unicode.Scalar?
  private var isEscaped = false
  /// Whether there was an escape: its digits and the space behind them are no letters of ours.
  private var hasEscape = false
  /// Whether an element has to follow, as at the start and behind a comma.
  private var awaits = true
  private var previous: Unicode.Scalar = " "

  init(_ selector: String) {
    for scalar in selector.unicodeScalars where isWhole { read(scalar) }
    let isOpen = !open.isEmpty || quote != nil || isEscaped || awaits
    isWhole = isWhole && !isOpen && ![".", "#", ":"].contains(previous)
  }

  /// A pattern for the schema, which cannot count brackets.
  static let pattern = #"^(?!\s*[,>+~])(?![\s\S]*[^\\][,>+~.#:]\s*$)(?=[\s\S]*\S)"#
}

private extension SelectorScan {
  mutating func read(_ scalar: Unicode.Scalar) {
    if scalar.value == 0 {
      isWhole = false
    } else if isEscaped {
      (isEscaped, previous) = (false, "_")
    } else if scalar == "\\" {
      (isEscaped, hasEscape, awaits) = (true, true, false)
    } else if let quote {
      // A line feed ends a string that is not closed.
      if scalar == quote { self.quote = nil }
      isWhole = scalar != "\n"
    } else {
      readCode(scalar)
      previous = scalar
    }
  }

  mutating func readCode(_ scalar: Unicode.Scalar) {
    if open.isEmpty, !hasEscape, !mayFollow(scalar) { return isWhole = false }
    switch scalar {
    case "\"", "'":
      // Only what is in brackets has strings.
      (quote, isWhole) = (scalar, !open.isEmpty)
    case "[", "(":
      open.append(scalar == "[" ? "]" : ")")
      awaits = false
    case "]", ")":
      (isWhole, awaits) = (open.popLast() == scalar, false)
    case "{", "}", ";", "@", "!", "<": isWhole = false
    case ",": (isWhole, awaits) = (!awaits, true)
    // In brackets they are signs and operators, or begin what `:has()` looks for.
    case ">" where open.isEmpty, "+" where open.isEmpty, "~" where open.isEmpty:
      (isWhole, awaits) = (!awaits, true)
    case " ", "\t", "\n", "\r", "\u{C}": break
    default: awaits = false
    }
  }

  /// Whether a character can stand behind the last one: no name begins with a digit.
  func mayFollow(_ scalar: Unicode.Scalar) -> Bool {
    if ("0"..."9").contains(scalar) { return previous.isOfName }
    return scalar.isOfName || ![".", "#"].contains(previous)
  }
}

private extension Unicode.Scalar {
  var isOfName: Bool { isASCIIAlphanumeric || self == "-" || self == "_" || value > 0x7F }
}
