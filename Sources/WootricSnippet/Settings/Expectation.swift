/// What a setting takes, as data: messages word it, and the schema is derived from it.
public indirect enum Expectation: Equatable, Sendable {
  case anything
  case boolean
  case integer(ClosedRange<Int>)
  case text
  case name
  case path
  case glob
  case choice([String])
  case list(Expectation)
  case object
  case accountToken
  case folderURL
  case fileStem
  case globalName
  case scriptURL
  case secureURL
  case attributes
  case page
  case query
  case track
  case cookieDomain
  case languageCode
  case byScore(Expectation)
  case field
  case traits
  case traitDestination
  case labels
  case properties
  case secret
  case environments
}
