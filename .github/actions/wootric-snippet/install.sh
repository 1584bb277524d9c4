#!/bin/sh
# Installs wootric-snippet: the released program of this machine, after a look at its checksum.
#
#   curl -fsSL https://github.com/OWNER/wootric-snippet/releases/latest/download/install.sh | sh
#
# Options, behind `sh -s --` in a pipe:
#   --version VERSION   such as 1.0.0, or latest (default: that of the release that this script is of)
#   --dir DIR           the folder for the program alone (default: ~/.local/bin, with the manual and
#                       the completions in ~/.local/share)
#   --checksum SHA256   what the archive has to be, whatever the server says
set -eu

# Where releases are, and which one is meant. The script of a release has its own values here.
releases=${WOOTRIC_SNIPPET_RELEASES:-}
version=latest

main() {
  dir='' checksum=''
  while [ $# -gt 0 ]; do
    case $1 in
      --version | --dir | --checksum) [ $# -gt 1 ] || usage "a value for '$1' is missing" ;;
    esac
    case $1 in
      --version) version=${2#v} ;;
      --dir) dir=$2 ;;
      --checksum) checksum=$2 ;;
      *) usage "unknown option '$1'" ;;
    esac
    shift 2
  done
  case $releases in
    https://* | http://127.0.0.1:*) ;;
    '') fail 'nothing says where the releases are: set WOOTRIC_SNIPPET_RELEASES to their https address' ;;
    *) fail "'$releases' is not an https address" ;;
  esac
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 1' HUP INT TERM
  install_release
}

usage() { printf 'install: %s; use --version, --dir or --checksum\n' "$1" >&2; exit 64; }

fail() { printf 'install: %s\n' "$*" >&2; exit 1; }

# All of it or nothing: a connection that breaks leaves no half of a program behind.
install_release() {
  platform=$(platform)
  case $version in
    latest) from=$releases/latest/download ;;
    *) from=$releases/download/v$version ;;
  esac
  fetch "$from/SHA256SUMS" "$work/sums"
  # Lines are "<64 hex>  <name>".
  row=$(grep -E "^[0-9a-f]{64}  wootric-snippet-[0-9][0-9A-Za-z.+-]*-$platform\.tar\.gz\$" "$work/sums") ||
    fail "$from/SHA256SUMS names no archive for $platform"
  archive=${row#*  }
  fetch "$from/$archive" "$work/$archive"
  found=$(sum "$work/$archive")
  [ "$found" = "${checksum:-${row%%  *}}" ] ||
    fail "$archive has the SHA-256 $found, and not ${checksum:-${row%%  *}}; nothing was installed"
  mkdir "$work/unpacked"
  tar -xzf "$work/$archive" -C "$work/unpacked" --strip-components 1
  place
}

platform() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) echo linux-x86_64 ;;
    Linux-aarch64 | Linux-arm64) echo linux-aarch64 ;;
    Darwin-*) echo macos-universal ;;
    *) fail "there is no release for $(uname -s) on $(uname -m)" ;;
  esac
}

# An error page is no file, and with curl a redirection stays on https.
fetch() {
  if command -v curl >/dev/null; then
    curl --fail --silent --show-error --location --proto-redir '=https' --retry 3 --output "$2" "$1" ||
      fail "$1 could not be fetched"
  elif command -v wget >/dev/null; then
    wget -q -O "$2" "$1" || fail "$1 could not be fetched"
  else
    fail 'neither curl nor wget is installed'
  fi
}

sum() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

# A running program can't be written to, but its name can come to mean another file.
place() {
  bin=${dir:-${HOME:?}/.local/bin}
  mkdir -p "$bin"
  new=$bin/.wootric-snippet.$$
  cp "$work/unpacked/bin/wootric-snippet" "$new"
  chmod 755 "$new"
  said=$("$new" --version) || {
    rm "$new"
    fail 'the program does not run here; on Linux it needs /proc; nothing was installed'
  }
  mv "$new" "$bin/wootric-snippet"
  if [ -z "$dir" ]; then
    mkdir -p "$HOME/.local/share"
    cp -R "$work/unpacked/share/." "$HOME/.local/share/"
  fi
  printf '%s is %s\n' "$bin/wootric-snippet" "$said" >&2
  case :$PATH: in
    *:"$bin":*) ;;
    *) printf 'Put %s into PATH to call it by its name.\n' "$bin" >&2 ;;
  esac
}

# The last line, so that a script which came in half does nothing.
main "$@"
