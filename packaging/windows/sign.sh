#!/usr/bin/env bash
# Signs programs with the certificate (PKCS 12 in base64) and its PASSWORD of the environment; for Git's bash.
set -euo pipefail
signtool=$(ls "/c/Program Files (x86)/Windows Kits/10/bin/"10.*/x64/signtool.exe | sort -V | tail -1)
key=$(mktemp)
trap 'rm -f "$key"' EXIT
base64 --decode <<< "$CERTIFICATE" > "$key"
"$signtool" sign //fd SHA256 //td SHA256 //tr http://timestamp.digicert.com //f "$(cygpath -w "$key")" //p "$PASSWORD" "$@"
