// What an app does; the stand-in prints what Wootric's SDK hears.
WootricConfiguration.configure()
WootricConfiguration.identify(
  "ada@example.com",
  traits: [
    "createdAt": "2024-01-31T00:00:00.500Z", "language": "FR",
    "company": ["name": "Acme", "plan": ["an array"]] as [String: Any], "seats": "12.5",
    "lastOrder": 1_706_659_200_123, "id": 42, "password": "secret", "plan": "pro",
    "renewal": "2024-02-01", "list": [1], "a.b": 1, "ok": true,
  ])
WootricConfiguration.identify("42", traits: ["createdAt": 1_234_567_890, "email": "b@example.com"])
WootricConfiguration.identify("42", traits: ["created": 4_102_444_800])
WootricConfiguration.track("Unknown", in: UIViewController())
WootricConfiguration.track(
  "it's \"d$ne\" \u{E9}", properties: ["email": "c@example.com", "seats": 3], in: UIViewController()
)
WootricConfiguration.reset()
