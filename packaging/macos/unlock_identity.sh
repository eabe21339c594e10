#!/usr/bin/env bash
# Puts the Developer ID certificate (PKCS 12 in base64) and its PASSWORD of the environment into a keychain of its
# own, from where codesign takes it.
set -euo pipefail
keychain=$RUNNER_TEMP/signing.keychain-db
secret=$(openssl rand -hex 16)
key=$(mktemp)
trap 'rm -f "$key"' EXIT
base64 --decode <<< "$CERTIFICATE" > "$key"
security create-keychain -p "$secret" "$keychain"
security set-keychain-settings -lut 3600 "$keychain"
security unlock-keychain -p "$secret" "$keychain"
security import "$key" -k "$keychain" -P "$PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
