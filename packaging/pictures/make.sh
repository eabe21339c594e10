#!/usr/bin/env bash
# Draws the README's pictures of the window from the sample article: packaging/pictures/make.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=${PROVENANCE_READER:-$here/../../.venv/bin/provenance-reader}
python=$(dirname "$program")/python

# draw LANGUAGE THEME NAME [COMMAND…]: one picture, from a library that is empty but for what COMMAND puts there,
# and with nothing of the user's settings.
draw() {
  local home
  home=$(mktemp -d)
  printf '{"language": "%s", "theme": "%s"}' "$1" "$2" > "$home/settings.json"
  export PROVENANCE_READER_HOME=$home QT_QPA_PLATFORM=offscreen
  "${@:4}"
  "$program" open --sample ${options:-} --screenshot "$here/$3-$1-$2.png"
  rm -r "$home"
}

# paper LANGUAGE NAME: the first page of the sample article as it is printed after a review.
paper() {
  local home
  home=$(mktemp -d)
  export PROVENANCE_READER_HOME=$home QT_QPA_PLATFORM=offscreen
  "$python" "$here/review_sample.py"
  "$program" print "$here/../../resources/samples/faehrverbindung-de.txt" --language "$1" --output "$home/page.pdf"
  "$python" "$here/first_page.py" "$home/page.pdf" "$here/$2-$1.png"
  rm -r "$home"
}

draw de light window true
draw en dark window true
draw de light review "$python" "$here/review_sample.py"
draw en dark review "$python" "$here/review_sample.py"
options=--map draw de light map true
options=--map draw en dark map true
"$python" "$here/install_steps.py" "$here"
paper de print
