extension SettingsLints {
  /// What would bring the client secret to visitors.
  func checkSecret(_ report: inout SettingsReport) {
    for (key, path) in settings.mobile.files {
      guard let offset = offset(of: key),
        let folder = settings.servedFolders.first(where: { Path.isInside(path, $0) })
      else { continue }
      report.add(.servedPath(path, folder: folder), at: offset)
    }
    let key = "mobile.clientSecret"
    guard let secret = tree.node(at: key.split(separator: ".").map(String.init)) else { return }
    for (text, path) in tree.texts() where path != key {
      guard let variable = text.variables.first(where: secret.variables.contains) else { continue }
      report.add(.sharedSecret(variable, key: path, secret: key), at: text.range.lowerBound)
    }
  }
}

extension Settings.Mobile {
  /// The files of the apps, by their keys.
  var files: [(key: String, path: String)] {
    [("mobile.ios", ios), ("mobile.android", android)].compactMap { key, path in
      path.map { (key, $0) }
    }
  }
}

private extension JSON5Node {
  /// Every string, with the key that leads to it.
  func texts(_ path: String = "") -> [(node: JSON5Node, path: String)] {
    let input = SettingInput(node: self, path: path)
    switch value {
    case .string: return [(self, path)]
    case .array(let elements):
      return elements.enumerated().flatMap { $0.element.texts("\(path)[\($0.offset)]") }
    case .object(let members):
      return members.flatMap { $0.value.texts(input.path(of: $0.key)) }
    default: return []
    }
  }
}
