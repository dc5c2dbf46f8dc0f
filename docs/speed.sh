#!/bin/sh
# What host trials cost, before and after a change: docs/speed.sh BEFORE AFTER [TIMES]
# BEFORE and AFTER are two built checkouts (or twice the same). Runs take turns; needs 1 GB under TMPDIR.
set -eu

before=$1
after=$2
times=${3:-10}
work=$(mktemp -d "${TMPDIR:-/tmp}/frill-speed.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The seconds that a command takes, its own output left out. A run that is unfit has run, too.
seconds() {
  start=$(date +%s%N)
  "$@" >/dev/null 2>"$work/log" || [ $? -eq 6 ] || { tail -n 3 "$work/log" >&2; exit 1; }
  echo "$start $(date +%s%N)" | awk '{ printf "%.2f", ($2 - $1) / 1e9 }'
}

echo "load: $(uptime | sed 's/.*average: *//')"

# 20 students: every seventh name of the grid.
"$after/frill-bench" students list | awk 'NR > 1 { print $1 }' | awk 'NR % 7 == 1' | head -n 20 >"$work/names"
set --
while read -r name; do
  set -- "$@" --name "$name"
done <"$work/names"
"$after/frill-bench" students generate --out "$work/grid" "$@" >/dev/null 2>&1

echo "20 students, one round: seconds of the whole command"
for mode in "--rounds 1" "--quick"; do
  for turn in 1 2; do
    for side in "$before" "$after"; do
      # shellcheck disable=SC2086
      echo "$mode  $side  $(seconds "$side/frill-bench" push-and-run --target host $mode \
        --accept NOT-SETTLED --output "$work/run.json" --overwrite "$work"/grid/*.tflite)"
    done
  done
done
echo "20 students: the accounting of $after"
"$after/frill-bench" audit --trials --target host --rounds 1 "$work"/grid/*.tflite 2>/dev/null | tail -n 5
"$after/frill-bench" audit --trials --target host --quick "$work"/grid/*.tflite 2>/dev/null | tail -n 5

echo "FRILL and the TRILL stand-in: seconds of the whole command, and each table; a half-width that took s seconds"
echo "corresponds to half-width * sqrt(s / 60) after 60 s"
turn=0
while [ "$turn" -lt "$times" ]; do
  turn=$((turn + 1))
  for side in "$before" "$after"; do
    took=$(seconds "$side/frill-bench" push-and-run --target host --rounds 8 \
      --output "$work/run.json" --overwrite)
    echo "$turn  $side  $took s"
    "$side/frill-bench" table "$work/run.json" --format csv 2>/dev/null | grep -v '^#'
  done
done
