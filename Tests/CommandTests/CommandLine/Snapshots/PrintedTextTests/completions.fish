# Completions of wootric-snippet for fish.

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
            case --token --settings --environment --output --file --site --files-from --page --har --for --jobs --retain --format --color
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
            case --settings
                set settings --settings $word
            case ''
                switch $word
                    case '--settings=*'
                        set settings $word
                    case --token --settings --environment --output --file --site --files-from --page --har --for --jobs --retain --format --color
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
    command $words[1] print environments $folder $settings 2>/dev/null
end

complete -c wootric-snippet -f
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a init -d 'Write a commented wootric.json for the site in a folder'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a build -d 'Generate the files, and put the loader into the site\'s pages'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a check -d 'Compare what a build would write with what is on disk; exit 1 if they differ'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a diagnose -d 'Read what a server sends and say why no survey shows; exit 1 if none can'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a remove -d 'Take the loader out of the pages again, restoring every byte'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a print -d 'Print one generated text to standard output, or into a file'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a inject -d 'Read a page from standard input; write it with its loader to standard output'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a explain -d 'Show where each setting comes from and what it costs visitors in bytes'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a help -d 'Show help for the program or a command'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a completions -d 'Print completions for a shell to source'
complete -c wootric-snippet -n "__wootric_snippet_at '' 0" -a manual -d 'Print the manual page as troff source'
complete -c wootric-snippet -n "__wootric_snippet_at ''" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at ''" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at init" -l token -x -d 'The account\'s token; without it, a terminal is asked'
complete -c wootric-snippet -n "__wootric_snippet_at init" -l format -x -a 'human json github' -d 'How to report what was done and found'
complete -c wootric-snippet -n "__wootric_snippet_at init" -s q -l quiet -d 'Print errors only'
complete -c wootric-snippet -n "__wootric_snippet_at init" -l color -x -a 'auto always never' -d 'When to use colors'
complete -c wootric-snippet -n "__wootric_snippet_at init" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at init" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at init 1" -a '(__fish_complete_directories)'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l settings -r -F -d 'The settings file'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l environment -x -a '(__wootric_snippet_environments)' -d 'What to build for: a name in \'environments\', or auto, from the host\'s variables'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l output -x -a '(__fish_complete_directories)' -d 'The folder for the generated files'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l site -x -a '(__fish_complete_directories)' -d 'The folder with the site\'s pages'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l files-from -r -F -d 'A list of pages to limit the run to, one per line; \'-\' reads standard input'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l jobs -x -d 'How many threads to use'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l retain -x -a '(__fish_complete_directories)' -d 'A folder that keeps the last bundles from run to run, for cached pages'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l prune -d 'Remove old bundles, except the retained ones'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l readable -d 'Emit JavaScript with its comments and names'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l watch -d 'Build again whenever the settings or the site change'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l dry-run -d 'Show what would be written, without writing it'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l format -x -a 'human json github' -d 'How to report what was done and found'
complete -c wootric-snippet -n "__wootric_snippet_at build" -s q -l quiet -d 'Print errors only'
complete -c wootric-snippet -n "__wootric_snippet_at build" -l color -x -a 'auto always never' -d 'When to use colors'
complete -c wootric-snippet -n "__wootric_snippet_at build" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at build" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at build 1" -a '(__fish_complete_directories)'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l settings -r -F -d 'The settings file'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l environment -x -a '(__wootric_snippet_environments)' -d 'What to build for: a name in \'environments\', or auto, from the host\'s variables'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l output -x -a '(__fish_complete_directories)' -d 'The folder for the generated files'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l site -x -a '(__fish_complete_directories)' -d 'The folder with the site\'s pages'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l files-from -r -F -d 'A list of pages to limit the run to, one per line; \'-\' reads standard input'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l jobs -x -d 'How many threads to use'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l readable -d 'Emit JavaScript with its comments and names'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l format -x -a 'human json github' -d 'How to report what was done and found'
complete -c wootric-snippet -n "__wootric_snippet_at check" -s q -l quiet -d 'Print errors only'
complete -c wootric-snippet -n "__wootric_snippet_at check" -l color -x -a 'auto always never' -d 'When to use colors'
complete -c wootric-snippet -n "__wootric_snippet_at check" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at check" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at check 1" -a '(__fish_complete_directories)'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -l settings -r -F -d 'The settings file'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -l environment -x -a '(__wootric_snippet_environments)' -d 'What to build for: a name in \'environments\', or auto, from the host\'s variables'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -l page -r -F -d 'The page\'s path in the site, for the settings that depend on it'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -l har -r -F -d 'A browser\'s saved network log, instead of standard input'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -l readable -d 'Emit JavaScript with its comments and names'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -l format -x -a 'human json github' -d 'How to report what was done and found'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -s q -l quiet -d 'Print errors only'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -l color -x -a 'auto always never' -d 'When to use colors'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at diagnose 1" -a '(__fish_complete_directories)'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -l settings -r -F -d 'The settings file'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -l environment -x -a '(__wootric_snippet_environments)' -d 'What to build for: a name in \'environments\', or auto, from the host\'s variables'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -l site -x -a '(__fish_complete_directories)' -d 'The folder with the site\'s pages'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -l files-from -r -F -d 'A list of pages to limit the run to, one per line; \'-\' reads standard input'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -l jobs -x -d 'How many threads to use'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -l dry-run -d 'Show what would be written, without writing it'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -l format -x -a 'human json github' -d 'How to report what was done and found'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -s q -l quiet -d 'Print errors only'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -l color -x -a 'auto always never' -d 'When to use colors'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at remove" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at remove 1" -a '(__fish_complete_directories)'
complete -c wootric-snippet -n "__wootric_snippet_at print" -l settings -r -F -d 'The settings file'
complete -c wootric-snippet -n "__wootric_snippet_at print" -l environment -x -a '(__wootric_snippet_environments)' -d 'What to build for: a name in \'environments\', or auto, from the host\'s variables'
complete -c wootric-snippet -n "__wootric_snippet_at print" -l page -r -F -d 'The page\'s path in the site, for the settings that depend on it'
complete -c wootric-snippet -n "__wootric_snippet_at print" -l for -x -a 'netlify nginx apache caddy vercel firebase cloudfront' -d 'The host to print headers for'
complete -c wootric-snippet -n "__wootric_snippet_at print" -l file -r -F -d 'Write to this file, and nothing to standard output'
complete -c wootric-snippet -n "__wootric_snippet_at print" -l readable -d 'Emit JavaScript with its comments and names'
complete -c wootric-snippet -n "__wootric_snippet_at print" -s q -l quiet -d 'Print errors only'
complete -c wootric-snippet -n "__wootric_snippet_at print" -l color -x -a 'auto always never' -d 'When to use colors'
complete -c wootric-snippet -n "__wootric_snippet_at print" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at print" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at print 1" -a 'loader loader.html bundle types manifest headers schema csp privacy privacy.md privacy.html swift report-schema environments'
complete -c wootric-snippet -n "__wootric_snippet_at print 2" -a '(__fish_complete_directories)'
complete -c wootric-snippet -n "__wootric_snippet_at inject" -l settings -r -F -d 'The settings file'
complete -c wootric-snippet -n "__wootric_snippet_at inject" -l environment -x -a '(__wootric_snippet_environments)' -d 'What to build for: a name in \'environments\', or auto, from the host\'s variables'
complete -c wootric-snippet -n "__wootric_snippet_at inject" -l page -r -F -d 'The page\'s path in the site, for the settings that depend on it'
complete -c wootric-snippet -n "__wootric_snippet_at inject" -l readable -d 'Emit JavaScript with its comments and names'
complete -c wootric-snippet -n "__wootric_snippet_at inject" -s q -l quiet -d 'Print errors only'
complete -c wootric-snippet -n "__wootric_snippet_at inject" -l color -x -a 'auto always never' -d 'When to use colors'
complete -c wootric-snippet -n "__wootric_snippet_at inject" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at inject" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at inject 1" -a '(__fish_complete_directories)'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -l settings -r -F -d 'The settings file'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -l environment -x -a '(__wootric_snippet_environments)' -d 'What to build for: a name in \'environments\', or auto, from the host\'s variables'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -l page -r -F -d 'The page\'s path in the site, for the settings that depend on it'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -l all -d 'Also show defaults that cost nothing'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -l format -x -a 'human json github' -d 'How to report what was done and found'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -s q -l quiet -d 'Print errors only'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -l color -x -a 'auto always never' -d 'When to use colors'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at explain" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at explain 1" -a '(__fish_complete_directories)'
complete -c wootric-snippet -n "__wootric_snippet_at help" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at help" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at help 1" -a 'init build check diagnose remove print inject explain help completions manual'
complete -c wootric-snippet -n "__wootric_snippet_at completions" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at completions" -s V -l version -d 'Show the version'
complete -c wootric-snippet -n "__wootric_snippet_at completions 1" -a 'bash zsh fish'
complete -c wootric-snippet -n "__wootric_snippet_at manual" -s h -l help -d 'Show this help'
complete -c wootric-snippet -n "__wootric_snippet_at manual" -s V -l version -d 'Show the version'
