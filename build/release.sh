#!/usr/bin/env bash
# Versions and their notes in CHANGELOG.md, and the version of the packages in Directory.Build.props.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat >&2 <<'TEXT'
usage: release.sh prepare X.Y.Z [DATE]  what is unreleased becomes that version, of today or of DATE
       release.sh notes X.Y.Z           prints what has changed in that version
       release.sh check vX.Y.Z          fails unless that tag is the version of the packages, with notes
TEXT
  exit 2
}

fail() { echo "release: $*" >&2; exit 1; }

need_version() {
  printf '%s\n' "$1" | grep -Eq '^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$' ||
    fail "'$1' is not a version; give one of three numbers, such as 1.2.0."
}

# The version of the packages.
current_version() { sed -n 's/.*<VersionPrefix>\(.*\)<\/VersionPrefix>.*/\1/p' Directory.Build.props; }

# The headings are "## Unreleased" and "## X.Y.Z - YYYY-MM-DD".
has_section() { awk -v name="$1" '$1 == "##" && $2 == name { found = 1 } END { exit !found }' CHANGELOG.md; }

# What is below a heading, without the empty lines around it.
section() {
  awk -v name="$1" '
    $1 == "##" { inside = $2 == name; next }
    !inside { next }
    /^[[:space:]]*$/ { empty++; next }
    { while (started && empty > 0) { print ""; empty-- }; started = 1; empty = 0; print }
  ' CHANGELOG.md
}

need_notes() {
  has_section "$1" || fail "CHANGELOG.md has no section '## $1'."
  section "$1" | grep -Eq '^[-*] ' || fail "the section '## $1' of CHANGELOG.md is empty: say what has changed, in lines that begin with '- '."
}

# Whether the first of two versions is the later one.
is_later() {
  awk -v first="$1" -v second="$2" 'BEGIN {
    split(first, a, "."); split(second, b, ".")
    for (i = 1; i <= 3; i++) if (a[i] + 0 != b[i] + 0) exit !(a[i] + 0 > b[i] + 0)
    exit 1
  }'
}

notes() {
  [ "$1" = Unreleased ] || need_version "$1"
  need_notes "$1"
  section "$1"
}

check() {
  case "$1" in v*) ;; *) fail "the tag '$1' does not begin with 'v', as v1.2.0 does." ;; esac
  local version=${1#v}
  need_version "$version"
  [ "$version" = "$(current_version)" ] ||
    fail "the tag is $1, but the packages are of version $(current_version) (VersionPrefix in Directory.Build.props)."
  need_notes "$version"
  echo "$1 is the version of the packages, and has notes."
}

prepare() {
  local version=$1 date=${2:-$(date -u +%Y-%m-%d)} latest
  need_version "$version"
  printf '%s\n' "$date" | grep -Eq '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' || fail "'$date' is not a date; give one such as 2026-12-01."
  has_section "$version" && fail "CHANGELOG.md has a section '## $version' already."
  need_notes Unreleased
  latest=$(awk '$1 == "##" && $2 ~ /^[0-9]+\.[0-9]+\.[0-9]+$/ { print $2; exit }' CHANGELOG.md)
  if [ -n "$latest" ] && ! is_later "$version" "$latest"; then fail "$version is not later than $latest, the last version in CHANGELOG.md."; fi
  [ -n "$(current_version)" ] || fail 'Directory.Build.props has no VersionPrefix.'

  # Both are made before either is put in place: an error leaves both as they were.
  awk -v heading="## $version - $date" '{ print } $1 == "##" && $2 == "Unreleased" { print ""; print heading }' CHANGELOG.md >CHANGELOG.md.new
  sed "s/<VersionPrefix>.*<\/VersionPrefix>/<VersionPrefix>$version<\/VersionPrefix>/" Directory.Build.props >Directory.Build.props.new
  mv CHANGELOG.md.new CHANGELOG.md
  mv Directory.Build.props.new Directory.Build.props
  echo "CHANGELOG.md and Directory.Build.props say $version. Look at them, commit, tag the commit v$version and push the tag."
}

case "${1:-}" in
  prepare) if [ $# -lt 2 ] || [ $# -gt 3 ]; then usage; fi ;;
  notes | check) if [ $# -ne 2 ]; then usage; fi ;;
  *) usage ;;
esac
"$@"
