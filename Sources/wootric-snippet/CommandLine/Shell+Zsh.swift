import WootricSnippet

extension Shell {
  /// Works sourced, and as the file `_wootric-snippet` in a folder of `fpath`.
  static var zshCompletions: String {
    """
    #compdef \(Command.program)
    # Completions of \(Command.program) for zsh.

    # The names of environments, from the settings that the line so far is about.
    _wootric-snippet-environments() {
      local word option='' folder=.
      local -a settings=() names
      for word in "${(@Q)typed[2,-1]}"; do
        case $option in
          \(Option.settings.spelling)) settings=(\(Option.settings.spelling) "$word") option='' ;;
          ?*) option='' ;;
          *)
            case $word in
              \(Option.settings.spelling)=*) settings=("$word") ;;
              \(optionsWithValue.joined(separator: " | "))) option=$word ;;
              -*) ;;
              *) [[ -d $word ]] && folder=$word ;;
            esac
            ;;
        esac
      done
      names=(${(f)"$(command "${(Q)typed[1]}" \(environmentsQuery) "$folder" "$settings[@]" 2>/dev/null)"})
      compadd "$@" -a names
    }

    _wootric-snippet() {
      local context state state_descr line
      local -a typed=("${(@)words[1,CURRENT-1]}")
      typeset -A opt_args
      _arguments -C \\
        \(zshLeadingOptions.joined(separator: " \\\n    ")) \\
        '1:COMMAND:->command' '*::argument:->argument'
      case $state in
        command)
          local -a commands=(
    \(Command.all.map(zshCommand).joined(separator: "\n"))
          )
          _describe -t commands command commands
          ;;
        argument)
          case $words[1] in
    \(Command.all.map(zshArguments).joined(separator: "\n"))
          esac
          ;;
      esac
    }
    if [[ $funcstack[1] == _wootric-snippet ]]; then
      _wootric-snippet "$@"
    else
      (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
      compdef _wootric-snippet \(Command.program)
    fi

    """
  }
}

private extension Shell {
  /// Before a command's name. Those of the commands may stand here too; they are known, so that
  /// their values are not taken for the name, and not offered.
  static var zshLeadingOptions: [String] {
    let values = Option.all.compactMap { option in
      option.value.map { "!\(option.spelling)=:\($0.name):\(zshAction($0))".shellWord }
    }
    return values + [Option.help, .version].flatMap(zshOptions)
  }

  static func zshCommand(_ command: Command) -> String {
    "        " + "\(command.name):\(note(command.summary).replacing(":", with: "\\:"))".shellWord
  }

  static func zshArguments(of command: Command) -> String {
    let arguments = command.arguments.enumerated().map { index, argument in
      "\(index + 1):\(argument.value.name):\(zshAction(argument.value))".shellWord
    }
    let specs = command.allOptions.flatMap(zshOptions) + arguments
    return "        \(command.name))\n          _arguments \\\n            "
      + specs.joined(separator: " \\\n            ") + "\n          ;;"
  }

  static func zshOptions(_ option: Option) -> [String] {
    let note = note(option.summary).replacing("[", with: "\\[").replacing("]", with: "\\]")
    return option.spellings.map { spelling in
      guard let value = option.value else { return "\(spelling)[\(note)]".shellWord }
      return "\(spelling)=[\(note)]:\(value.name):\(zshAction(value))".shellWord
    }
  }

  static func zshAction(_ value: Value) -> String {
    switch value.kind {
    case .file: "_files"
    case .environment: "_wootric-snippet-environments"
    case .token, .count: " "
    case .folder: "_files -/"
    case .choice, .command: "(\(value.choices.joined(separator: " ")))"
    }
  }
}
