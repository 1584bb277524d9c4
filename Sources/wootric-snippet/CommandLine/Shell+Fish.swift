extension Shell {
  static var fishCompletions: String {
    """
    # Completions of \(Command.program) for fish.

    # Whether the command is this one, and so many words are there already, itself included.
    function __wootric_snippet_at -a command count
        set -l found
        set -l skip 0
        for word in (commandline -opc)[2..-1]
            if test $skip = 1
                set skip 0
                continue
            end
            switch $word
                case \(optionsWithValue.joined(separator: " "))
                    set skip 1
                case '-*'
                case '*'
                    set -a found $word
            end
        end
        test "$found[1]" = "$command"
        and begin
            test -z "$count"
            or test (count $found) = $count
        end
    end

    # The names of environments, from the settings that the line so far is about.
    function __wootric_snippet_environments
        set -l words (commandline -opc)
        set -l folder .
        set -l settings
        set -l option
        for word in $words[2..-1]
            switch "$option"
                case \(Option.settings.spelling)
                    set settings \(Option.settings.spelling) $word
                case ''
                    switch $word
                        case '\(Option.settings.spelling)=*'
                            set settings $word
                        case \(optionsWithValue.joined(separator: " "))
                            set option $word
                            continue
                        case '-*'
                        case '*'
                            test -d $word
                            and set folder $word
                    end
            end
            set option
        end
        command $words[1] \(environmentsQuery) $folder $settings 2>/dev/null
    end

    complete -c \(Command.program) -f
    \(Command.all.map(fishCommand).joined(separator: "\n"))
    \(fishOption(.help, of: ""))
    \(fishOption(.version, of: ""))
    \(Command.all.flatMap(fishDetails).joined(separator: "\n"))

    """
  }
}

private extension Shell {
  static func fishLine(_ command: String, _ count: Int?, _ rest: String) -> String {
    let condition = "__wootric_snippet_at \(command.isEmpty ? "''" : command)"
    let place = count.map { " \($0)" } ?? ""
    return "complete -c \(Command.program) -n \"\(condition)\(place)\" \(rest)"
  }

  static func fishCommand(_ command: Command) -> String {
    fishLine("", 0, "-a \(command.name) -d \(fishQuoted(note(command.summary)))")
  }

  static func fishDetails(of command: Command) -> [String] {
    let arguments = command.arguments.enumerated().map { index, argument in
      fishLine(command.name, index + 1, "-a \(fishValues(argument.value))")
    }
    return command.allOptions.map { fishOption($0, of: command.name) } + arguments
  }

  static func fishOption(_ option: Option, of command: String) -> String {
    let short = option.short.map { "-s \($0) " } ?? ""
    let value = option.value.map { value in
      switch value.kind {
      case .file: "-r -F "
      case .environment: "-x -a '(__wootric_snippet_environments)' "
      case .token, .count: "-x "
      default: "-x -a \(fishValues(value)) "
      }
    }
    let note = fishQuoted(note(option.summary))
    return fishLine(command, nil, "\(short)-l \(option.name) \(value ?? "")-d \(note)")
  }

  static func fishValues(_ value: Value) -> String {
    value.choices.isEmpty
      ? "'(__fish_complete_directories)'" : fishQuoted(value.choices.joined(separator: " "))
  }

  /// Fish's own way: a backslash within the quotes.
  static func fishQuoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
