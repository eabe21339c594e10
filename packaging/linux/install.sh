#!/bin/sh
# Installs Provenance Reader for you alone, or for everybody when root runs it:
#   ./install.sh           then find it among your programs, and in the menu "Open with" of your files
#   ./install.sh --remove  takes it away again; your library of articles stays where it is
# PREFIX names another place than ~/.local or /usr/local.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${PREFIX:-}" ]; then
  if [ "$(id -u)" = 0 ]; then PREFIX=/usr/local; else PREFIX=$HOME/.local; fi
fi
program=$PREFIX/lib/provenance-reader

tell_desktop() {
  for known in "update-desktop-database $PREFIX/share/applications" "update-mime-database $PREFIX/share/mime" \
    "gtk-update-icon-cache -q -t -f $PREFIX/share/icons/hicolor"; do
    # shellcheck disable=SC2086
    if command -v "${known%% *}" > /dev/null; then $known > /dev/null 2>&1 || true; fi
  done
}

remove() {
  if [ -e "$program/share" ]; then
    (cd "$program/share" && find . -type f) | while read -r file; do rm -f "$PREFIX/share/$file"; done
  fi
  rm -rf "$program"
  rm -f "$PREFIX/bin/provenance-reader"
}

case "${1:-}" in
  --remove)
    remove
    tell_desktop
    echo "Provenance Reader has been removed. Your library of articles is still there."
    ;;
  "")
    remove
    mkdir -p "$program" "$PREFIX/bin" "$PREFIX/share"
    cp -R "$here/." "$program/"
    ln -s "$program/provenance-reader" "$PREFIX/bin/provenance-reader"
    cp -R "$here/share/." "$PREFIX/share/"
    # A desktop need not look for programs in $PREFIX/bin. xdg-open may not understand quotation marks.
    start=$program/provenance-reader
    case $start in *[!A-Za-z0-9/._-]*) start="\"$start\"" ;; esac
    sed -i "s|^Exec=provenance-reader|Exec=$start|; s|^TryExec=.*|TryExec=$program/provenance-reader|" \
      "$PREFIX/share/applications/provenance-reader.desktop"
    tell_desktop
    echo "Provenance Reader is installed. You will find it among your programs."
    ;;
  *)
    echo "usage: $0 [--remove]" >&2
    exit 2
    ;;
esac
