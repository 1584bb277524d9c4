/// What a setting takes, as data: messages word it, and the schema is derived from it.
public indirect enum Expectation: Equatable, Sendable {
  /// Any JSON5 value.
  case anything
  /// `true` or `false`.
  case boolean
  /// A whole number of this range.
  case integer(ClosedRange<Int>)
  /// Any string.
  case text
  /// A string that is not empty.
  case name
  /// A path of a file or a folder.
  case path
  /// A path of a file whose name ends like this.
  case file(String)
  /// What Facebook calls a page, or its https URL.
  case facebookPage
  /// A pattern of paths, such as `**/*.html`.
  case glob
  /// One of these strings.
  case choice([String])
  /// An array whose elements are all of this kind.
  case list(Expectation)
  /// An object.
  case object
  /// `NPS-`, an optional region, and 8 letters or digits.
  case accountToken
  /// An absolute path or an https URL of a folder.
  case folderURL
  /// The stem of a file name.
  case fileStem
  /// The name of a JavaScript global.
  case globalName
  /// An absolute path or an https URL of a script.
  case scriptURL
  /// An https URL.
  case secureURL
  /// An object of HTML attributes.
  case attributes
  /// `true`, `false`, or a page's category, name and properties.
  case page
  /// A list of query parameters, or `all`.
  case query
  /// `true`, `false`, or a list of events.
  case track
  /// `auto`, `host`, or a domain.
  case cookieDomain
  /// A language that Wootric's survey speaks.
  case languageCode
  /// One value for all scores, or an object of one for each group of scores.
  case byScore(Expectation)
  /// A field of `wootricSettings`.
  case field
  /// An object of trait mappings.
  case traits
  /// A field, an object with `to` and `as`, or `false`.
  case traitDestination
  /// An object of texts by language.
  case labels
  /// An object of any values.
  case properties
  /// A string that comes from an environment variable, in whole or in part.
  case secret
  /// An object of overlays by name.
  case environments
  /// An object of overlays by glob.
  case pages
}
