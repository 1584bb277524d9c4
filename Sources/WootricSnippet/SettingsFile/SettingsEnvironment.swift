/// The target that a site is built for: the name of the overlay in `environments`, and the variables that
/// `${NAME}` takes.
public struct SettingsEnvironment: Equatable, Sendable {
  /// The overlays that would do, the best one first. The first that the settings declare is used;
  /// where none is, the settings are used as they are, under the first name.
  public var names: [String]
  /// Whether a person asked for the name, so that it must be declared.
  public var isNamed: Bool
  /// The environment variable that gave the name; nil where an argument or nothing did.
  public var variable: String?
  /// The environment variables.
  public var variables: [String: String]

  /// `production` needs no declaration, any other name does.
  public init(_ name: String = SettingsEnvironment.production, variables: [String: String] = [:]) {
    self.names = [name]
    self.isNamed = name != Self.production
    self.variables = variables
  }

  /// The environment where no other is named, and the only one that visitors see.
  public static let production = "production"
  /// Asks the host which one it is.
  static let ofHost = "auto"
  /// The variable of our own that names one.
  static let own = "WOOTRIC_ENVIRONMENT"
}

extension SettingsEnvironment {
  /// The environment that a command builds for: `argument` (`--environment`), else the variable
  /// `WOOTRIC_ENVIRONMENT`, else `production`. `auto` asks the host's variables.
  public init(argument: String?, variables: [String: String]) {
    let name = argument ?? variables[Self.own].flatMap { $0.isEmpty ? nil : $0 }
    if name == Self.ofHost {
      self.init(ofHost: variables)
    } else {
      self.init(name ?? Self.production, variables: variables)
      if argument == nil, name != nil { variable = Self.own }
    }
  }

  /// The environment that a host builds for: Netlify says so in `CONTEXT`, Vercel in `VERCEL_ENV`, Cloudflare Pages
  /// by the branch in `CF_PAGES_BRANCH`, of which `main`, `master` and `production` are production.
  /// Elsewhere it is `production`.
  ///
  /// Overlays may be called as the host does, or `preview` and `development`.
  public init(ofHost variables: [String: String]) {
    self.init(variables: variables)
    for (name, names) in Self.hosts {
      guard let value = variables[name], !value.isEmpty else { continue }
      (self.names, variable) = (names(value), name)
      return
    }
  }
}

private extension SettingsEnvironment {
  /// The variable that tells on each host, and the names of the overlays that fit its value.
  static let hosts: [(variable: String, names: @Sendable (String) -> [String])] = [
    ("CONTEXT", names(ofContext:)),
    ("VERCEL_ENV", { [$0] }),
    ("CF_PAGES_BRANCH", names(ofBranch:)),
  ]

  /// Cloudflare's variables do not tell which branch is for production.
  @Sendable static func names(ofBranch branch: String) -> [String] {
    ["main", "master", "production"].contains(branch) ? [production] : [branch, "preview"]
  }

  /// https://docs.netlify.com/deploy/deploy-overview/#deploy-contexts
  @Sendable static func names(ofContext context: String) -> [String] {
    switch context {
    case "production": [production]
    case "dev": ["dev", "development"]
    default: [context, "preview"]
    }
  }
}
