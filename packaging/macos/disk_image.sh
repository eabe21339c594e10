#!/usr/bin/env bash
# Packs the app into dist/provenance-reader-VERSION-macos-ARCHITECTURE.dmg, to be dragged to the applications.
# With NOTARY_USER, NOTARY_PASSWORD and NOTARY_TEAM in the environment, Apple is asked to notarise it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' "$root/src/provenance_reader/__init__.py")
image=$root/dist/provenance-reader-$version-macos-$1.dmg
app="$root/build/bundle/dist/Provenance Reader.app"
tree=$(mktemp -d)
mkdir -p "$root/dist"

codesign --verify --deep --strict "$app"
cp -R "$app" "$tree/"
ln -s /Applications "$tree/Applications"
hdiutil create -volname "Provenance Reader" -srcfolder "$tree" -fs APFS -format ULMO -ov "$image"
if [ -n "${NOTARY_USER:-}" ]; then
  codesign --sign "$MACOS_SIGN_IDENTITY" --timestamp "$image"
  xcrun notarytool submit "$image" --apple-id "$NOTARY_USER" --password "$NOTARY_PASSWORD" \
    --team-id "$NOTARY_TEAM" --wait
  xcrun stapler staple "$image"
  spctl --assess --type open --context context:primary-signature "$image"
fi
