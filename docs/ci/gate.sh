#!/bin/sh
# Gates a change: builds the models of two revisions, measures both in turns on one target, comments, and fails on a
# regression. Run it in a clone of the repository that the models are built from.
#
#   gate.sh BASE NEW BUILD [OPTION...]
#
#   BASE, NEW   revisions, such as origin/main and HEAD
#   BUILD       a shell command that writes .tflite files into the folder "$OUT"; it runs in a checkout of the revision
#   OPTION      anything that frill-bench gate takes: --serial, --target host, --virtual-device, --threshold 3%, --strict
#
# FRILL_BENCH  the command (default: frill-bench)
# REPORT       where report.html, comment.md, junit.xml, comparison.json and gate.json go (default: frill-bench-report)
# COMMENT      a shell command that posts the file "$COMMENT_FILE", run whatever the verdict (default: none)
#
# It ends with the gate's exit code: 0 passed, 1 a regression, 5 not comparable, and so on (frill-bench gate --help);
# 2 where a revision or its build fails.
set -eu

if [ $# -lt 3 ]; then
  echo "usage: gate.sh BASE NEW BUILD [OPTION...]" >&2
  exit 2
fi
base=$1
new=$2
build=$3
shift 3

report=${REPORT:-frill-bench-report}
mkdir -p "$report"
report=$(CDPATH='' cd "$report" && pwd)
# Whatever is read there afterwards is of this run.
rm -f "$report/report.html" "$report/comment.md" "$report/junit.xml" "$report/comparison.json" "$report/gate.json"
work=$(mktemp -d)

# shellcheck disable=SC2317 # the trap reaches it
clean() {
  git worktree remove --force "$work/base" 2>/dev/null || true
  git worktree remove --force "$work/new" 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT TERM

# Each revision in a checkout of its own, so that nothing of one gets into the other.
models() {
  side=$1
  revision=$2
  # What begins with a hyphen would be an option of git's.
  if ! commit=$(git rev-parse --verify --quiet "$revision^{commit}") ||
    ! git worktree add --quiet --detach "$work/$side" "$commit"; then
    echo "gate.sh: there is no revision '$revision' here: fetch it first (in GitHub's checkout: fetch-depth: 0)" >&2
    exit 2
  fi
  mkdir -p "$work/models/$side"
  echo "gate.sh: building $side, $(git rev-parse --short "$commit")" >&2
  if ! (cd "$work/$side" && OUT="$work/models/$side" sh -euc "$build") >&2; then
    echo "gate.sh: the build of $side failed" >&2
    exit 2
  fi
  if [ -z "$(find "$work/models/$side" -name '*.tflite')" ]; then
    echo "gate.sh: the build of $side wrote no .tflite file into the folder \$OUT" >&2
    exit 2
  fi
}
models base "$base"
models new "$new"

# Annotations where GitHub reads them, columns where people do.
format=text
[ "${GITHUB_ACTIONS:-}" = true ] && format=github

verdict=0
"${FRILL_BENCH:-frill-bench}" gate "$work/models/base" "$work/models/new" \
  --output "$report/gate.json" --overwrite \
  --format "$format" \
  --report "$report/report.html" \
  --report "markdown=$report/comment.md" \
  --report "junit=$report/junit.xml" \
  --report "json=$report/comparison.json" \
  "$@" || verdict=$?

# A run that was refused has nothing to tell; a comment that cannot be posted must not hide the verdict.
if [ -n "${COMMENT:-}" ] && [ -f "$report/comment.md" ]; then
  COMMENT_FILE=$report/comment.md sh -c "$COMMENT" || echo "gate.sh: the comment could not be posted" >&2
fi
exit "$verdict"
