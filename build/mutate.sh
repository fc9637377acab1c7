#!/usr/bin/env bash
# Measures how many changes to the code the tests notice, folder by folder, and fails below 85 %. See CONTRIBUTING.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

usage() {
  cat <<'TEXT'
./build.sh mutate [FOLDER | FILE]...
  Changes the code of src/Coveo.Push in thousands of places, one at a time, and runs the tests against each. Without an argument the folders
  Transport, Batches and Crawling are measured. A FILE is measured alone, as in: ./build.sh mutate Batches/BatchIndex.cs
  Takes an hour or more for a folder. The reports are written to artifacts/mutation.
TEXT
}

# A test of a second is run by every mutant that it reaches.
quick='FullyQualifiedName!~million&FullyQualifiedName!~Tens_of_thousands&FullyQualifiedName!~EndOfFlush&FullyQualifiedName!~CrawlerIdle&FullyQualifiedName!~A_body_that_tells_no_length'

# Measures one folder, or one file of it. The last line of the log that tells the score is kept for the summary.
measure() {
  local what=$1 folder=${1%%/*} pattern status=0
  if [ ! -e "src/Coveo.Push/$what" ]; then
    echo "build.sh mutate: there is no src/Coveo.Push/$what." >&2
    exit 2
  fi
  pattern="**/$what"
  [ -f "src/Coveo.Push/$what" ] || pattern+='/**/*.cs'
  local output="$root/artifacts/mutation/${what//\//-}"
  mkdir -p "$output"
  # MUTATED_FOLDER selects the tests, see the project. Twenty faulty pushes instead of two thousand, and no test of a second: mutants are many.
  (cd tests/Coveo.Push.Mutation.Tests && MUTATED_FOLDER=$folder COVEO_PUSH_FAULT_SCHEDULES=20 dotnet stryker --skip-version-check \
    --mutate "$pattern" --test-case-filter "$quick" --output "$output") | tee "$output/log.txt" || status=$?
  summary+="$what: $(score "$output")"$'\n'
  return "$status"
}

# The score that Stryker has given, and what it counts.
score() {
  local score counts
  score=$(grep -o 'final mutation score is .*' "$1/log.txt" | tail -1) || { echo 'no score; the log says why'; return; }
  counts=$(grep -ohE '"status": *"(Killed|Survived|Timeout|NoCoverage|RuntimeError)"' "$1"/reports/*.json | grep -oE '[A-Za-z]+"$' | tr -d '"' | sort | uniq -c | awk '{ printf "%s%d %s", (NR > 1 ? ", " : ""), $1, $2 }')
  echo "$score ($counts)"
}

case "${1:-}" in help | -h | --help) usage; exit ;; esac
[ $# -gt 0 ] || set -- Transport Batches Crawling

dotnet tool restore
summary='' failed=0
for what in "$@"; do measure "${what%/}" || failed=1; done
printf '\n%s' "$summary"
exit "$failed"
