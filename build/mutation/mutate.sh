#!/usr/bin/env bash
# Measures how many changes to the code the tests notice, folder by folder, and fails below 85 %. See CONTRIBUTING.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD

usage() {
  cat <<'TEXT'
./build.sh mutate [--again] [FOLDER | FILE]...
  Changes the code of src/Coveo.Push in thousands of places, one at a time, and runs the tests against each. Without an argument the folders
  Transport, Batches and Crawling are measured. A FILE is measured alone, as in: ./build.sh mutate Batches/BatchIndex.cs
  Takes an hour or more for a folder. The reports are written to artifacts/mutation.

  --again   only what the last measurement found unnoticed or ran out of time with, when tests have been added since: minutes instead of an hour
TEXT
}

# A test of a second is run by every mutant that it reaches.
quick='FullyQualifiedName!~million&FullyQualifiedName!~Tens_of_thousands&FullyQualifiedName!~EndOfFlush&FullyQualifiedName!~CrawlerIdle&FullyQualifiedName!~A_body_that_tells_no_length&FullyQualifiedName!~It_is_not_cut_by_the_options'

survivors() { dotnet run build/mutation/survivors.cs -- "$@"; }

# Measures one folder, or one file of it; what of it follows, as Stryker wants it.
measure() {
  local what=$1 output=$2 status=0
  shift 2
  mkdir -p "$output"
  # MUTATED_FOLDER selects the tests, see the project. Twenty faulty pushes instead of two thousand, and no test of a second: mutants are many.
  (cd tests/Coveo.Push.Mutation.Tests && MUTATED_FOLDER=${what%%/*} COVEO_PUSH_FAULT_SCHEDULES=20 dotnet stryker --skip-version-check \
    "$@" --test-case-filter "$quick" --output "$output") | tee "$output/log.txt" || status=$?
  return "$status"
}

measure_whole() {
  local what=$1 output=$2 pattern="**/$1"
  [ -f "src/Coveo.Push/$what" ] || pattern+='/**/*.cs'
  # What was measured before must not stand for a measurement that fails.
  rm -rf "$output/reports"
  measure "$what" "$output" --mutate "$pattern"
}

# The report of the last measurement is brought up to date; a file that has changed since is measured whole.
measure_again() {
  local what=$1 output=$2 patterns pattern mutations=()
  if [ ! -f "$output/reports/mutation-report.json" ]; then
    echo "build.sh mutate: $what was not measured yet: ./build.sh mutate $what" >&2
    return 1
  fi
  patterns=$(survivors patterns "$output/reports/mutation-report.json")
  while read -r pattern; do [ -z "$pattern" ] || mutations+=(--mutate "$pattern"); done <<<"$patterns"
  [ ${#mutations[@]} -gt 0 ] || return 0
  # Below the score this measurement of what is hard to notice alone would fail; what counts is the whole.
  measure "$what" "$output/again" "${mutations[@]}" --break-at 0 || return
  survivors merge "$output/reports/mutation-report.json" "$output/again/reports/mutation-report.json"
}

threshold=85 measurement=measure_whole
case "${1:-}" in
  help | -h | --help) usage; exit ;;
  --again) measurement=measure_again; shift ;;
esac
[ $# -gt 0 ] || set -- Transport Batches Crawling

for what in "$@"; do
  if [ ! -e "src/Coveo.Push/$what" ]; then
    echo "build.sh mutate: there is no src/Coveo.Push/$what." >&2
    exit 2
  fi
done

dotnet tool restore
summary='' failed=0
for what in "$@"; do
  what=${what%/}
  output="$root/artifacts/mutation/${what//\//-}"
  note=''
  "$measurement" "$what" "$output" || { failed=1; [ "$measurement" = measure_whole ] || note=', as it was before: it could not be measured again'; }
  score='no score; the log says why'
  if [ -f "$output/reports/mutation-report.json" ]; then
    score=$(survivors score "$output/reports/mutation-report.json")$note
    [ "${score%%.*}" -ge "$threshold" ] 2>/dev/null || failed=1
  fi
  summary+="$what: $score"$'\n'
done
printf '\n%s' "$summary"
exit "$failed"
