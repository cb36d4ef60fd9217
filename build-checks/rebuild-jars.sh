#!/usr/bin/env bash
# Builds the committed state twice, in two folders, and compares the jars byte by byte.
# usage: build-checks/rebuild-jars.sh [maven options, such as -o]
set -euo pipefail

top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for turn in first second; do
  git clone -q "$top" "$work/$turn"
  (cd "$work/$turn" && ./mvnw -q -B "$@" package -Dmaven.test.skip -Dspotless.check.skip -Dforbiddenapis.skip \
    -pl sdk-core,sdk-banks,sdk-cards,sdk-sandbox,sdk-store-jdbc -am) </dev/null
  (cd "$work/$turn" && find . -path '*/target/nakadachi-*.jar' | LC_ALL=C sort | xargs sha256sum) >"$work/$turn.sums"
done

if ! diff "$work/first.sums" "$work/second.sums"; then
  echo "REPRODUCIBLE no: the jars above differ"
  exit 1
fi
[ -s "$work/first.sums" ] || { echo "REPRODUCIBLE no: there are no jars"; exit 1; }
echo "REPRODUCIBLE $(wc -l <"$work/first.sums") jars, equal in two builds"
