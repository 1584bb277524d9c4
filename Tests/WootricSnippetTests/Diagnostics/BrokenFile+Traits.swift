extension BrokenFile {
  static let traits: [BrokenFile] = [
    BrokenFile(
      "a list of traits",
      setting: #"traits: ["email"]"#,
      #"""
      wootric.json:3:11: error: 'traits' is a list; write an object in { }
        traits: ["email"]
                ^
      """#),
    BrokenFile(
      "a user's id that is to stay",
      setting: #"traits: { $userId: false }"#,
      #"""
      wootric.json:3:22: error: '$userId' is always sent as 'segment_user_id'; write another field, such as 'external_id', or remove the row
        traits: { $userId: false }
                           ^
      """#),
    BrokenFile(
      "a near field",
      setting: #"traits: { mail: "emial" }"#,
      #"""
      wootric.json:3:19: error: 'emial' is not a Wootric field; did you mean 'email'?
        traits: { mail: "emial" }
                        ^
      """#),
    BrokenFile(
      "an unknown field",
      setting: #"traits: { a: "company" }"#,
      #"""
      wootric.json:3:16: error: 'company' is not a Wootric field; write 'properties.company'
        traits: { a: "company" }
                     ^
      """#),
    BrokenFile(
      "a property with a dot",
      setting: #"traits: { a: "properties.a.b" }"#,
      #"""
      wootric.json:3:16: error: 'properties.a.b' cannot be a Wootric property; after 'properties.', write a name without '$', '.' and NUL
        traits: { a: "properties.a.b" }
                     ^
      """#),
    BrokenFile(
      "a property with a dollar sign",
      setting: #"traits: { a: "properties.$a" }"#,
      #"""
      wootric.json:3:16: error: 'properties.$a' cannot be a Wootric property; after 'properties.', write a name without '$', '.' and NUL
        traits: { a: "properties.$a" }
                     ^
      """#),
    BrokenFile(
      "a property without a name",
      setting: #"traits: { a: "properties." }"#,
      #"""
      wootric.json:3:16: error: 'properties.' cannot be a Wootric property; after 'properties.', write a name without '$', '.' and NUL
        traits: { a: "properties." }
                     ^
      """#),
    BrokenFile(
      "a trait with an empty part",
      setting: #"traits: { "company..name": "properties.name" }"#,
      #"""
      wootric.json:3:13: error: the trait 'company..name' has an empty name before or after a dot; write 'name' or 'object.name'
        traits: { "company..name": "properties.name" }
                  ^
      """#),
    BrokenFile(
      "a trait that is true",
      setting: "traits: { a: true }",
      #"""
      wootric.json:3:16: error: 'traits.a' is true or false; write a Wootric field, false, or { to: 'properties.NAME', as: 'date' }
        traits: { a: true }
                     ^
      """#),
    BrokenFile(
      "an unknown conversion",
      setting: #"traits: { a: { to: "created_at", as: "minutes" } }"#,
      #"""
      wootric.json:3:40: error: 'minutes' is not a value for 'traits.a.as'; write 'seconds', 'date' or 'amount'
        traits: { a: { to: "created_at", as: "minutes" } }
                                             ^
      """#),
    BrokenFile(
      "a destination without a field",
      setting: #"traits: { a: { as: "date" } }"#,
      #"""
      wootric.json:3:16: error: 'traits.a.to' is missing; add it: 'email', 'created_at', 'language', 'phone_number', 'external_id', 'product_name' or 'properties.NAME'
        traits: { a: { as: "date" } }
                     ^
      """#),
    BrokenFile(
      "a destination with an unknown key",
      setting: #"traits: { a: { to: "email", a: "date" } }"#,
      #"""
      wootric.json:3:31: error: unknown key 'a'; remove it, or write 'to' or 'as'
        traits: { a: { to: "email", a: "date" } }
                                    ^
      """#),
    BrokenFile(
      "an amount in a field",
      setting: #"traits: { a: { to: "created_at", as: "amount" } }"#,
      #"""
      wootric.json:3:40: error: 'created_at' cannot be sent as 'amount'; map it to 'properties.NAME', or remove 'as'
        traits: { a: { to: "created_at", as: "amount" } }
                                             ^
      """#),
    BrokenFile(
      "seconds in a field",
      setting: #"traits: { a: { to: "email", as: "seconds" } }"#,
      #"""
      wootric.json:3:35: error: 'email' cannot be sent as 'seconds'; map it to 'created_at' or 'properties.NAME', or remove 'as'
        traits: { a: { to: "email", as: "seconds" } }
                                        ^
      """#),
    BrokenFile(
      "two traits of one field",
      setting: #"traits: { a: "email", b: "email" }"#,
      #"""
      wootric.json:3:25: error: 'email' is already filled by the trait 'a' at line 3, column 13; map one of the two to another field, or set it to false
        traits: { a: "email", b: "email" }
                              ^
      """#),
    BrokenFile(
      "two traits of one suffixed property",
      setting:
        #"traits: { a: { to: "properties.x", as: "date" }, b: { to: "properties.x_date", as: "date" } }"#,
      #"""
      wootric.json:3:52: error: 'properties.x_date' is already filled by the trait 'a' at line 3, column 13; map one of the two to another field, or set it to false
      … traits: { a: { to: "properties.x", as: "date" }, b: { to: "properties.x_date", as: "date" } }
                                                         ^
      """#),
    BrokenFile(
      "one trait twice",
      setting: #"traits: { a: "email", a: "email" }"#,
      #"""
      wootric.json:3:25: error: key 'a' is given twice; remove this one or the one at line 3, column 13
        traits: { a: "email", a: "email" }
                              ^
      """#),
    BrokenFile(
      "a trait without the name of a property",
      setting: #"traits: { plan: "plan", ssn: "false" }"#,
      #"""
      wootric.json:3:19: error: 'plan' is not a Wootric field; write 'properties.plan'
        traits: { plan: "plan", ssn: "false" }
                        ^
      wootric.json:3:32: error: 'traits.ssn' is a string; write false
        traits: { plan: "plan", ssn: "false" }
                                     ^
      """#),
  ]
}
