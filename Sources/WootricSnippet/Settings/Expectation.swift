/// What a setting takes, as data: messages word it, and the schema is derived from it.
public indirect enum Expectation: Equatable, Sendable {
  case anything
  case boolean
  case text
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
  case page
  case languageCode
  case field
  case traitDestination
}
