extension FailingRun {
  static let files: [FailingRun] = [
    FailingRun(
      "no settings file", status: 66, settings: nil,
      "wootric.json: error: no settings file is here; run 'wootric-snippet init' to create one"),
    FailingRun(
      "no such folder", status: 66, settings: nil, arguments: ["nowhere"],
      "nowhere/wootric.json: error: no settings file is here; run 'wootric-snippet init' to create one"
    ),
    FailingRun(
      "a folder for a settings file", status: 74, settings: nil, arguments: ["--settings", "dist"],
      "dist: error: cannot read this file: Is a directory"),
    FailingRun(
      "no site", status: 66,
      settings: #"{ accountToken: "NPS-1a2b3c4d", site: { root: "pubic" } }"#,
      "pubic: error: the site's pages are not there; build the site first, or name another folder"),
    FailingRun(
      "no site, by an option", status: 66, settings: #"{ accountToken: "NPS-1a2b3c4d" }"#,
      arguments: ["--site", "pubic"],
      "pubic: error: the site's pages are not there; build the site first, or name another folder"),
    FailingRun(
      "a file where the output's parent has to be", status: 73,
      settings:
        #"{ accountToken: "NPS-1a2b3c4d", output: "taken/deep", site: { root: "public" } }"#,
      with: ["taken": "mine\n"], "taken: error: cannot create this folder: File exists"),
    FailingRun(
      "a file where the output has to be", status: 73,
      settings: #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public", output: "new/dist" } }"#,
      with: ["taken": "mine\n"], arguments: ["--output", "taken"],
      "taken: error: cannot create this folder: File exists"),
    FailingRun(
      "a folder where a file has to be", status: 73,
      settings: #"{ accountToken: "NPS-1a2b3c4d", output: "out", site: { root: "public" } }"#,
      with: ["out/loader.html/mine": ""],
      "out/loader.html: error: cannot create this file: Is a directory"),
  ]
}
