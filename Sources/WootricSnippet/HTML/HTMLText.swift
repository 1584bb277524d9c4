extension String {
  /// As text or as a quoted attribute's value. Pages may be in any encoding, so what is not plain ASCII is
  /// a character reference; and generators include our elements as partials, in which `{{` and `{%` begin
  /// marks of theirs.
  var inHTML: String {
    unicodeScalars.map { scalar in
      let isPlain = (" "..."~").contains(scalar) && !"&<>\"{".unicodeScalars.contains(scalar)
      return isPlain ? String(scalar) : "&#\(scalar.value);"
    }.joined()
  }
}
