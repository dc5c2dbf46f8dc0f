#!/bin/sh
# How soon a long run goes on: docs/resume.sh [TRIALS] [TIMES]
# Runs on this host with a built checkout. Prints the seconds from the command to the end of its first trial, of a new run and of
# one that is resumed after TRIALS trials, in turns. The journal is made to measure its reading: the trials of a real run of one
# model, killed after its first ones, are repeated under the numbers of the rounds after them. It is removed at the end.
set -eu

trials=${1:-9998}
times=${2:-5}
tool=$(cd "$(dirname "$0")/.." && pwd)/frill-bench
work=$(mktemp -d "${TMPDIR:-/tmp}/frill-resume.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
cd "$work"

model=$("$tool" students list | awk '$1 ~ /ms=tiny/ { print $1; exit }')
"$tool" students generate --out . --name "$model" >generate.log 2>&1
set -- push-and-run --target host --rounds 10000 --iterations 300 --min-time 0s --output run.json "$model.tflite"

"$tool" "$@" >out 2>err &
process=$!
while [ "$(grep -c ': median ' err || :)" -lt 10 ]; do
  kill -0 "$process" || { cat err >&2; exit 1; }
  sleep 0.1
done
kill -9 "$process"
wait "$process" 2>/dev/null || :
awk -v trials="$trials" '
  NR == 1 { print; next }
  { real[n++] = $0 }
  END { for (round = 1; round <= trials; round++) { line = real[(round - 1) % n]; sub(/"round":[0-9]+/, "\"round\":" round, line); print line } }
' run.json.journal >whole
rm run.json.journal

# Prints the seconds until its first trial has ended, and ends it then.
first() {
  start=$(date +%s%N)
  "$tool" "$@" 2>err >out &
  process=$!
  tail -f -n +1 --pid="$process" err | while read -r line; do
    case $line in
      *": median "*)
        echo "$start $(date +%s%N)" | awk '{ printf "%.2f s", ($2 - $1) / 1e9 }'
        kill -9 "$process"
        cat >/dev/null
        ;;
    esac
  done
  wait "$process" 2>/dev/null || :
}

echo "load: $(uptime | sed 's/.*average: *//'); a journal of $trials trials, $(wc -c <whole) bytes"
echo "to the end of the first trial:"
turn=0
while [ "$turn" -lt "$times" ]; do
  turn=$((turn + 1))
  new=$(first "$@")
  cp whole run.json.journal
  resumed=$(first push-and-run --resume run.json.journal)
  rm -f run.json.journal
  echo "new $new   resumed $resumed"
done
