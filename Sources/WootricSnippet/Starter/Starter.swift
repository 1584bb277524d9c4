/// The first `wootric.json` of a site.
///
///     let starter = try Starter(folder: ".")
///     try starter.write()
package struct Starter: Equatable, Sendable {
  /// Stands where the account's token belongs; every build refuses it.
  package static let placeholder = "NPS-XXXXXXXX"

  /// The settings file, and the schema by which editors check it.
  package let paths: [String]
  /// The program that builds the site; nil where no generator is recognised.
  package let generator: SiteGenerator?
  /// The folder that the generator writes the site's pages to; empty where none is recognised.
  package let pages: String
  private let folder: String

  /// Looks around; nothing is written yet.
  /// - Parameter folder: where the site's own configuration is.
  package init(folder: String) {
    self.folder = folder
    paths = ["wootric.json", SettingsSchema.fileName].map { Path.joined(folder, $0) }
    let found = SiteGenerator.found(in: folder)
    (generator, pages) = (found?.generator, found?.pages ?? "")
  }
}

extension Starter {
  /// Writes the files.
  /// - Throws: `FileError`, of kind `cannotBeCreated` where one is there: both stay as they are, and
  ///   `inputMissing` where the folder is not.
  package func write() throws(FileError) {
    guard FileTrace(SystemPath(folder + "/."))?.isFolder == true else {
      throw FileError(path: folder, operation: .list, number: FileSystem.missing)
    }
    for path in paths where FileTrace(SystemPath(path)) != nil {
      throw FileError(path: path, operation: .create, number: FileSystem.taken)
    }
    try FileTransaction.run { files throws(FileError) in
      for (path, text) in zip(paths, [text, SettingsSchema.text]) {
        _ = try files.stage(Array(text.utf8), at: path)
      }
    }
  }

  /// The command that puts the loader into the site once the token is there: `hugo && wootric-snippet build`.
  package var nextCommand: String {
    let build = "wootric-snippet build"
    guard let generator else { return folder == "." ? build : "\(build) \(Self.word(folder))" }
    let enter = folder == "." ? "" : "cd \(Self.word(folder)) && "
    return "\(enter)\(generator.command) && \(build)"
  }
}

private extension Starter {
  /// A path as a shell takes it for one word.
  static func word(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: "/") }
    return isPlain ? path : path.shellWord
  }
}

private extension UInt8 {
  /// Letters, digits, and what is plain in names.
  var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(self)
    }
  }
}

extension Starter {
  /// The file: JSON5 that is JSON but for its comments, as editors want it. Every line that is no
  /// comment holds the default or what was found.
  package var text: String {
    """
    // Settings of wootric-snippet: JSON5, so comments and trailing commas are welcome.
    {
      // For editors: completion, and mistakes underlined while you type.
      "$schema": "./wootric.schema.json",

      // Your Wootric account's token: NPS-, then EU- or AU- if the account is hosted there, then 8
      // letters or digits. Nothing is built before it is here.
      "accountToken": "\(Self.placeholder)",

      // Where the bundle is served: an absolute path of this site, or an https URL of a CDN.
      "cdn": { "url": "/assets/" },

    \(site)

      // What analytics.identify() tells about a person -> the field that Wootric knows. More rows:
      //   "company.name": "properties.company",
      //   "seats": { "to": "properties.seats", "as": "amount" },
      //   "ssn": false,   // never leaves the page
      "traits": {
        "email": "email",
        "createdAt": { "to": "created_at", "as": "seconds" },
        "language": "language"
      },

      // What the survey says and looks like:
      //   "survey": { "productName": "Acme", "audience": "a colleague", "modalTheme": "dark" },

      // Traits without a row above: "properties" sends them along, "drop" keeps them here.
      "otherTraits": "properties"
    }

    """
  }
}

private extension Starter {
  var site: String {
    guard let generator else {
      return """
          // The folder with the site's pages, for the build to put the loader into:
          //   "site": { "root": "public" },
        """
    }
    return """
        // \(generator.rawValue) writes its pages here; a build puts the loader into each of them.
        "site": { "root": "\(pages)" },
      """
  }
}
