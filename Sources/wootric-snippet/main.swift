import WootricSnippet

do {
  let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
  if arguments.options[.version] != nil {
    Terminal.print("wootric-snippet \(generatorVersion)\n")
  } else if arguments.options[.help] != nil {
    Terminal.print(Help.text)
  } else if let command = arguments.words.first {
    guard command == "build" else {
      throw UsageError(message: "unknown command '\(command)'; the command is 'build'")
    }
    try BuildCommand(arguments).run()
  } else {
    throw UsageError(message: "a command is missing; write 'wootric-snippet build [DIR]'")
  }
} catch let error as UsageError {
  Terminal.say("error: \(error.message)")
  Terminal.exit(.wrongUsage)
} catch let error as SettingsError {
  Terminal.say(error.description)
  Terminal.exit(.invalidInput)
} catch let error as FileError {
  Terminal.say(error.description)
  Terminal.exit(ExitStatus(error))
}
