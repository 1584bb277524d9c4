extension Settings {
  /// The folders whose files visitors get, relative to the settings file.
  var servedFolders: [String] {
    [outputFolder] + [site?.output, site?.root].compactMap(\.self)
  }

  /// Where the generated files go: `output`, or the folder that `cdn.url` names in the site that is
  /// published, or `dist`.
  var outputFolder: String {
    output ?? (site?.output ?? site?.root).flatMap { cdn.folder(inSite: $0) } ?? "dist"
  }
}

extension Settings.CDN {
  /// The folder of the published site that `url` serves; nil where it is another host's.
  func folder(inSite published: String) -> String? {
    url.hasPrefix("/") ? Path.joined(published, String(url.dropFirst().dropLast())) : nil
  }
}
