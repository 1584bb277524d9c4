/// The first `wootric.json` of a site.
///
///     let starter = try Starter(folder: ".")
///     try starter.write()
package struct Starter: Equatable, Sendable {
  /// Stands where the account's token belongs; every build for visitors refuses it.
  package static let placeholder = "NPS-XXXXXXXX"

  /// The settings file, and the schema by which editors check it.
  package let paths: [String]
  /// The site that the folder holds; nil where none is recognised.
  package let site: FoundSite?
  /// The account's token; nil where nobody has told.
  package var token: String?
  private let folder: String

  /// Looks around; nothing is written yet.
  /// - Parameters:
  ///   - folder: where the site's own configuration is.
  ///   - token: the account's token, if it is known.
  package init(folder: String, token: String? = nil) {
    self.folder = folder
    self.token = token
    paths = ["wootric.json", SettingsSchema.fileName].map { Path.joined(folder, $0) }
    site = FoundSite(in: folder)
  }
}

extension Starter {
  /// Finds the file that keeps `write` from writing, before somebody is asked anything.
  /// - Throws: `FileError`, of kind `cannotBeCreated` and operation `begin` where one is there, and
  ///   `inputMissing` where the folder is not.
  package func check() throws(FileError) {
    guard FileTrace(SystemPath(folder + "/."))?.isFolder == true else {
      throw FileError(path: folder, operation: .list, number: FileSystem.missing)
    }
    for path in paths where FileTrace(SystemPath(path)) != nil {
      throw FileError(path: path, operation: .begin, number: FileSystem.taken)
    }
  }

  /// Writes the files.
  /// - Throws: as `check`; all files stay as they are.
  package func write() throws(FileError) {
    try check()
    try FileTransaction.run { files throws(FileError) in
      for (path, text) in zip(paths, [text, SettingsSchema.text]) {
        _ = try files.stage(Array(text.utf8), at: path)
      }
    }
  }

  /// The commands that show a survey, each for a shell in the working folder: make the pages, put the
  /// loader into them, and look at them.
  package var nextCommands: [String] {
    let inside = folder == "." ? "" : "cd \(folder.shellArgument) && "
    let argument = folder == "." ? "" : " \(folder.shellArgument)"
    let build = "wootric-snippet build\(argument) --environment development"
    let published = Path.joined(folder, site?.published ?? Self.unknownPages).shellArgument
    let pages = site?.command.map { ["\(inside)\($0)"] } ?? []
    return pages + [build, "python3 -m http.server --bind 127.0.0.1 --directory \(published)"]
  }
}

extension Build {
  /// The message about a site that its generator has under a folder, where pages ask for the bundle elsewhere.
  package func baseMessage(about report: BuildReport) -> Message? {
    guard let settings = report.snippets?.common.settings, settings.cdn.url.hasPrefix("/"),
      report.environment == SettingsEnvironment.production,
      let found = FoundSite(in: Path.folder(of: settingsFile)), let generator = found.generator,
      let base = found.base, !settings.cdn.url.hasPrefix(base)
    else { return nil }
    let problem = SiteProblem.otherBase(
      base, generator: generator.rawValue, url: settings.cdn.url)
    return Message(problem, file: settingsFile)
  }
}

private extension Starter {
  /// Stands in the file where no folder was found.
  static let unknownPages = "public"
}

extension Starter {
  /// The file: JSON5 that is JSON but for its comments, as editors want it. Every line that is no
  /// comment holds the default or what was found, but for the last section.
  package var text: String {
    """
    // Settings of wootric-snippet: JSON5, so comments and trailing commas are welcome.
    {
      // For editors: completion, and mistakes underlined while you type.
      "$schema": "./wootric.schema.json",

      // Your Wootric account's token: NPS-, then EU- or AU- if the account is hosted there, then 8
      // letters or digits. Without it, nothing is built but for the environment at the end.
      "accountToken": "\(token ?? Self.placeholder)",

      // Where the bundle is served: an absolute path of this site, or an https URL of a CDN.
      "cdn": { "url": "/assets/" },

    \(siteText)

      // Your pages tell who somebody is once they have signed in, and are asked for a survey then:
      //   analytics.identify("user-42", { email: "ada@example.com", createdAt: "2024-05-01" });
      // What that tells about a person -> the field that Wootric knows. More rows:
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
      "otherTraits": "properties",

      // What is different in `wootric-snippet build --environment development`: a stand-in for Wootric's
      // SDK asks on every page, without an account, and sends nothing to anybody.
      "environments": {
        "development": { "sdk": "stand-in", "survey": { "ask": "page" }\(localBase) }
      }
    }

    """
  }
}

private extension Starter {
  /// The command that shows the pages has them at the root.
  var localBase: String { site?.base == nil ? "" : ", \"site\": { \"base\": \"/\" }" }

  var siteText: String {
    guard let site else {
      return """
          // The folder with the site's pages, for the build to put the loader into:
          //   "site": { "root": "\(Self.unknownPages)" },
        """
    }
    let pages = "\"root\": \"\(site.pages)\""
    if let output = site.output {
      return """
          // The pages stay as you wrote them; a build writes the site with the loader to "\(output)".
          "site": { \(pages), "output": "\(output)" },
        """
    }
    let base = site.base.map { ", \"base\": \"\($0)\"" } ?? ""
    let maker = site.generator?.rawValue ?? "Something"
    return """
        // \(maker) writes its pages here; a build puts the loader into each of them.
        "site": { \(pages)\(base) },
      """
  }
}
