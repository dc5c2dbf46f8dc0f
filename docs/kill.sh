#!/bin/sh
# Kills sweeps of 12 models at random moments, resumes them, and counts lost trials: docs/kill.sh [KILLS] [SEED]
# Runs on this host with a built checkout; ends with 1 where a trial that was reported is not in the journal.
set -eu

kills=${1:-20}
seed=${2:-1}
tool=$(cd "$(dirname "$0")/.." && pwd)/frill-bench
work=$(mktemp -d "${TMPDIR:-/tmp}/frill-kill.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
cd "$work"

set --
for name in $("$tool" students list | awk '$1 ~ /ms=tiny/ { print $1 }' | head -n 12); do
  set -- "$@" --name "$name"
done
"$tool" students generate --out models "$@" >generate.log 2>&1
sweeps=0
killed=0
lost=0
while [ "$killed" -lt "$kills" ]; do
  rm -f run.json run.json.journal
  sweeps=$((sweeps + 1))
  reported=0
  set -- push-and-run --target host --rounds 2 --iterations 20 --min-time 20ms --warm-up 2 --output run.json models/*.tflite
  while [ ! -f run.json ]; do
    "$tool" "$@" >out 2>err &
    process=$!
    if [ "$killed" -lt "$kills" ]; then
      sleep "$(awk -v seed="$((seed * 1000 + killed))" 'BEGIN { srand(seed); printf "%.2f", 0.5 + 4 * rand() }')"
      if kill -9 "$process" 2>/dev/null; then
        killed=$((killed + 1))
      fi
    fi
    wait "$process" 2>/dev/null || :
    reported=$((reported + $(grep -c ': median ' err || :)))
    kept=0
    for file in run.json run.json.journal; do
      [ ! -f "$file" ] || kept=$(grep -o '"samplesNs"' "$file" | wc -l)
    done
    [ "$kept" -ge "$reported" ] || lost=$((lost + reported - kept))
    echo "kill $killed: $reported trials reported, $kept kept"
    if [ -f run.json.journal ]; then
      set -- push-and-run --resume run.json.journal
    fi
  done
  [ "$kept" -eq 24 ] || { echo "the sweep has $kept trials instead of 24"; exit 1; }
done
echo "$killed kills in $sweeps sweeps: $lost trials lost"
[ "$lost" -eq 0 ]
