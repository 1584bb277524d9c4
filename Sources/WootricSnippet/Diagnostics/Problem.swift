extension Diagnostic {
  /// The fault that a diagnostic is about, with the words of the file that show it.
  ///
  /// `expected` is what to write instead: `true or false`.
  package enum Problem: Equatable, Sendable {
    // The file as a whole.
    /// More bytes than are read.
    case fileIsTooLarge(limit: Int)
    /// Zero bytes, so that it is not text.
    case fileIsBinary
    /// UTF-16, by its byte order mark.
    case fileIsUTF16
    /// Bytes that are not UTF-8.
    case fileIsNotUTF8
    /// So many errors that the rest is left out.
    case tooManyErrors(limit: Int)
    /// So many warnings that the rest is left out.
    case tooManyWarnings(limit: Int)

    /// A document that is not JSON5.
    case json5(JSON5Problem)

    // Keys.
    /// A key that the settings do not have, the one that may be meant, and those that are there if they
    /// are few.
    case unknownKey(String, nearest: String?, known: [String] = [])
    /// A key that belongs elsewhere, and the paths that it may be meant for.
    case misplacedKey(String, places: [[String]])
    /// A key that the same object has already.
    case duplicateKey(String, first: Origin)
    /// A required key is not there.
    case missingKey(String, expected: String)
    /// A key that only the whole site can have, in `site.pages`.
    case siteWideKey(String)
    /// Bundles without a hash in their names that would be one file.
    case sharedBundle(String)

    // Environments and their variables.
    /// An environment was asked for that has no overlay.
    case unknownEnvironment(String, known: [String])
    /// A host's preview that no overlay is for, so that it is built as visitors get it.
    case previewAsksPeople(String, name: String)
    /// A name that no environment can have.
    case environmentName(String)
    /// `${NAME}` of a variable that is not set.
    case unsetVariable(String)
    /// `${` without a name or without its brace.
    case malformedVariable(String)

    // Values.
    /// A value of another kind than the key takes.
    case wrongKind(key: String, found: JSON5Kind, expected: String)
    /// A value of the right kind that the key does not take, and the one that may be meant.
    case refused(value: String, key: String, expected: String, nearest: String? = nil)
    /// A value that would do if it were written like this.
    case otherForm(key: String, found: JSON5Kind, remedy: String)
    /// The samples' token.
    case placeholderToken(String)
    /// A file name with a word that ad blockers look for.
    case blockedName(String, word: String)
    /// A file name that another file of the build has.
    case reservedName(String)
    /// A global that browsers have already.
    case takenGlobal(String)
    /// A global that is a property of every window.
    case windowName(String)
    /// An id that would make the loader's element a global of this name.
    case idOfGlobal(String)
    /// A name that no HTML attribute can have.
    case attributeName(String)
    /// An attribute that the element sets itself.
    case reservedAttribute(String)
    /// A pattern that stands for more characters than are looked through.
    case globIsTooLarge(String, limit: Int)
    /// A number that JSON cannot hold.
    case numberIsNotFinite(key: String)
    /// An http URL.
    case insecureURL(String)
    /// A host in other characters than those of ASCII.
    case hostIsNotASCII(String)
    /// A language that the survey does not speak, and the one that may be meant.
    case unknownLanguage(String, nearest: String?)

    // Traits.
    /// A trait with an empty name, or an empty part between dots.
    case emptyTraitName(String)
    /// A field that Wootric does not have, and the one that may be meant.
    case unknownField(String, nearest: String?, expected: String)
    /// A name that no property can have.
    case propertyName(String)
    /// A conversion that this field does not take, and the fields that do.
    case conversionOfField(String, field: String, fields: [String])
    /// A field that another trait goes to as well.
    case sameField(String, trait: String, first: Origin)
    /// A row that would keep the user's id from leaving the page, which nothing does.
    case userIDStays(String)
    /// A trait that is named like a date is sent as it is.
    case dateWithoutConversion(trait: String, field: String)
    /// A trait that is named like a number is sent as it is.
    case amountWithoutConversion(trait: String, field: String)
    /// The field's end promises a type that nothing converts to.
    case suffixWithoutConversion(String, field: String)

    // Settings that do not go together.
    /// A flag for tests, in production.
    case testOnly(key: String)
    /// The samples' created date, in production.
    case sampleDate(key: String)
    /// An SDK of another region than the account's.
    case otherRegion(url: String, token: String, remedy: String)
    /// A word that means something else to a consent platform.
    case consent(ConsentProblem)
    /// Something that Wootric's SDKs or surveys do not have.
    case vendor(VendorProblem)
    /// A key that does nothing without another.
    case noEffect(key: String, needed: String)
    /// A link after the survey that gets the address of whoever answers.
    case emailInLink(remedy: String)
    /// A folder for the bundle that the site does not serve it from.
    case unservedBundle(String, url: String, remedy: String)
    /// A file of an app where visitors would get it.
    case servedPath(String, folder: String)
    /// A file that would be replaced and was not made by us.
    case foreignFile(String, remedy: String)
    /// The variable of the secret in a value that visitors get.
    case sharedSecret(String, key: String, secret: String)
    /// A secret in plain text.
    case plainSecret(key: String, expected: String)
    /// A secret that no current SDK needs.
    case needlessSecret(key: String)
  }
}
