# Completions of wootric-snippet for bash.

# Offers the names of environments; the settings file may hold any text, so nothing here expands it.
_wootric_snippet_environments() {
  local name
  while IFS= read -r name; do
    [[ $name == "$word"* ]] && COMPREPLY+=("$(printf %q "$name")")
  done < <(
    command "${COMP_WORDS[0]}" print environments "$folder" ${settings:+--settings "$settings"} \
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
      --token | --settings | --environment | --output | --file | --site | --files-from | --page | --har | --for | --jobs | --retain | --format | --color)
        option=${COMP_WORDS[index]}
        [[ ${COMP_WORDS[index + 1]} == = ]] && ((index++))
        ((index++))
        [[ $option == --settings ]] && settings=${COMP_WORDS[index]}
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
    --token) compopt +o default 2>/dev/null; return ;;
    --settings) return ;;
    --environment) compopt +o default 2>/dev/null; _wootric_snippet_environments; return ;;
    --output) compopt +o default -o dirnames 2>/dev/null; return ;;
    --file) return ;;
    --site) compopt +o default -o dirnames 2>/dev/null; return ;;
    --files-from) return ;;
    --page) return ;;
    --har) return ;;
    --for) COMPREPLY=($(compgen -W 'netlify nginx apache caddy vercel firebase cloudfront' -- "$word")); return ;;
    --jobs) compopt +o default 2>/dev/null; return ;;
    --retain) compopt +o default -o dirnames 2>/dev/null; return ;;
    --format) COMPREPLY=($(compgen -W 'human json github' -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
  esac

  case $command in
    '') options='--help --version' words='init build check diagnose remove print inject explain help completions manual' ;;
    init) options='--token --format --quiet --color --help --version' ;;
    build) options='--settings --environment --output --site --files-from --jobs --retain --prune --readable --watch --dry-run --format --quiet --color --help --version' ;;
    check) options='--settings --environment --output --site --files-from --jobs --readable --format --quiet --color --help --version' ;;
    diagnose) options='--settings --environment --page --har --readable --format --quiet --color --help --version' ;;
    remove) options='--settings --environment --site --files-from --jobs --dry-run --format --quiet --color --help --version' ;;
    print) options='--settings --environment --page --for --file --readable --quiet --color --help --version' ;;
    inject) options='--settings --environment --page --readable --quiet --color --help --version' ;;
    explain) options='--settings --environment --page --all --format --quiet --color --help --version' ;;
    help) options='--help --version' ;;
    completions) options='--help --version' ;;
    manual) options='--help --version' ;;
  esac
  case $command:$place in
    init:0) compopt +o default -o dirnames 2>/dev/null ;;
    build:0) compopt +o default -o dirnames 2>/dev/null ;;
    check:0) compopt +o default -o dirnames 2>/dev/null ;;
    diagnose:0) compopt +o default -o dirnames 2>/dev/null ;;
    remove:0) compopt +o default -o dirnames 2>/dev/null ;;
    print:0) words='loader loader.html bundle types manifest headers schema csp privacy privacy.md privacy.html swift report-schema environments' ;;
    print:1) compopt +o default -o dirnames 2>/dev/null ;;
    inject:0) compopt +o default -o dirnames 2>/dev/null ;;
    explain:0) compopt +o default -o dirnames 2>/dev/null ;;
    help:0) words='init build check diagnose remove print inject explain help completions manual' ;;
    completions:0) words='bash zsh fish' ;;
  esac
  [[ $word == -* ]] && words=$options
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _wootric_snippet wootric-snippet
