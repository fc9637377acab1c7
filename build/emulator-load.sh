#!/usr/bin/env bash
# Pushes small items to an emulator of its own and prints what that took, then how long searches take: docs/performance.md says more.
# usage: emulator-load.sh [ITEMS [EMULATOR-OPTION...]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

items=${1:-100000}
shift || true
key='xx00000000-0000-4000-8000-000000000000'
output=$(mktemp)
emulator=

stop() {
  if [ -n "$emulator" ]; then kill "$emulator" 2>/dev/null || true; wait "$emulator" 2>/dev/null || true; fi
  rm -f "$output"
}
trap stop EXIT

dotnet build -c Release --nologo -v quiet src/Coveo.Push.Emulator
dotnet build -c Release --nologo -v quiet tests/Coveo.Push.Benchmarks

# Not through "dotnet run": the process that is measured, and ended, has to be the emulator itself.
dotnet src/Coveo.Push.Emulator/bin/Release/net10.0/Coveo.Push.Emulator.dll --port 0 "$@" >"$output" &
emulator=$!
until grep -q '^COVEO_PUSH_EMULATOR=' "$output"; do
  kill -0 "$emulator" 2>/dev/null || { echo 'emulator-load: the emulator did not start.' >&2; exit 1; }
  sleep 0.05
done
url=$(sed -n 's/^COVEO_PUSH_EMULATOR=//p' "$output")

source=$(curl -sS -X POST "$url/rest/organizations/emulatororg/sources" -H "Authorization: Bearer $key" -H 'Content-Type: application/json' \
  -d '{"sourceType":"PUSH","name":"load","sourceVisibility":"SHARED","pushEnabled":true}' | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4)

dotnet tests/Coveo.Push.Benchmarks/bin/Release/net10.0/Coveo.Push.Benchmarks.dll throughput \
  --endpoint "$url" --organization emulatororg --source "$source" --shape small --items "$items" --warmup 0

if [ -r "/proc/$emulator/status" ]; then
  awk '/VmHWM/ { printf "emulator: peak memory %d MB", $2 * 1024 / 1000000 }' "/proc/$emulator/status"
  awk -v ticks="$(getconf CLK_TCK)" '{ printf ", %.1f s of processor time\n", ($14 + $15) / ticks }' "/proc/$emulator/stat"
fi

# A word of every item, a word of one item or a few, no word, and two of them again for somebody.
for query in 'q=thing' 'q=7777' '' 'q=thing&as=ana@acme.example' 'q=7777&as=ana@acme.example'; do
  curl -sS -o "$output" "$url/_emulator/items?$query"
  seconds=$(curl -sS -o "$output" -w '%{time_total}' "$url/_emulator/items?$query")
  echo "search '$query': $seconds s, $(grep -o '"totalEntries":.*}' "$output" | tr -d '}')"
done
if [ -r /proc/loadavg ]; then echo "load of the machine (1, 5, 15 min): $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"; fi
