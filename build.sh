#!/usr/bin/env bash
# One way to build, for people and for CI. ./build.sh without a target lists the targets.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'TEXT'
./build.sh TARGET
  restore     fetch the packages
  build       compile everything, warnings are errors
  test        run every test and end with one line: N passed, N failed, N skipped
  pack        make the NuGet packages in artifacts/packages
  tool        publish coveo-push as one folder that needs no .NET, in artifacts/tool
  bench       run the benchmarks
  throughput  measure how fast items are pushed; --help tells how
  emulator-load  measure how fast the emulator takes items, and searches after that
  mutate      measure how many changes to the code the tests notice; takes hours
  demo        push this repository's docs to a local Coveo and find them there
TEXT
}

restore() { dotnet restore Coveo.Push.sln; }

build() { dotnet build Coveo.Push.sln -c Release; }

# Everything the tests need beyond the .NET SDK is installed here: a browser, for the console of the emulator.
install_test_needs() {
  if ! command -v chromium >/dev/null && [ -z "${COVEO_PUSH_CHROMIUM:-}" ]; then
    echo 'Installing Chromium, which the tests of the console need.'
    local become=''
    [ "$(id -u)" -eq 0 ] || become=sudo
    $become apt-get update -q && $become apt-get install -q -y --no-install-recommends chromium
  fi
}

# Runs all test projects and adds up what their result files say. Fails if a test failed or if none ran.
run_tests() {
  install_test_needs
  local results=artifacts/test-results status=0
  rm -rf "$results"
  dotnet test Coveo.Push.sln -c Release --logger trx --results-directory "$results" || status=$?
  local passed=0 failed=0 skipped=0 file total ran ok
  while IFS= read -r file; do
    total=$(counter "$file" total); ran=$(counter "$file" executed); ok=$(counter "$file" passed)
    passed=$((passed + ok)); failed=$((failed + ran - ok)); skipped=$((skipped + total - ran))
  done < <(find "$results" -name '*.trx' 2>/dev/null)
  # A run that broke before it could count, such as one that did not compile, is a failure too.
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

counter() { grep -o '<Counters [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*'; }

pack() { dotnet pack Coveo.Push.sln -c Release -o artifacts/packages; }

# For this machine's kind; dotnet publish -r makes it for others.
tool() { dotnet publish src/Coveo.Push.Cli -c Release --use-current-runtime -p:SelfContainedTool=true -o artifacts/tool; }

bench() { dotnet run -c Release --project tests/Coveo.Push.Benchmarks -- "$@"; }

throughput() { bench throughput "$@"; }

emulator-load() { build/emulator-load.sh "$@"; }

mutate() { build/mutate.sh "$@"; }

demo() { dotnet run --project samples/QuickStart -- "$@"; }

case "${1:-}" in
  restore | build | pack | tool) "$1" ;;
  test) run_tests ;;
  bench | throughput | emulator-load | mutate | demo) "$@" ;;
  '' | help | -h | --help) usage ;;
  *) echo "build.sh: there is no target '$1'." >&2; usage >&2; exit 2 ;;
esac
