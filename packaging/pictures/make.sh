#!/usr/bin/env bash
# Draws the README's pictures of the window from the sample article: packaging/pictures/make.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${PROVENANCE_READER:-$here/../../.venv/bin/provenance-reader}

# draw LANGUAGE THEME: one picture, from an empty library and with nothing of the user's settings.
draw() {
  local home
  home=$(mktemp -d)
  printf '{"language": "%s", "theme": "%s"}' "$1" "$2" > "$home/settings.json"
  PROVENANCE_READER_HOME=$home QT_QPA_PLATFORM=offscreen \
    "$program" open --sample --screenshot "$here/window-$1-$2.png"
  rm -r "$home"
}

draw de light
draw en dark
