Terminal.exit(Invocation(given: Array(CommandLine.arguments.dropFirst())).run())
