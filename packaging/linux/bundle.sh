#!/usr/bin/env bash
# Builds the program as one folder that needs neither Python nor Qt, checks it, and packs it:
#   build/bundle/dist/provenance-reader/   and   dist/provenance-reader-VERSION-linux-x86_64.tar.xz
# Makes its own virtual environment below build/. PYTHON names the interpreter whose library goes in.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
made=$root/build/bundle
bundle=$made/dist/provenance-reader
python=${PYTHON:-python3}

cd "$root"
state=$("$python" -c 'import sys; print(sys.version)'; cksum packaging/requirements.txt)
if [ "$(cat "$made/venv/installed" 2>/dev/null)" != "$state" ]; then
  "$python" -m venv --clear "$made/venv"
  "$made/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --requirement packaging/requirements.txt
  printf '%s\n' "$state" > "$made/venv/installed"
fi

"$made/venv/bin/pyinstaller" --noconfirm --log-level WARN --distpath "$made/dist" --workpath "$made/work" \
  packaging/provenance_reader.spec
# Not what wheels carry in *.libs: patchelf has moved its sections, and strip would leave it unloadable.
find "$bundle" -type f -name '*.so*' -not -path '*.libs/*' -exec strip --strip-unneeded {} +

"$made/venv/bin/python" packaging/bundle_contents.py check "$bundle"
env -i HOME="$made/home" LANG=C.UTF-8 "$bundle/provenance-reader" self-test
if command -v dpkg-query > /dev/null; then
  "$made/venv/bin/python" packaging/licences.py system "$bundle"
fi
"$here/desktop_files.sh" "$bundle/share"
install -m 755 "$here/install.sh" "$bundle/install.sh"
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' src/provenance_reader/__init__.py)
archive=$root/dist/provenance-reader-$version-linux-$(uname -m).tar.xz
mkdir -p "$root/dist"
tar --create --sort=name --owner=0 --group=0 --directory "$made/dist" provenance-reader | xz -T0 -6 > "$archive"
"$made/venv/bin/python" packaging/bundle_contents.py report "$bundle" "$archive"
