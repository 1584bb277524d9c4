import WootricSnippet

/// A shell that we complete words for.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

extension Shell {
  /// The script that the shell sources.
  var completions: String {
    switch self {
    case .bash: Self.bashCompletions
    case .zsh: Self.zshCompletions
    case .fish: Self.fishCompletions
    }
  }

  /// Options that take the next word: `--settings --output`.
  static var optionsWithValue: [String] {
    Option.all.filter { $0.value != nil }.map(\.spelling)
  }

  /// Prints the names that `--environment` takes, a line each. The program reads them from the settings:
  /// as text they are never the shell's to expand.
  static let environmentsQuery = "print \(Artifact.environments.rawValue)"

  /// A summary as a list shows it.
  static func note(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}

extension Shell {
  /// Runs in the bash 3.2 of macOS, too; that one offers files where folders are wanted.
  static var bashCompletions: String {
    """
    # Completions of \(Command.program) for bash.

    # Offers the names of environments; the settings file may hold any text, so nothing here expands it.
    _wootric_snippet_environments() {
      local name
      while IFS= read -r name; do
        [[ $name == "$word"* ]] && COMPREPLY+=("$(printf %q "$name")")
      done < <(
        command "${COMP_WORDS[0]}" \(environmentsQuery) "$folder" ${settings:+--settings "$settings"} \\
          2>/dev/null
      )
    }

    _wootric_snippet() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
      local command='' words='' options='' option settings='' folder=. index place=0
      COMPREPLY=()

      # Readline takes the equals sign of --name=value for a word of its own.
      if [[ $word == = ]]; then
        word=''
      elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
      fi

      for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
          \(optionsWithValue.joined(separator: " | ")))
            option=${COMP_WORDS[index]}
            [[ ${COMP_WORDS[index + 1]} == = ]] && ((index++))
            ((index++))
            [[ $option == \(Option.settings.spelling) ]] && settings=${COMP_WORDS[index]}
            ;;
          -*) ;;
          *)
            if [[ -z $command ]]; then
              command=${COMP_WORDS[index]}
            else
              ((place++))
              [[ -d ${COMP_WORDS[index]} ]] && folder=${COMP_WORDS[index]}
            fi
            ;;
        esac
      done

      case $before in
    \(Option.all.compactMap(bashValue).joined(separator: "\n"))
      esac

      case $command in
        '') options='--help --version' words='\(Command.all.map(\.name).joined(separator: " "))' ;;
    \(Command.all.map(bashOptions).joined(separator: "\n"))
      esac
      case $command:$place in
    \(Command.all.flatMap(bashArguments).joined(separator: "\n"))
      esac
      [[ $word == -* ]] && words=$options
      COMPREPLY=($(compgen -W "$words" -- "$word"))
    }
    complete -o default -F _wootric_snippet \(Command.program)

    """
  }
}

private extension Shell {
  /// Instead of the files that `complete -o default` falls back to.
  static let bashFolders = "compopt +o default -o dirnames 2>/dev/null"

  static func bashValue(_ option: Option) -> String? {
    guard let value = option.value else { return nil }
    let deed = bashDeed(value).map { "\($0); " } ?? ""
    return "    \(option.spelling)) \(deed)return ;;"
  }

  static func bashDeed(_ value: Value) -> String? {
    switch value.kind {
    case .file: nil
    case .environment: "compopt +o default 2>/dev/null; _wootric_snippet_environments"
    case .token, .count: "compopt +o default 2>/dev/null"
    case .folder: bashFolders
    case .choice, .command:
      "COMPREPLY=($(compgen -W '\(value.choices.joined(separator: " "))' -- \"$word\"))"
    }
  }

  static func bashOptions(of command: Command) -> String {
    let spellings = command.allOptions.map(\.spelling).joined(separator: " ")
    return "    \(command.name)) options='\(spellings)' ;;"
  }

  static func bashArguments(of command: Command) -> [String] {
    command.arguments.enumerated().map { index, argument in
      let choices = argument.value.choices.joined(separator: " ")
      let deed = choices.isEmpty ? bashFolders : "words='\(choices)'"
      return "    \(command.name):\(index)) \(deed) ;;"
    }
  }
}
