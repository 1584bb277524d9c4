extension Starter {
  /// The file: JSON5 that is JSON but for its comments, as editors want it. Every line that is no
  /// comment holds the default or what was found.
  public var text: String {
    """
    // Settings of wootric-snippet: JSON5, so comments and trailing commas are welcome.
    {
      // For editors: completion, and mistakes underlined while you type.
      "$schema": "./wootric.schema.json",

      // Your Wootric account's token: NPS-, then EU- or AU- if the account is hosted there, then 8
      // letters or digits. Nothing is built before it is here.
      "accountToken": "\(Self.placeholder)",

      // Where the bundle is served: an absolute path of this site, or an https URL of a CDN.
      "cdn": { "url": "/assets/" },

    \(site)

      // What analytics.identify() tells about a person -> the field that Wootric knows. More rows:
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
      "otherTraits": "properties"
    }

    """
  }
}

private extension Starter {
  var site: String {
    guard let generator else {
      return """
          // The folder with the site's pages, for the build to put the loader into:
          //   "site": { "root": "public" },
        """
    }
    return """
        // \(generator.rawValue) writes its pages here; a build puts the loader into each of them.
        "site": { "root": "\(pages)" },
      """
  }
}
