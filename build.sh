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
  release X.Y.Z        make what is unreleased in CHANGELOG.md that version, and that the version of the packages
  release-notes X.Y.Z  print what has changed in that version
  release-check vX.Y.Z fail unless that tag is the version of the packages, with notes
  tool        publish coveo-push as one folder that needs no .NET, in artifacts/tool
  bench       run the benchmarks
  throughput  measure how fast items are pushed; --help tells how
  emulator-load  measure how fast the emulator takes items, and searches after that
  comparison  push the same items with this library and with push-api-client (needs Node and npm); docs/performance.md says more
  soak        push for an hour while everything goes wrong, and see that nothing is lost and memory stays flat; --help tells how
  coverage    run the tests of the library and tell which share of its lines they run, folder by folder
  mutate      measure how many changes to the code the tests notice; takes hours
  demo        push this repository's docs to a local Coveo and find them there
TEXT
}

restore() { dotnet restore Coveo.Push.sln; }

build() { dotnet build Coveo.Push.sln -c Release; }

# Everything the tests need beyond the .NET SDK is found or installed here: a browser, for the console of the emulator.
install_test_needs() {
  if find_browser; then return; fi
  if command -v apt-get >/dev/null; then
    echo 'Installing Chromium, which the tests of the console need.'
    local become=''
    [ "$(id -u)" -eq 0 ] || become=sudo
    $become apt-get update -q && $become apt-get install -q -y --no-install-recommends chromium
  else
    echo 'build.sh: the tests of the console need Chrome, Chromium or Edge. Install one, or say where it is: COVEO_PUSH_CHROMIUM=PROGRAM ./build.sh test' >&2
    return 1
  fi
}

# The tests look for COVEO_PUSH_CHROMIUM, and otherwise for the program of Debian's package.
find_browser() {
  if [ -n "${COVEO_PUSH_CHROMIUM:-}" ] || [ -x /usr/bin/chromium ]; then return 0; fi
  local browser
  for browser in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
    if command -v "$browser" >/dev/null; then use_browser "$(command -v "$browser")"; return 0; fi
  done
  for browser in \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' \
    '/Applications/Chromium.app/Contents/MacOS/Chromium' \
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge' \
    "${PROGRAMFILES:-}/Google/Chrome/Application/chrome.exe" \
    "${PROGRAMFILES:-} (x86)/Google/Chrome/Application/chrome.exe" \
    "${PROGRAMFILES:-} (x86)/Microsoft/Edge/Application/msedge.exe" \
    "${PROGRAMFILES:-}/Microsoft/Edge/Application/msedge.exe"; do
    if [ -f "$browser" ]; then use_browser "$browser"; return 0; fi
  done
  return 1
}

use_browser() {
  echo "The tests of the console use $1."
  export COVEO_PUSH_CHROMIUM="$1"
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

pack() { dotnet pack build/Packages.slnf -c Release -o artifacts/packages; }

release() { build/release.sh prepare "$@"; }

release-notes() { build/release.sh notes "$@"; }

release-check() { build/release.sh check "$@"; }

# For this machine's kind; dotnet publish -r makes it for others.
tool() { dotnet publish src/Coveo.Push.Cli -c Release --use-current-runtime -p:SelfContainedTool=true -o artifacts/tool; }

bench() { dotnet run -c Release --project tests/Coveo.Push.Benchmarks -- "$@"; }

throughput() { bench throughput "$@"; }

emulator-load() { build/emulator-load.sh "$@"; }

comparison() { build/comparison/comparison.sh "$@"; }

soak() {
  dotnet build -c Release --nologo -v quiet tests/Coveo.Push.Soak
  # Not through "dotnet run": Ctrl-C has to reach the program itself.
  exec dotnet tests/Coveo.Push.Soak/bin/Release/net10.0/Coveo.Push.Soak.dll "$@"
}

coverage() { build/coverage.sh "$@"; }

mutate() { build/mutation/mutate.sh "$@"; }

demo() { dotnet run --project samples/QuickStart -- "$@"; }

case "${1:-}" in
  restore | build | pack | tool) "$1" ;;
  test) run_tests ;;
  bench | throughput | emulator-load | comparison | demo | release | release-notes | release-check | soak | coverage | mutate) "$@" ;;
  '' | help | -h | --help) usage ;;
  *) echo "build.sh: there is no target '$1'." >&2; usage >&2; exit 2 ;;
esac
