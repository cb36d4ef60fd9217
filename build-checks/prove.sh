#!/usr/bin/env bash
# usage: build-checks/prove.sh ROOM -Dtest=A,B
# Runs the tests that prove a claim of docs/proofs.md and ends with a one-line figure.
set -euo pipefail
cd "$(dirname "$0")/.."
room=$1
shift
before=$(mktemp)
trap 'rm -f "$before"' EXIT
./mvnw -q -B -Dstyle.color=never -pl "$room" -am test "$@" -Dsurefire.failIfNoSpecifiedTests=false
count() {
  { find . -path '*/target/surefire-reports/TEST-*.xml' -newer "$before" -exec grep -ho "<$1\b" {} + || true; } | wc -l
}
tests=$(count testcase)
skipped=$(count skipped)
[ "$tests" -gt "$skipped" ] || { echo "no test ran, $skipped skipped"; exit 1; }
echo "PROVED by $tests tests, $skipped skipped, 0 failed"
