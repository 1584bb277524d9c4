#!/bin/sh
# The hook of pre-commit: `wootric-snippet check`, by the program that is installed, or by the release
# of this version out of the repository that pre-commit has cloned.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)

if ! command -v wootric-snippet >/dev/null; then
  # Git tells its hooks about the repository of the commit, and this one is meant.
  origin=$(env -u GIT_DIR -u GIT_INDEX_FILE -u GIT_WORK_TREE git -C "$here" remote get-url origin)
  version=$(sed -n 's/.*generatorVersion = "\(.*\)"/\1/p' "$here/Sources/WootricSnippet/Version.swift")
  PATH=$here/.build/hook:$PATH
  if ! command -v wootric-snippet >/dev/null; then
    WOOTRIC_SNIPPET_RELEASES=${WOOTRIC_SNIPPET_RELEASES:-${origin%.git}/releases} \
      "$here/.github/actions/wootric-snippet/install.sh" --dir "$here/.build/hook" --version "$version"
  fi
fi
exec wootric-snippet check "$@"
