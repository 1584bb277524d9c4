/// The meanings of the words of a choice, for editors that show it beside each of them.
enum ChoiceMeanings {
  /// By the key; words in the order of the choice.
  static let table: [String: [(word: String, meaning: String)]] = [
    "loader.mode": [
      ("inline", "As text in the element, without a request."),
      ("external", "As a file, for pages whose policy forbids inline code."),
    ],
    "sdk.load": [
      ("immediately", "As soon as the bundle runs."),
      ("idle", "After the page's load event, when the browser is idle."),
      ("identify", "At the first identify."),
      ("consent", "When the visitor consents."),
    ],
    "analytics.pageLog": [
      ("sdk", "Through the SDK's page command."),
      ("pixel", "Through the image that Segment's integration used in 2018."),
    ],
    "analytics.identity": [
      ("persistent", "In a cookie and in localStorage, as analytics.js keeps it."),
      ("session", "Until the tab is closed."),
      ("none", "In memory, until the page is left."),
    ],
    "analytics.cookieSameSite": [
      ("lax", "Also sent when a link leads here."),
      ("strict", "Sent with requests from this site only."),
      ("none", "Always sent, but over https only."),
    ],
    "otherTraits": [
      ("properties", "They are sent as attributes under their own names."),
      ("drop", "They never leave the page."),
    ],
    "as": [
      ("seconds", "A date as unix seconds."),
      ("date", "A date as unix seconds, in a name that ends in _date."),
      ("amount", "A whole number, in a name that ends in _amount."),
    ],
    "survey.modalTheme": [
      ("light", "Dark text on a light background."),
      ("dark", "Light text on a dark background."),
      ("auto", "Follows the visitor's system."),
    ],
    "survey.form.scale": [
      ("nps", "Would you recommend us: 0 to 10."), ("ces", "How easy was it: 1 to 7."),
      ("csat", "How satisfied are you: 1 to 5."),
    ],
    "survey.form.place": [
      ("comment", "Nowhere; only where the comment is."),
      ("main", "At the end of main, or of the body if there is no main."),
      ("body", "At the end of the body."),
    ],
    "consent.before": [
      ("nothing", "Calls wait in the page's memory, and nobody has an id."),
      ("memory", "Ids and traits are kept in the page's memory."),
      ("session", "Ids and traits are kept in session storage."),
    ],
    "site.csp": [
      ("report", "A warning says what is missing; the policy stays as it is."),
      ("update", "The loader's hash and hosts are added to the policy."),
    ],
    "site.precompressed": [
      ("report", "A warning names them; compress after the build."),
      ("remove", "They are removed, or left out of the output."),
    ],
    "site.position": [
      ("early", "Before the first stylesheet or script."),
      ("head-end", "Before the head's end tag."),
    ],
  ]
}

extension Schema {
  /// The schema of a key, with the meanings of its words (a keyword of VS Code's).
  func telling(meaningsOf key: String) -> Schema {
    guard let meanings = ChoiceMeanings.table[key] else { return self }
    return map { member in
      guard member.key == "anyOf", case .array(let kinds) = member.value else { return member }
      return JSONValue.Member(
        key: member.key,
        value: .array(
          kinds.map { kind in
            guard case .object(let members) = kind, members.contains(where: { $0.key == "enum" })
            else { return kind }
            return .object(members + [.strings("enumDescriptions", meanings.map(\.meaning))])
          }))
    }
  }

  /// The schema of a text by a pattern, with words for what does not match (a keyword of VS Code's).
  func saying(_ words: () -> String) -> Schema {
    guard contains(where: { $0.key == "pattern" }) else { return self }
    return self + [.text("patternErrorMessage", "Write \(words()).")]
  }
}
