#!/bin/sh
# A Slurm job array that measures one plan in shards, a phone for each task at a time. Submit it from the folder of your
# models, which all nodes see, and merge when all tasks are done:
#
#   id=$(sbatch --parsable --array=1-4 --partition=phones slurm-shards.sh)
#   sbatch --dependency=afterany:"$id" --wrap 'frill-bench merge shards/*.json -o run.json'
#
# FRILL_BENCH  the command (default: frill-bench)
# ANCHOR       the candidate that every shard measures (default: FRILL)
# MODELS       the folder of the models (default: models)
# SHARDS       the folder of the shards' run files (default: shards)
# OPTIONS      further options of push-and-run, separated by spaces: --rounds 10 --accept LOW-BATTERY
#SBATCH --job-name=latency
#SBATCH --output=latency-%A-%a.log
#SBATCH --ntasks=1
# A phone is one machine: no two tasks share one node.
#SBATCH --exclusive
set -eu

shards=${SHARDS:-shards}
mkdir -p "$shards"
# Every task names the models in the same order, whatever its language.
LC_ALL=C
export LC_ALL
output=$shards/$SLURM_ARRAY_TASK_ID.json
# A task that was killed and is queued again goes on where it stopped. With another phone that is refused: then remove the
# journal, and the shard is measured anew.
if [ -e "$output.journal" ]; then
  exec "${FRILL_BENCH:-frill-bench}" push-and-run --resume "$output.journal"
fi
# shellcheck disable=SC2086 # the options are words
exec "${FRILL_BENCH:-frill-bench}" push-and-run --shard auto --anchor "${ANCHOR:-FRILL}" \
  --output "$output" --overwrite ${OPTIONS:-} \
  "${MODELS:-models}"/*.tflite
