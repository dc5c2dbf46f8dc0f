#!/bin/sh
# What the harness costs beside the trials of several devices: docs/fleet.sh [DEVICES] [MODEL.tflite]
# Measures virtual devices, each in a process of its own, through an adb server of its own, and prints the processor time
# of the harness over the wall time. Needs a built checkout and adb. Usual are 8 devices and the smallest student.
set -eu

count=${1:-8}
model=${2:-}
tool=$(cd "$(dirname "$0")/.." && pwd)/frill-bench
[ -z "$model" ] || model=$(cd "$(dirname "$model")" && pwd)/$(basename "$model")
work=$(mktemp -d "${TMPDIR:-/tmp}/frill-fleet.XXXXXX")
devices=
export ANDROID_ADB_SERVER_PORT=$((20000 + $$ % 10000)) ADB_MDNS=0 ADB_LOCAL_TRANSPORT_MAX_PORT=5553
unset ANDROID_SERIAL ADB_SERVER_SOCKET
end() {
  adb kill-server >/dev/null 2>&1 || true
  [ -z "$devices" ] || kill $devices 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM
cd "$work"

if [ -z "$model" ]; then
  name=$("$tool" students list | awk '$1 ~ /ms=tiny/ { print $1; exit }')
  "$tool" students generate --out models --name "$name" >generate.log 2>&1
  model=$(ls models/*.tflite)
fi
adb start-server >/dev/null 2>&1
i=0
while [ "$i" -lt "$count" ]; do
  "$tool" virtual-device --port 0 >"device-$i" 2>&1 &
  devices="$devices $!"
  i=$((i + 1))
done
while [ "$i" -gt 0 ]; do
  i=$((i - 1))
  until grep -qs 'adb connect' "device-$i"; do sleep 0.2; done
  adb connect "$(sed -n 's/.*adb connect //p' "device-$i")" >/dev/null
done

begin=$(date +%s%N)
"$tool" push-and-run --all-devices --output run.json "$model" >table 2>err &
harness=$!
used=0
# Fields 14 and 15 are the process's own time, without its children: the name in field 2 may hold blanks.
while stat=$(cat "/proc/$harness/stat" 2>/dev/null); do
  set -- ${stat##*) }
  used=$((${12} + ${13}))
  [ "$1" != Z ] || break
  sleep 0.2
done
code=0
wait "$harness" || code=$?
end=$(date +%s%N)
[ "$code" -eq 0 ] || { cat err >&2; exit "$code"; }
echo "$begin $end $used $(getconf CLK_TCK) $(grep -c 'round.*median' err) $(cut -d' ' -f1 /proc/loadavg)" | awk -v count="$count" '{
  wall = ($2 - $1) / 1e9
  printf "%d devices, %d trials in %.1f s: %.2f s of processor time, %.1f %% of one core, %.3f s a trial; load average %s\n",
    count, $5, wall, $3 / $4, 100 * $3 / $4 / wall, $3 / $4 / $5, $6 }'
