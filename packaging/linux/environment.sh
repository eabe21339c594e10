# Sourced by the commands beside it: makes sure of Python, the virtual environment .venv in the clone, and
# the system libraries of Qt. Installs only what is missing and says what it does.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
venv=$root/.venv

# What Qt's windows (X11, Wayland) and its pictures need beside the wheels from PyPI. Debian's libfontconfig1
# brings a font.
qt_packages=(
  libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0
  libwayland-client0 libwayland-cursor0 libwayland-egl1
  libx11-6 libx11-xcb1 libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
  libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1
  libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxcb1 libxkbcommon-x11-0 libxkbcommon0
)

# prepare EXTRA: everything in place to run the program (EXTRA "") or to check it (EXTRA "[dev]").
prepare() {
  local python
  python=$(find_python) || { install_packages python3 python3-venv && python=$(find_python); } ||
    fail "Python 3.11 or newer is needed, and this system has none."
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    install_packages "$("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')"
  fi
  install_project "$python" "$1"
  if [ -n "$(missing_libraries)" ]; then
    say "Qt misses $(missing_libraries)"
    install_packages "${qt_packages[@]}"
    [ -z "$(missing_libraries)" ] || fail "Qt still misses $(missing_libraries)"
    # A face made for reading; without it the page is set in what there is.
    (install_packages fonts-vollkorn) || say "The page will be set in another face."
  fi
}

find_python() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  return 1
}

# The project in its virtual environment, again when pyproject.toml, Python or the clone's place changed.
install_project() {
  local python=$1 extra=$2 place state
  place=$("$python" -c 'import sys; print(sys.version, *sys.argv[1:])' "$root")
  state=$(cksum < "$root/pyproject.toml")
  if [ "$(cat "$venv/place" 2>/dev/null)" != "$place" ]; then
    say "making a virtual environment in $venv"
    "$python" -m venv --clear "$venv"
    printf '%s\n' "$place" > "$venv/place"
  fi
  if [ "$(cat "$venv/installed$extra" 2>/dev/null)" != "$state" ]; then
    say "installing the program and what it needs from PyPI"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$root$extra"
    printf '%s\n' "$state" > "$venv/installed$extra"
  fi
}

# The system libraries that Qt's wheels want and the loader does not find.
missing_libraries() {
  local qt
  qt=$("$venv/bin/python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
  ldd "$qt"/Qt{Core,Gui,Widgets}.abi3.so "$qt"/Qt/plugins/{platforms/libq{offscreen,xcb,wayland*},xcbglintegrations/*}.so \
    2>/dev/null | awk '/not found/ { print $1 }' | sort -u | paste -sd ' '
}

# install_packages PACKAGE...: with apt, as root or by sudo; otherwise it names the command to run.
install_packages() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
  fi
  if ! command -v apt-get > /dev/null; then
    fail "These Debian packages are missing; please install what your system calls them: $*"
  fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo > /dev/null; then
    fail "Please run this as root, then try again: apt-get install --no-install-recommends $*"
  fi
  say "installing $*"
  # dpkg wants the system's own folders on the path, whatever the caller's is.
  "${as_root[@]}" env PATH="$PATH:/usr/sbin:/sbin" DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" > /dev/null' apt "$@" ||
    fail "That failed. Please run as root, then try again: apt-get install --no-install-recommends $*"
}

say() {
  printf 'provenance-reader: %s\n' "$*" >&2
}

fail() {
  say "$*"
  exit 1
}
