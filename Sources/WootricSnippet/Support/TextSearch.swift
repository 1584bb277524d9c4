/// Texts in texts: found, and put in each other's place.
///
/// The standard library has all of this too, but with a megabyte of regular expressions behind it. A
/// release is compiled without the module of them, `_StringProcessing`, which every file imports unasked.
extension Collection where Element: Equatable {
  /// The first place of a text that is not empty.
  package func range(of text: some Collection<Element>) -> Range<Index>? {
    guard let first = text.first else { return nil }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if let end = rest[start...].end(of: text) { return start..<end }
      rest = rest[index(after: start)...]
    }
    return nil
  }

  package func contains(_ text: some Collection<Element>) -> Bool { range(of: text) != nil }

  /// Where this goes on behind a text that it begins with.
  private func end(of text: some Collection<Element>) -> Index? {
    var end = startIndex
    for element in text {
      guard end < endIndex, self[end] == element else { return nil }
      formIndex(after: &end)
    }
    return end
  }
}

extension StringProtocol {
  /// This text with `replacement` in every place of a text that is not empty, from the left.
  package func replacing(_ text: String, with replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while let place = rest.range(of: text) {
      result += rest[..<place.lowerBound] + replacement
      rest = rest[place.upperBound...]
    }
    return result + rest
  }
}
