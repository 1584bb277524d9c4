/// For what a site is built: the name of the overlay in `environments`, and the variables that
/// `${NAME}` takes.
public struct SettingsEnvironment: Equatable, Sendable {
  /// The overlays that would do, the best one first. The first that the settings declare is used;
  /// where none is, the settings are used as they are, under the first name.
  public var names: [String]
  /// Whether a person asked for the name, so that it must be declared.
  public var isNamed: Bool
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
}

extension SettingsEnvironment {
  /// What a command builds for: `argument` (`--environment`), else the variable
  /// `WOOTRIC_ENVIRONMENT`, else `production`. `auto` asks the host's variables.
  public init(argument: String?, variables: [String: String]) {
    let name = argument ?? variables["WOOTRIC_ENVIRONMENT"].flatMap { $0.isEmpty ? nil : $0 }
    if name == "auto" {
      self.init(ofHost: variables)
    } else {
      self.init(name ?? Self.production, variables: variables)
    }
  }

  /// What a host builds for: Netlify says so in `CONTEXT`, Vercel in `VERCEL_ENV`, Cloudflare Pages
  /// by the branch in `CF_PAGES_BRANCH`, of which `main` and `master` are production. Elsewhere it
  /// is `production`.
  ///
  /// Overlays may be called as the host does, or `preview` and `development`.
  public init(ofHost variables: [String: String]) {
    self.init(variables: variables)
    if let context = variables["CONTEXT"], !context.isEmpty {
      names = Self.names(ofContext: context)
    } else if let name = variables["VERCEL_ENV"], !name.isEmpty {
      names = [name]
    } else if let branch = variables["CF_PAGES_BRANCH"], !branch.isEmpty {
      names = ["main", "master"].contains(branch) ? [Self.production] : [branch, "preview"]
    }
  }
}

private extension SettingsEnvironment {
  /// https://docs.netlify.com/deploy/deploy-overview/#deploy-contexts
  static func names(ofContext context: String) -> [String] {
    switch context {
    case "production": [production]
    case "dev": ["dev", "development"]
    default: [context, "preview"]
    }
  }
}
