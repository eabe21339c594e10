#!/usr/bin/env bash
# Checks format, lint and types and runs the tests (which check the layers too), on a machine that may have
# nothing of the program yet. Arguments go to pytest.
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
prepare "[dev]"

cd "$root"
export QT_QPA_PLATFORM=offscreen
"$venv/bin/ruff" format --check .
"$venv/bin/ruff" check .
for system in linux win32 darwin; do
  "$venv/bin/mypy" --platform "$system"
done
exec "$venv/bin/pytest" "$@"
