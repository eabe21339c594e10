#!/usr/bin/env bash
# Installs the Debian package here, opens articles as a desktop does (a window manager in Xvfb, gio and xdg-open),
# looks at the windows, takes the package away again, and does the same with the archive and its install script.
#   packaging/linux/try_desktop.sh [PACKAGE ARCHIVE]    by default those in dist/
# As root, on a machine whose programs may be changed: it installs what the test needs with apt, and leaves that.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$root/src/provenance_reader/__init__.py")
package=${1:-$(ls "$root/dist/provenance-reader_${version}_"*.deb)}
archive=${2:-$(ls "$root/dist/provenance-reader-$version-linux-"*.tar.xz)}
samples=$root/resources/samples/formats
work=$(mktemp -d)
failed=0

check() { # check NAME COMMAND...: a line for what holds, and for what does not
  local name=$1
  shift
  if "$@" > "$work/said" 2>&1; then echo "ok      $name"; else
    echo "failed  $name"
    sed 's/^/        /' "$work/said"
    failed=1
  fi
}
waits() { # waits COMMAND...: until it holds, for at most 30 seconds
  for _ in $(seq 150); do
    if "$@"; then return 0; fi
    sleep 0.2
  done
  return 1
}
windows() { wmctrl -l | grep -c 'Provenance Reader' || true; }
one_window() { [ "$(windows)" = 1 ]; }
no_window() { [ "$(windows)" = 0 ]; }
is_titled() { wmctrl -l | grep -q "$1.*Provenance Reader"; }
is_in_front() { xdotool getactivewindow getwindowname | grep -q 'Provenance Reader'; }
holds() { [ "$1" = "$2" ]; }
close_windows() { wmctrl -l | awk '/Provenance Reader/ { print $1 }' | xargs --no-run-if-empty -n1 wmctrl -i -c; }

apt-get install -y -qq --no-install-recommends appstream dbus desktop-file-utils libglib2.0-bin openbox \
  shared-mime-info wmctrl xdg-utils xdotool xterm xvfb > /dev/null

export HOME=$work/home XDG_RUNTIME_DIR=$work/run XDG_DATA_HOME=$work/home/.local/share LANG=C.UTF-8
export XDG_CURRENT_DESKTOP=X-Generic XDG_DATA_DIRS=/usr/local/share:/usr/share
unset PROVENANCE_READER_HOME WAYLAND_DISPLAY QT_QPA_PLATFORM PYTHONPATH
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
mkdir -p "$XDG_DATA_HOME"
display=:97
Xvfb $display -screen 0 1500x950x24 > "$work/xvfb.log" 2>&1 &
xvfb=$!
export DISPLAY=$display
waits test -e "/tmp/.X11-unix/X${display#:}"
openbox > "$work/openbox.log" 2>&1 &
manager=$!
trap 'kill $manager $xvfb 2> /dev/null || true; rm -rf "$work"' EXIT

open_articles() { # how a user meets the program, once it is installed as $1
  local how=$1
  for name in a.nitf a.warc a.msg; do cp "$samples/$name" "$work/$name"; done
  check "$how: a NITF file is known by its content" holds "$(gio info -a standard::content-type "$work/a.nitf" |
    sed -n 's/.*content-type: //p')" application/x-nitf+xml
  check "$how: it is offered for web pages" sh -c 'gio mime text/html | grep -q provenance-reader.desktop'
  check "$how: it opens web archives" sh -c 'gio mime application/warc | grep -q provenance-reader.desktop'
  gio open "$work/a.warc"
  check "$how: gio opens a file in a window" waits is_titled 'Hafen von Nordermoor'
  xterm -geometry 80x24 -e sleep 600 2> /dev/null & terminal=$!
  waits sh -c "xdotool getactivewindow getwindowname | grep -q sleep"
  cp "$root/resources/samples/faehrverbindung-de.txt" "$work/zweiter.nitf.txt"
  check "$how: xdg-open starts the program" env DESKTOP_STARTUP_ID= xdg-open "$work/a.msg"
  check "$how: xdg-open opens another in the same window" one_window
  check "$how: and brings it to the front" waits is_in_front
  provenance-reader "$work/zweiter.nitf.txt" 2> /dev/null
  check "$how: so does the command" waits is_titled 'Ministerium weist Berichte'
  check "$how: still in one window" one_window
  if [ -n "${PICTURES:-}" ]; then import -window root "$PICTURES/$how.png"; fi
  kill $terminal
  close_windows
  check "$how: the window closes" waits no_window
}

desktop=$here/share/provenance-reader.desktop
check "the desktop entry is valid" desktop-file-validate "$desktop"
"$here/desktop_files.sh" "$work/share"
check "the AppStream data is valid" appstreamcli validate --no-net "$work/share/metainfo/org.provenance_reader.ProvenanceReader.metainfo.xml"

check "the package installs" apt-get install -y -qq --no-install-recommends "$package"
dpkg -L provenance-reader | sort > "$work/files"
check "the package tests itself" env -i HOME="$HOME" LANG=C.UTF-8 /usr/bin/provenance-reader self-test
open_articles package
check "the package is taken away" dpkg --purge provenance-reader
check "and leaves no file" sh -c "! grep -E '/provenance-reader|ProvenanceReader' '$work/files' | xargs ls -d 2> /dev/null | grep ."
check "nor an entry for a type of file" sh -c '! grep -r provenance-reader /usr/share/applications/mimeinfo.cache'

mkdir "$work/unpacked"
tar --extract --file "$archive" --directory "$work/unpacked"
export PATH=$HOME/.local/bin:$PATH
check "the archive installs for a user" env PREFIX="$HOME/.local" "$work/unpacked/provenance-reader/install.sh"
rm -rf "$work/unpacked"
open_articles archive
check "the archive is taken away" env PREFIX="$HOME/.local" "$HOME/.local/lib/provenance-reader/install.sh" --remove
check "and leaves no file but the library" sh -c "! find '$HOME' -name '*rovenance*eader*' | grep -v 'share/provenance-reader$' | grep ."
exit $failed
