#!/usr/bin/env bash
# Opens FILE, or the sample article, in the program, on a machine that may have nothing of it yet.
#   packaging/linux/open.sh [FILE...] [--language de|en] [--screenshot PNG]
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
prepare ""

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] && [[ " $* " != *" --screenshot"* ]]; then
  mkdir -p "$root/build"
  set -- "$@" --screenshot "$root/build/window.png"
  say "There is no display here. To use the window, run this in a desktop or VNC session or after 'ssh -X'."
  say "Drawing a picture of it instead: $root/build/window.png"
fi
exec "$venv/bin/provenance-reader" open --sample "$@"
