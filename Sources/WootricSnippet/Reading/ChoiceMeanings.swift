/// The meanings of the words of a choice, for editors that show it beside each of them.
enum ChoiceMeanings {
  /// By the key; words in the order of the choice.
  static let table: [String: [(word: String, meaning: String)]] = [
    "loader.mode": [
      ("inline", "As the text of the element: no request."),
      ("external", "As a file, for pages whose policy allows no inline code."),
    ],
    "sdk.load": [
      ("immediately", "As soon as the bundle runs."),
      ("idle", "After the page's load event, when the browser is idle."),
      ("identify", "At the first identify."),
      ("consent", "When the visitor consents."),
    ],
    "analytics.pageLog": [
      ("sdk", "By the SDK's page command."),
      ("pixel", "By the image of Segment's integration of 2018."),
    ],
    "analytics.identity": [
      ("persistent", "In a cookie and in localStorage, as analytics.js keeps it."),
      ("session", "Until the browser is closed."),
      ("none", "In memory: gone with the page."),
    ],
    "analytics.cookieSameSite": [
      ("lax", "Sent with links that lead here."),
      ("strict", "Sent with requests of this site alone."),
      ("none", "Sent always, on https alone."),
    ],
    "otherTraits": [
      ("properties", "They become attributes under their own names."),
      ("drop", "They never leave the page."),
    ],
    "as": [
      ("seconds", "A date as unix seconds."),
      ("date", "A date as unix seconds, in a name that ends in _date."),
      ("amount", "A whole number, in a name that ends in _amount."),
    ],
    "survey.modalTheme": [
      ("light", "Dark text on a light ground."),
      ("dark", "Light text on a dark ground."),
      ("auto", "As the visitor's system has it."),
    ],
    "survey.form.scale": [
      ("nps", "Would you recommend us: 0 to 10."), ("ces", "How easy was it: 1 to 7."),
      ("csat", "How satisfied are you: 1 to 5."),
    ],
    "survey.form.place": [
      ("comment", "Nowhere: at the comment alone."),
      ("main", "At the end of main, or of the body where there is none."),
      ("body", "At the end of the body."),
    ],
    "consent.before": [
      ("nothing", "Calls wait in the page's memory, and nobody has an id."),
      ("memory", "Ids and traits are in the page's memory."),
      ("session", "Ids and traits are in the session's storage."),
    ],
    "site.csp": [
      ("report", "A warning says what is missing; the page keeps its policy."),
      ("update", "The page's policy gets the loader's hash and hosts."),
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
