#!/usr/bin/env bash
# Pushes the same items to the same stand-in with Coveo.Push and with @coveo/push-api-client, in turns, and prints a line of JSON for each run:
# docs/performance.md says how to read them.
# usage: comparison.sh [ITEMS [PAIRS]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

items=${1:-100000}
pairs=${2:-3}
modules=$PWD/artifacts/comparison
output=$(mktemp)
stand_in=

command -v node >/dev/null && command -v npm >/dev/null || { echo 'comparison: Node and npm are needed, for the client that is compared with.' >&2; exit 1; }

end_stand_in() {
  if [ -n "$stand_in" ]; then kill "$stand_in" 2>/dev/null || true; wait "$stand_in" 2>/dev/null || true; fi
  stand_in=
}
trap 'end_stand_in; rm -f "$output"' EXIT

# Starts the stand-in anew, with the variables that are given.
begin_stand_in() {
  end_stand_in
  : >"$output"
  env "$@" node build/comparison/sink.mjs >"$output" &
  stand_in=$!
  until grep -q '^SINK=' "$output"; do
    kill -0 "$stand_in" 2>/dev/null || { echo 'comparison: the stand-in did not start.' >&2; exit 1; }
    sleep 0.05
  done
  url=$(sed -n 's/^SINK=//p' "$output")
}

theirs() { COMPARISON_MODULES=$modules node build/comparison/push-api-client.mjs "$url" "$@"; }
ours() { dotnet tests/Coveo.Push.Benchmarks/bin/Release/net10.0/Coveo.Push.Benchmarks.dll "$@"; }

mkdir -p "$modules"
cp build/comparison/package.json "$modules/"
npm install --prefix "$modules" --no-audit --no-fund --no-package-lock --silent
dotnet build -c Release --nologo -v quiet tests/Coveo.Push.Benchmarks

# In turns, so that a machine that is busy with something else slows both.
speed() {
  echo "# $1: $items items, $pairs turns"
  shift
  begin_stand_in "$@"
  for _ in $(seq "$pairs"); do
    theirs files "$items"
    theirs call "$items"
    ours throughput --endpoint "$url" --shape small --items "$items"
  done
}

# One item a call is slow: a twentieth of them is enough to tell how slow.
single() {
  echo "# one item a call, eight callers: $((items / 20)) items, $pairs turns"
  begin_stand_in
  for _ in $(seq "$pairs"); do
    theirs single $((items / 20)) 1000
    ours throughput --endpoint "$url" --shape small --mode single --items $((items / 20))
  done
}

fault() {
  echo "# $1: $items items"
  shift
  begin_stand_in "$@"
  theirs files "$items" 0
  begin_stand_in "$@"
  ours comparison "$url" "$items"
}

echo "# node $(node --version), .NET $(dotnet --version), push-api-client $(sed -n 's/.*"@coveo\/push-api-client": "\(.*\)",/\1/p' build/comparison/package.json), $(nproc) cores"
speed 'no delay'
speed 'calls take 50 ms, uploads 200 ms' API_MS=50 UPLOAD_MS=200
single
fault 'the third upload answers 500 once' FAIL_UPLOAD=3
fault 'every upload from the third on answers 500' FAIL_UPLOAD=3+
fault 'every third file container is answered 429 with Retry-After: 1' THROTTLE_EVERY=3
if [ -r /proc/loadavg ]; then echo "# load of the machine (1, 5, 15 min): $(cut -d' ' -f1-3 /proc/loadavg)"; fi
