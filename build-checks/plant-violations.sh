#!/usr/bin/env bash
# Plants one violation of each gate in a copy of the committed state and expects the build to fail for that reason.
# usage: build-checks/plant-violations.sh [maven options, such as -o]
set -uo pipefail

top=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)/nakadachi
log=$copy.log
options=("$@")
cleanup() {
  git -C "$top" worktree remove --force "$copy" >/dev/null 2>&1
  rm -rf "$(dirname "$copy")"
}
trap cleanup EXIT
git -C "$top" worktree add -q --detach "$copy" HEAD || exit 1
cd "$copy" || exit 1

held=0
planted=0

maven() {
  ./mvnw -B -Dstyle.color=never ${options[@]+"${options[@]}"} "$@" >"$log" 2>&1 </dev/null
}

# expect <gate> <regular expression of its message> <maven arguments>; then the copy is clean again
expect() {
  local gate=$1 message=$2
  shift 2
  planted=$((planted + 1))
  if maven "$@"; then
    echo "MISSED $gate: the build passed"
  elif ! grep -qE -- "$message" "$log"; then
    echo "MISSED $gate: the build failed for another reason"
    grep -E 'ERROR' "$log" | head -8
  else
    held=$((held + 1))
    echo "PLANTED $gate: build failed as it must"
  fi
  git checkout -q . && git clean -fdq
}

# plant <class> <members>: a class in its own package of sdk-banks, written in the house format
plant() {
  local place=sdk-banks/src/main/java/dev/nakadachi/planted
  mkdir -p "$place"
  printf '/** Planted. */\n@NullMarked\npackage dev.nakadachi.planted;\n\nimport org.jspecify.annotations.NullMarked;\n' \
    >"$place/package-info.java"
  printf 'package dev.nakadachi.planted;\n\n/** Planted. */\npublic final class %s {\n\n    private %s() {}\n\n%s\n}\n' \
    "$1" "$1" "$2" >"$place/$1.java"
}

banks=(-pl sdk-banks -am -Denforcer.skip -Dspotless.check.skip -Dforbiddenapis.skip)
forbidden=(-pl sdk-banks -am -Denforcer.skip -Dspotless.check.skip)
poms=(-pl sdk-cards -am -Dspotless.check.skip)
checks=(-pl build-checks -am -Denforcer.skip -Dspotless.check.skip -Dforbiddenapis.skip
  -Dsurefire.failIfNoSpecifiedTests=false -Dmaven.javadoc.skip)

maven test-compile "${checks[@]}" || { echo "the state without violations does not compile"; tail -20 "$log"; exit 1; }

# --- poms: nothing is compiled
dependency() {
  perl -0pi -e 's{<dependencies>}{<dependencies>\n    <dependency>\n      <groupId>'"$1"'</groupId>\n      <artifactId>'"$2"'</artifactId>\n      <version>'"$3"'</version>\n    </dependency>}' sdk-cards/pom.xml
}
dependency com.google.code.gson gson 2.13.1
expect "enforcer convergence" "DependencyConvergence.*failed|convergence error" "${poms[@]}" validate
dependency org.slf4j slf4j-api "[2.0.20]"
expect "enforcer range" "BanDynamicVersions.*failed|dynamic version" "${poms[@]}" validate
dependency org.example planted 1.0-SNAPSHOT
expect "enforcer snapshot" "BanDynamicVersions.*failed|dynamic version" "${poms[@]}" validate

# --- formatter
plant Crooked "  static int  one( ) { return 1; }"
expect "formatter" "format violations" -pl sdk-banks -am -Denforcer.skip validate

# --- compiler
plant Compared '    static boolean same(byte[] a, byte[] b) {
        return a.equals(b);
    }'
expect "Error Prone" "\[ArrayEquals\]" "${banks[@]}" compile
plant Nothing '    static String nothing() {
        return null;
    }'
expect "NullAway" "\[NullAway\]" "${banks[@]}" compile
plant Raw '    static int count(java.util.List all) {
        return all.size();
    }'
expect "-Xlint warning" "found raw type" "${banks[@]}" compile

# --- forbidden APIs
forbid() {
  plant Forbidden "$2"
  expect "forbidden $1" "Forbidden method invocation: $3" "${forbidden[@]}" process-classes
}
forbid clock '    static long now() {
        return System.currentTimeMillis();
    }' 'java.lang.System#currentTimeMillis'
forbid random '    static String id() {
        return java.util.UUID.randomUUID().toString();
    }' 'java.util.UUID#randomUUID'
forbid sleep '    static void nap() throws InterruptedException {
        Thread.sleep(1);
    }' 'java.lang.Thread#sleep'
forbid "default zone" '    static java.time.ZoneId zone() {
        return java.time.ZoneId.systemDefault();
    }' 'java.time.ZoneId#systemDefault'
forbid "default locale" '    static java.util.Locale locale() {
        return java.util.Locale.getDefault();
    }' 'java.util.Locale#getDefault'
forbid "default charset" '    static java.nio.charset.Charset charset() {
        return java.nio.charset.Charset.defaultCharset();
    }' 'java.nio.charset.Charset#defaultCharset'

# --- Javadoc
plant Silent '    public static int one() {
        return 1;
    }'
expect "Javadoc doclint" "no comment" "${forbidden[@]}" -Dforbiddenapis.skip -Dmaven.test.skip package

# --- checks over all rooms; planted in the examples, which nothing else compiles against
room=sdk-examples/src/main/java/dev/nakadachi/examples
printf 'package dev.nakadachi.examples;\n\nfinal class PlantedImpl {}\n' >$room/PlantedImpl.java
expect "ArchUnit" "NamingRulesTest.noEmptyNames" "${checks[@]}" test -Dtest=NamingRulesTest

lines=$(find . -path '*/src/main/java/*.java' -exec cat {} + | wc -l)
for twin in PlantedOne PlantedTwo; do
  {
    printf 'package dev.nakadachi.examples;\n\nfinal class %s {\n' $twin
    for ((i = 0; i < lines / 50; i++)); do
      printf '    static int m%d(int a) {\n        return a + %d;\n    }\n' "$i" "$i"
    done
    printf '}\n'
  } >$room/$twin.java
done
expect "duplication" "DuplicationTest.littleIsCopied" "${checks[@]}" test -Dtest=DuplicationTest

{
  printf 'package dev.nakadachi.examples;\n\nfinal class Planted {}\n'
  for ((i = 0; i < 500; i++)); do printf '// filler\n'; done
} >$room/Planted.java
expect "file budget" "file budget: files over 500" "${checks[@]}" test -Dtest=FileBudgetTest

mkdir -p sdk-cards/src/main/java/dev/nakadachi/money
printf 'package dev.nakadachi.money;\n\n/** Planted. */\npublic final class Planted {}\n' \
  >sdk-cards/src/main/java/dev/nakadachi/money/Planted.java
expect "split package" "split package dev.nakadachi.money" "${checks[@]}" verify -Dtest=NoUnitTest -Dit.test=JarsIT

sed -i 's/<module.name>dev.nakadachi.cards</<module.name>dev.nakadachi.other</' sdk-cards/pom.xml
expect "module name" "dev.nakadachi.other" "${checks[@]}" verify -Dtest=NoUnitTest -Dit.test=JarsIT

sed -i 's/`input.invalid`/`input.wrong`/' docs/errors.md
expect "error doc" "docs/errors.md is out of date" "${checks[@]}" test -Dtest=ErrorsPageTest

sed -i 's/DEADLINE/DEATHLINE/' docs/pipeline.md
expect "pipeline doc" "thePageShowsWhatTheCodeDoes" -pl sdk-core -Denforcer.skip -Dspotless.check.skip -Dforbiddenapis.skip test -Dtest=PipelineOrderTest

if [ "$held" -ne "$planted" ]; then
  echo "GATES FAILED $held of $planted"
  exit 1
fi
echo "GATES OK $held of $planted"
