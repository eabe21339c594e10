#!/usr/bin/env bash
# Lets the built bundle test itself in a root of its own: a bare Debian with the libraries that the package depends
# on, without Python, without Qt, without a network, and with nothing of the user's environment.
#   packaging/linux/try_bundle.sh [SUITE]        as root; needs debootstrap and util-linux
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$root/build"
suite=${1:-bookworm}
bare=$root/build/bare-$suite
bundle=$root/build/bundle/dist/provenance-reader

if [ ! -e "$bare/complete" ]; then
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -1)
  packages=$(sed 's/ .*//' "$here/depends.txt" | paste -sd ,)
  rm -rf "$bare"
  debootstrap --variant=minbase --include="$packages" "$suite" "$bare" "$mirror" > "$root/build/debootstrap.log"
  touch "$bare/complete"
fi
strangers=$(find "$bare/usr" -name 'python3*' -o -name 'libpython*' -o -name 'libQt*')
[ -z "$strangers" ] || { echo "This root is not bare: $strangers" >&2; exit 1; }

rm -rf "$bare/opt/provenance-reader"
cp -r "$bundle" "$bare/opt/provenance-reader"
exec env -i HOME=/root LANG=C.UTF-8 unshare --net --mount --pid --fork --kill-child /usr/sbin/chroot "$bare" \
  /opt/provenance-reader/provenance-reader self-test
