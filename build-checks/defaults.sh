#!/usr/bin/env bash
# usage: build-checks/defaults.sh [ROOM...]
# Runs the whole suites of the rooms under three default zones and locales and ends with a one-line figure: at home with the
# imperial calendar; where i is no small I and the day is the one before; where digits are Arabic and the day is the next.
set -euo pipefail
cd "$(dirname "$0")/.."
rooms=("$@")
[ ${#rooms[@]} -gt 0 ] || rooms=(sdk-core sdk-banks sdk-cards sdk-sandbox sdk-examples)
defaults=(
  "-Duser.timezone=Asia/Tokyo -Duser.language=ja -Duser.country=JP -Duser.variant=JP"
  "-Duser.timezone=America/Los_Angeles -Duser.language=tr -Duser.country=TR"
  "-Duser.timezone=Pacific/Kiritimati -Duser.language=ar -Duser.country=EG"
)
before=$(mktemp)
trap 'rm -f "$before"' EXIT
count() {
  { find . -path '*/target/surefire-reports/TEST-*.xml' -newer "$before" -exec grep -ho "<$1\b" {} + || true; } | wc -l
}
figure=""
for jvm in "${defaults[@]}"; do
  touch "$before"
  ./mvnw -q -B -Dstyle.color=never -pl "$(IFS=,; echo "${rooms[*]}")" -am test -Djvm.defaults="$jvm"
  zone=$(sed 's/.*timezone=\([^ ]*\).*/\1/' <<< "$jvm")
  elsewhere=$(find . -path '*/target/surefire-reports/TEST-*.xml' -newer "$before" -exec grep -L "name=\"user.timezone\" value=\"$zone\"" {} +) || true
  [ -z "$elsewhere" ] || { echo "not in $zone:" $elsewhere; exit 1; }
  tests=$(count testcase)
  skipped=$(count skipped)
  [ "$tests" -gt "$skipped" ] || { echo "no test ran under $jvm"; exit 1; }
  figure="$figure, $tests tests ($skipped skipped) in $(sed 's/.*timezone=\([^ ]*\) -Duser.language=\([^ ]*\).*/\1 \2/' <<< "$jvm")"
done
echo "DEFAULTS ${figure#, }: 0 failed"
