#!/usr/bin/env bash
# Lays out what a desktop wants to know of the program: packaging/linux/desktop_files.sh PREFIX_SHARE
# To be run after bundle.sh, whose virtual environment draws the icons.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
share=$1
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$root/src/provenance_reader/__init__.py")
date=$(git -C "$root" log -1 --format=%cs)

install -D -m 644 "$here/share/provenance-reader.desktop" "$share/applications/provenance-reader.desktop"
install -D -m 644 "$here/share/provenance-reader.xml" "$share/mime/packages/provenance-reader.xml"
install -d "$share/metainfo"
sed "s/@VERSION@/$version/; s/@DATE@/$date/" "$here/share/provenance-reader.metainfo.xml" \
  > "$share/metainfo/org.provenance_reader.ProvenanceReader.metainfo.xml"
install -D -m 644 "$root/resources/icons/provenance-reader.svg" \
  "$share/icons/hicolor/scalable/apps/provenance-reader.svg"
"$root/build/bundle/venv/bin/python" "$root/packaging/icons.py" png "$share/icons/hicolor"
