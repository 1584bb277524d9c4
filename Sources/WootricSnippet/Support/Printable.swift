extension Unicode.Scalar {
  /// False for the controls C0, C1 and delete, the ends of lines and paragraphs, and what is invisible:
  /// marks of direction, the byte order mark, joiners.
  var isPrintable: Bool {
    if isASCII { return 0x20..<0x7F ~= value }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }
}

extension String {
  /// The text as a terminal can show it, on one line: what would steer the terminal, break the line
  /// or change the order of its letters becomes `\u{1B}`.
  ///
  /// Everything that comes from settings, paths and pages goes through here before people see it.
  package var printable: String { printable { !$0.isPrintable } }

  /// The same for a text of many lines, in which tabs, and CR before a line's end, do no harm.
  package var printableLines: String {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let end = line.last == "\r" ? "\r" : ""
      return String(line.dropLast(end.utf8.count)).printable { !$0.isPrintable && $0 != "\t" } + end
    }.joined(separator: "\n")
  }

  func printable(without isRefused: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isRefused) else { return self }
    return replacingScalars {
      isRefused($0) ? "\\u{" + String($0.value, radix: 16, uppercase: true) + "}" : nil
    }
  }

  /// The text as one word of a shell, whatever is in it.
  package var shellWord: String { "'" + replacingScalars { $0 == "'" ? "'\\''" : nil } + "'" }

  /// The text as somebody would type it for one word: in quotes where it needs them.
  package var shellArgument: String {
    let isPlain = utf8.allSatisfy { byte in
      Unicode.Scalar(byte).isASCIIAlphanumeric || "/._-".utf8.contains(byte)
    }
    return isPlain && !isEmpty ? self : shellWord
  }

  /// The text with other texts in place of some scalars. `replacing` would look for characters: it
  /// finds no line feed in CR LF, and no quote that an accent stands behind.
  package func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let other = replacement(scalar) {
        text += other.unicodeScalars
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
