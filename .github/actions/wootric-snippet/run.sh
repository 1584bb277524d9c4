#!/bin/sh
# The action's one step: installs the program, runs it, and tells the outputs. Its inputs are variables
# (action.yml), so that no text of a workflow becomes a piece of this script.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$RUNNER_TEMP/wootric-snippet

# A release and its action are one commit: who pins the action has pinned the program.
own_version() {
  sed -n 's/.*generatorVersion = "\(.*\)"/\1/p' "$here/../../../Sources/WootricSnippet/Version.swift"
}

install_program() {
  version=${VERSION:-$(own_version)}
  version=${version#v}
  if [ "$("$bin/wootric-snippet" --version 2>/dev/null)" != "wootric-snippet $version" ]; then
    WOOTRIC_SNIPPET_RELEASES=$RELEASES "$here/install.sh" --dir "$bin" --version "$version" \
      ${CHECKSUM:+--checksum "$CHECKSUM"}
  fi
  printf '%s\n' "$bin" >>"$GITHUB_PATH"
}

# The manifest has a line for each value.
manifest_value() { printf '%s\n' "$1" | sed -n "s/^ *\"$2\": \"\(.*\)\",\{0,1\}\$/\1/p"; }

tell_outputs() {
  manifest=$("$bin/wootric-snippet" print manifest --quiet)
  {
    printf 'bundle-url=%s\n' "$(manifest_value "$manifest" url)"
    printf 'integrity=%s\n' "$(manifest_value "$manifest" integrity)"
    printf 'drift=%s\n' "$1"
  } >>"$GITHUB_OUTPUT"
}

install_program
[ -n "$COMMAND" ] || exit 0
if [ -n "$OVERLAY" ]; then export WOOTRIC_ENVIRONMENT="$OVERLAY"; fi
cd "$DIRECTORY"
status=0
# shellcheck disable=SC2086  # The command is words.
"$bin/wootric-snippet" $COMMAND --format github || status=$?
case $status in
  0) tell_outputs false ;;
  1) tell_outputs true ;;
esac
exit "$status"
