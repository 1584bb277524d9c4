/// Our rules in `_headers`, the file at the root of a published site that Netlify and Cloudflare
/// Pages read.
///
///     /assets/wootric-*.js
///       Cache-Control: public, max-age=31536000, immutable, no-transform
///
/// The marks around them are comments in both; what stands outside of them is never touched.
package struct HeaderRules: Equatable, Sendable {
  /// The rules, each line with its line feed, without the marks.
  package let text: String

  /// The file's name.
  package static let fileName = Artifact.headers.names[0]

  /// The rules for a site's bundles; nil where another host serves them.
  package init?(_ snippets: PerPage<Snippet>) {
    let copies = snippets.all.filter { $0.settings.sdkCopy != nil && !$0.settings.cdn.immutable }
    let rules =
      snippets.all.map(\.settings.cdn).compactMap(Self.rule)
      + copies.map(\.settings.cdn).compactMap(Self.copyRule)
    if rules.isEmpty { return nil }
    text = rules.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.joined()
  }
}

extension HeaderRules {
  /// The file with our rules between marks: in place of those that are there, else at its end. Where
  /// they are there more than once, as after a merge by hand, the first place is theirs.
  /// - Parameters:
  ///   - rules: nil takes them out again.
  ///   - file: the bytes of the file; empty where there is none.
  package static func merge(_ rules: HeaderRules?, into file: [UInt8]) -> [UInt8] {
    let old = blocks(in: file)
    let wasOpen = old.first.map { isAfterOpenLine($0, in: file) } ?? false
    let isOpen = old.isEmpty && file.last.map { $0 != UInt8(ascii: "\n") } ?? false
    let block = rules.map { rules in
      (wasOpen || isOpen ? "\n\(beginAfterOpenLine)" : begin) + "\n\(rules.text)\(end)\n"
    }
    var (result, next): ([UInt8], Int) = ([], 0)
    for (index, range) in (old.isEmpty ? [file.count..<file.count] : old).enumerated() {
      // The last line before rules may lack its end: they bring one, and take it with them.
      let start = isAfterOpenLine(range, in: file) ? range.lowerBound - 1 : range.lowerBound
      result += file[next..<max(next, start)]
      if index == 0 { result += (block ?? "").utf8 }
      next = range.upperBound
    }
    return result + file[next...]
  }

  /// Finds what Cloudflare Pages would not take, as it reads 100 rules and 2,000 characters a line, and rules
  /// of the site's own that ours clash with.
  package static func problems(in file: [UInt8]) -> [HeaderProblem] {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let long = lines.enumerated().filter { String(decoding: $1, as: UTF8.self).count > 2000 }
    let rules = lines.count { isRule($0) }
    return (rules > 100 ? [.tooManyRules(rules)] : []) + long.map { .longLine($0.offset + 1) }
      + own(file).clashes
  }

  /// The policies of the site's own that keep the survey from its pages.
  static func policies(in file: [UInt8], blocking snippets: PerPage<Snippet>) -> [HeaderProblem] {
    own(file).policies(blocking: snippets.all)
  }

  /// Addresses of this site that no rule can name.
  static func unruled(_ snippets: PerPage<Snippet>) -> [HeaderProblem] {
    let urls = snippets.all.map(\.settings.cdn).filter { $0.url.hasPrefix("/") && rule($0) == nil }
    return Array(Set(urls.map(\.url))).sorted().map { .unruledURL($0) }
  }
}

private extension HeaderRules {
  static func own(_ file: [UInt8]) -> OwnHeaders { OwnHeaders(file, ours: blocks(in: file).first) }

  static let begin = "# wootric-snippet: begin. Written by the build; changes in here are lost."
  static let beginAfterOpenLine =
    "# wootric-snippet: begin after an open line. Written by the build; changes in here are lost."
  static let end = "# wootric-snippet: end"

  static func rule(_ cdn: Settings.CDN) -> String? {
    // A star, a colon or white space would make another rule of it.
    guard cdn.url.hasPrefix("/"), cdn.url.utf8.allSatisfy(isPlain) else { return nil }
    // The star also stands for the bundles of yesterday's pages.
    return rule(cdn.url + cdn.name + (cdn.immutable ? "-*.js" : ".js"), cdn.caching)
  }

  /// A copy of the SDK has a hash in its name also where the bundle has none.
  static func copyRule(_ cdn: Settings.CDN) -> String? {
    guard rule(cdn) != nil else { return nil }
    let caching = Settings.CDN(immutable: true).caching
    return rule(cdn.url + cdn.name + "-sdk-*.js", caching)
  }

  static func rule(_ path: String, _ caching: String) -> String {
    "\(path)\n  Cache-Control: \(caching)\n"
  }

  static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "*") && byte != UInt8(ascii: ":")
  }

  /// A line that starts at the margin and is no comment.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return ![0x09, 0x0D, 0x20, UInt8(ascii: "#")].contains(first)
  }

  /// The lines from a mark to the one that ends it, with their line ends.
  static func blocks(in file: [UInt8]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start: Int?
    for line in lineRanges(of: file) {
      if file[line].starts(with: "# wootric-snippet: begin".utf8) { start = line.lowerBound }
      if let first = start, file[line].starts(with: end.utf8) {
        blocks.append(first..<line.upperBound)
        start = nil
      }
    }
    return blocks
  }

  static func isAfterOpenLine(_ block: Range<Int>, in file: [UInt8]) -> Bool {
    block.lowerBound > 0 && file[block].starts(with: beginAfterOpenLine.utf8)
  }

  static func lineRanges(of file: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < file.count {
      let next = file[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.count
      ranges.append(start..<next)
      start = next
    }
    return ranges
  }
}
