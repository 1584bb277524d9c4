#compdef wootric-snippet
# Completions of wootric-snippet for zsh.

# The names of environments, from the settings that the line so far is about.
_wootric-snippet-environments() {
  local word option='' folder=.
  local -a settings=() names
  for word in "${(@Q)typed[2,-1]}"; do
    case $option in
      --settings) settings=(--settings "$word") option='' ;;
      ?*) option='' ;;
      *)
        case $word in
          --settings=*) settings=("$word") ;;
          --token | --settings | --environment | --output | --file | --site | --files-from | --page | --har | --for | --jobs | --retain | --format | --color) option=$word ;;
          -*) ;;
          *) [[ -d $word ]] && folder=$word ;;
        esac
        ;;
    esac
  done
  names=(${(f)"$(command "${(Q)typed[1]}" print environments "$folder" "$settings[@]" 2>/dev/null)"})
  compadd "$@" -a names
}

_wootric-snippet() {
  local context state state_descr line
  local -a typed=("${(@)words[1,CURRENT-1]}")
  typeset -A opt_args
  _arguments -C \
    '!--token=:TOKEN: ' \
    '!--settings=:FILE:_files' \
    '!--environment=:NAME:_wootric-snippet-environments' \
    '!--output=:DIR:_files -/' \
    '!--file=:FILE:_files' \
    '!--site=:DIR:_files -/' \
    '!--files-from=:FILE:_files' \
    '!--page=:PATH:_files' \
    '!--har=:FILE:_files' \
    '!--for=:HOST:(netlify nginx apache caddy vercel firebase cloudfront)' \
    '!--jobs=:N: ' \
    '!--retain=:DIR:_files -/' \
    '!--format=:FORMAT:(human json github)' \
    '!--color=:WHEN:(auto always never)' \
    '-h[Show this help]' \
    '--help[Show this help]' \
    '-V[Show the version]' \
    '--version[Show the version]' \
    '1:COMMAND:->command' '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
        'init:Write a commented wootric.json for the site in a folder'
        'build:Generate the files, and put the loader into the site'\''s pages'
        'check:Compare what a build would write with what is on disk; exit 1 if they differ'
        'diagnose:Read what a server sends and say why no survey shows; exit 1 if none can'
        'remove:Take the loader out of the pages again, restoring every byte'
        'print:Print one generated text to standard output, or into a file'
        'inject:Read a page from standard input; write it with its loader to standard output'
        'explain:Show where each setting comes from and what it costs visitors in bytes'
        'help:Show help for the program or a command'
        'completions:Print completions for a shell to source'
        'manual:Print the manual page as troff source'
      )
      _describe -t commands command commands
      ;;
    argument)
      case $words[1] in
        init)
          _arguments \
            '--token=[The account'\''s token; without it, a terminal is asked]:TOKEN: ' \
            '--format=[How to report what was done and found]:FORMAT:(human json github)' \
            '-q[Print errors only]' \
            '--quiet[Print errors only]' \
            '--color=[When to use colors]:WHEN:(auto always never)' \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:DIR:_files -/'
          ;;
        build)
          _arguments \
            '--settings=[The settings file]:FILE:_files' \
            '--environment=[What to build for: a name in '\''environments'\'', or auto, from the host'\''s variables]:NAME:_wootric-snippet-environments' \
            '--output=[The folder for the generated files]:DIR:_files -/' \
            '--site=[The folder with the site'\''s pages]:DIR:_files -/' \
            '--files-from=[A list of pages to limit the run to, one per line; '\''-'\'' reads standard input]:FILE:_files' \
            '--jobs=[How many threads to use]:N: ' \
            '--retain=[A folder that keeps the last bundles from run to run, for cached pages]:DIR:_files -/' \
            '--prune[Remove old bundles, except the retained ones]' \
            '--readable[Emit JavaScript with its comments and names]' \
            '--watch[Build again whenever the settings or the site change]' \
            '--dry-run[Show what would be written, without writing it]' \
            '--format=[How to report what was done and found]:FORMAT:(human json github)' \
            '-q[Print errors only]' \
            '--quiet[Print errors only]' \
            '--color=[When to use colors]:WHEN:(auto always never)' \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:DIR:_files -/'
          ;;
        check)
          _arguments \
            '--settings=[The settings file]:FILE:_files' \
            '--environment=[What to build for: a name in '\''environments'\'', or auto, from the host'\''s variables]:NAME:_wootric-snippet-environments' \
            '--output=[The folder for the generated files]:DIR:_files -/' \
            '--site=[The folder with the site'\''s pages]:DIR:_files -/' \
            '--files-from=[A list of pages to limit the run to, one per line; '\''-'\'' reads standard input]:FILE:_files' \
            '--jobs=[How many threads to use]:N: ' \
            '--readable[Emit JavaScript with its comments and names]' \
            '--format=[How to report what was done and found]:FORMAT:(human json github)' \
            '-q[Print errors only]' \
            '--quiet[Print errors only]' \
            '--color=[When to use colors]:WHEN:(auto always never)' \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:DIR:_files -/'
          ;;
        diagnose)
          _arguments \
            '--settings=[The settings file]:FILE:_files' \
            '--environment=[What to build for: a name in '\''environments'\'', or auto, from the host'\''s variables]:NAME:_wootric-snippet-environments' \
            '--page=[The page'\''s path in the site, for the settings that depend on it]:PATH:_files' \
            '--har=[A browser'\''s saved network log, instead of standard input]:FILE:_files' \
            '--readable[Emit JavaScript with its comments and names]' \
            '--format=[How to report what was done and found]:FORMAT:(human json github)' \
            '-q[Print errors only]' \
            '--quiet[Print errors only]' \
            '--color=[When to use colors]:WHEN:(auto always never)' \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:DIR:_files -/'
          ;;
        remove)
          _arguments \
            '--settings=[The settings file]:FILE:_files' \
            '--environment=[What to build for: a name in '\''environments'\'', or auto, from the host'\''s variables]:NAME:_wootric-snippet-environments' \
            '--site=[The folder with the site'\''s pages]:DIR:_files -/' \
            '--files-from=[A list of pages to limit the run to, one per line; '\''-'\'' reads standard input]:FILE:_files' \
            '--jobs=[How many threads to use]:N: ' \
            '--dry-run[Show what would be written, without writing it]' \
            '--format=[How to report what was done and found]:FORMAT:(human json github)' \
            '-q[Print errors only]' \
            '--quiet[Print errors only]' \
            '--color=[When to use colors]:WHEN:(auto always never)' \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:DIR:_files -/'
          ;;
        print)
          _arguments \
            '--settings=[The settings file]:FILE:_files' \
            '--environment=[What to build for: a name in '\''environments'\'', or auto, from the host'\''s variables]:NAME:_wootric-snippet-environments' \
            '--page=[The page'\''s path in the site, for the settings that depend on it]:PATH:_files' \
            '--for=[The host to print headers for]:HOST:(netlify nginx apache caddy vercel firebase cloudfront)' \
            '--file=[Write to this file, and nothing to standard output]:FILE:_files' \
            '--readable[Emit JavaScript with its comments and names]' \
            '-q[Print errors only]' \
            '--quiet[Print errors only]' \
            '--color=[When to use colors]:WHEN:(auto always never)' \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:WHAT:(loader loader.html bundle types manifest headers schema csp privacy privacy.md privacy.html swift report-schema environments)' \
            '2:DIR:_files -/'
          ;;
        inject)
          _arguments \
            '--settings=[The settings file]:FILE:_files' \
            '--environment=[What to build for: a name in '\''environments'\'', or auto, from the host'\''s variables]:NAME:_wootric-snippet-environments' \
            '--page=[The page'\''s path in the site, for the settings that depend on it]:PATH:_files' \
            '--readable[Emit JavaScript with its comments and names]' \
            '-q[Print errors only]' \
            '--quiet[Print errors only]' \
            '--color=[When to use colors]:WHEN:(auto always never)' \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:DIR:_files -/'
          ;;
        explain)
          _arguments \
            '--settings=[The settings file]:FILE:_files' \
            '--environment=[What to build for: a name in '\''environments'\'', or auto, from the host'\''s variables]:NAME:_wootric-snippet-environments' \
            '--page=[The page'\''s path in the site, for the settings that depend on it]:PATH:_files' \
            '--all[Also show defaults that cost nothing]' \
            '--format=[How to report what was done and found]:FORMAT:(human json github)' \
            '-q[Print errors only]' \
            '--quiet[Print errors only]' \
            '--color=[When to use colors]:WHEN:(auto always never)' \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:DIR:_files -/'
          ;;
        help)
          _arguments \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:COMMAND:(init build check diagnose remove print inject explain help completions manual)'
          ;;
        completions)
          _arguments \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]' \
            '1:SHELL:(bash zsh fish)'
          ;;
        manual)
          _arguments \
            '-h[Show this help]' \
            '--help[Show this help]' \
            '-V[Show the version]' \
            '--version[Show the version]'
          ;;
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _wootric-snippet ]]; then
  _wootric-snippet "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _wootric-snippet wootric-snippet
fi
