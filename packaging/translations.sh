#!/bin/sh
# Collects the sentences of the window into resources/translations/*.ts and compiles them to *.qm.
# New sentences are then to be translated in the German .ts (Qt Linguist, or any editor), and this run again.
# The English .ts holds only what has a plural. PYSIDE may name the folder of pyside6-lupdate and -lrelease.
set -eu
cd "$(dirname "$0")/.."
bin=${PYSIDE:+$PYSIDE/}
# A list in the order of the alphabet keeps the .ts the same on every machine.
sources=$(find src/provenance_reader/gui -name '*.py' | LC_ALL=C sort)
folder=resources/translations
# shellcheck disable=SC2086
"${bin}pyside6-lupdate" -no-obsolete -locations none -source-language en_GB -target-language de_DE \
  $sources -ts "$folder/provenance_reader_de.ts"
# shellcheck disable=SC2086
"${bin}pyside6-lupdate" -no-obsolete -locations none -source-language en_GB -target-language en_GB -pluralonly \
  $sources -ts "$folder/provenance_reader_en.ts"
for language in de en; do
  "${bin}pyside6-lrelease" "$folder/provenance_reader_$language.ts" -qm "$folder/provenance_reader_$language.qm"
done
