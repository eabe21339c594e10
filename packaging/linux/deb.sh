#!/usr/bin/env bash
# Makes a Debian package of the bundle: dist/provenance-reader_VERSION_ARCHITECTURE.deb
# To be run after bundle.sh; needs dpkg-deb and git.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$root/src/provenance_reader/__init__.py")
architecture=$(dpkg --print-architecture)
tree=$root/build/deb
package=$root/dist/provenance-reader_${version}_$architecture.deb

rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$tree/usr/lib" "$root/dist"
cp -R "$root/build/bundle/dist/provenance-reader" "$tree/usr/lib/provenance-reader"
rm -rf "$tree/usr/lib/provenance-reader/share" "$tree/usr/lib/provenance-reader/install.sh"
ln -s ../lib/provenance-reader/provenance-reader "$tree/usr/bin/provenance-reader"
"$here/desktop_files.sh" "$tree/usr/share"
document=$tree/usr/share/doc/provenance-reader
install -d "$document"
{
  echo "Provenance Reader, under the Apache License 2.0 (/usr/share/common-licenses/Apache-2.0)."
  echo "What comes with it is listed, with its licences, in"
  echo "/usr/lib/provenance-reader/_internal/resources/licenses, and in the program under Help, About."
} > "$document/copyright"
gzip --best --no-name < "$root/CHANGELOG.md" > "$document/changelog.gz"

# Folders that other packages watch: they bring their caches up to date by themselves.
cat > "$tree/DEBIAN/control" << CONTROL
Package: provenance-reader
Version: $version
Architecture: $architecture
Maintainer: The authors of Provenance Reader <authors@provenance-reader.invalid>
Installed-Size: $(du --summarize --block-size=1024 --apparent-size "$tree/usr" | cut -f1)
Depends: $(paste -sd , "$here/depends.txt" | sed 's/,/, /g'), desktop-file-utils, hicolor-icon-theme, shared-mime-info
Recommends: xdg-utils
Section: news
Priority: optional
Description: shows who says what in a news article, and through whom
 Open an article and see at a glance which statements rest on a named person,
 which on "a spokesman", and which end in nobody. Every link of a chain of
 sources shows the words it comes from.
 .
 The program reads German articles from saved web pages, PDF and office files,
 mails, e-books, feeds and the formats of news agencies. It never uses the
 network.
CONTROL
find "$tree" -type d -exec chmod 755 {} +
find "$tree/usr" -type f -exec chmod 644 {} +
chmod 755 "$tree/usr/lib/provenance-reader/provenance-reader"
dpkg-deb --build --root-owner-group -Zxz "$tree" "$package"
