/// A snippet as a Swift file: for generators of pages that are Swift programs themselves.
///
///     head.append(WootricFiles.loaderElement)
///     serve(WootricFiles.bundle, at: WootricFiles.bundleURL)
///
/// One file of a name that is known beforehand, as SwiftPM wants to know what a build step writes;
/// the bundle's own name is known when it is compiled.
struct SwiftConstants: Equatable, Sendable {
  let snippet: Snippet

  init(_ snippet: Snippet) { self.snippet = snippet }
}

extension SwiftConstants {
  /// The file's text, in ASCII.
  var text: String { code.source }
}

private extension SwiftConstants {
  var code: SourceCode<SwiftLanguage> {
    """
    /// What wootric.json compiles to. Generated: changes belong there.
    enum WootricFiles {
      /// The element that belongs in every page's head.
      static let loaderElement = \(literal: snippet.element.html)
      /// The bundle's file name, without a folder.
      static let bundleName = \(literal: snippet.bundle.fileName)
      /// Where browsers look for the bundle.
      static let bundleURL = \(literal: snippet.bundle.url)
      /// What is to be served there.
      static let bundle = \(literal: snippet.bundle.served)
    }

    """
  }
}
