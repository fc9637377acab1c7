#!/usr/bin/env bash
# Runs the tests of the library and tells which share of its lines they run, folder by folder. Fails below 90 % in all.
# Only tests/Coveo.Push.Tests count, on net10.0: what the emulator, the tool and the samples reach besides does not.
# usage: coverage.sh [TEST-OPTION...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

least=90
results=artifacts/coverage

rm -rf "$results"
dotnet test tests/Coveo.Push.Tests -c Release --collect 'XPlat Code Coverage' --settings build/coverage.runsettings --results-directory "$results" "$@"
report=$(find "$results" -name 'coverage.cobertura.xml' | head -1)
[ -n "$report" ] || { echo 'coverage: the tests have left no report.' >&2; exit 1; }

dotnet tool restore >/dev/null
dotnet reportgenerator "-reports:$report" "-targetdir:$results/html" '-reporttypes:Html' -verbosity:Warning
echo "line by line: $results/html/index.html"

# A line can be in several classes of the report, such as that of an async method and its own: it is run when any of them says so.
awk -v least="$least" '
  /<class / { match($0, /filename="[^"]*"/); file = substr($0, RSTART + 10, RLENGTH - 11); sub(/^.*src\/Coveo\.Push\//, "", file) }
  /<line / {
    match($0, /number="[0-9]+"/); line = file ":" substr($0, RSTART + 8, RLENGTH - 9)
    match($0, /hits="[0-9]+"/); hits = substr($0, RSTART + 6, RLENGTH - 7)
    lines[line] = 1; if (hits + 0 > 0) run[line] = 1
  }
  END {
    for (line in lines) {
      folder = line ~ /\// ? line : "(root)"; sub(/\/.*$/, "", folder)
      all[folder]++; total++
      if (line in run) { done[folder]++; totalRun++ }
    }
    for (folder in all) printf "%-22s %6d of %6d lines  %5.1f %%\n", folder, done[folder], all[folder], 100 * done[folder] / all[folder] | "sort"
    close("sort")
    if (total == 0) { print "coverage: the report names no line."; exit 1 }
    printf "%-22s %6d of %6d lines  %5.1f %%, of which %d %% are needed\n", "in all", totalRun, total, 100 * totalRun / total, least
    exit 100 * totalRun / total < least
  }' "$report"
