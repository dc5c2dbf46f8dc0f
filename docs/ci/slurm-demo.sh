#!/bin/sh
# Runs slurm-shards.sh on a Slurm cluster of its own on this machine: one controller, and two partitions of one node each,
# each with a virtual device. Debian: apt-get install slurm-wlm munge. As root, because slurmd starts jobs.
#
#   slurm-demo.sh WORK MODELS ANCHOR TASKS [OPTION...]
#
#   WORK    a folder for the cluster's files and the run files; it must not exist
#   MODELS  a folder of .tflite files
#   ANCHOR  the candidate that every shard measures
#   TASKS   the number of shards
#   OPTION  options of push-and-run, beside --virtual-device
#
# It ends with the exit code of frill-bench merge; WORK/run.json is the merged run. The daemons end with it.
set -eu

if [ $# -lt 4 ]; then
  echo "usage: slurm-demo.sh WORK MODELS ANCHOR TASKS [OPTION...]" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
mkdir "$1"
work=$(cd "$1" && pwd)
models=$(cd "$2" && pwd)
anchor=$3
tasks=$4
shift 4
command=${FRILL_BENCH:-frill-bench}

# shellcheck disable=SC2317 # the trap reaches it
stop() {
  for daemon in slurmd-left slurmd-right slurmctld munged; do
    if [ -f "$work/$daemon.pid" ]; then
      kill "$(cat "$work/$daemon.pid")" 2>/dev/null || true
    fi
  done
}
trap stop EXIT
trap 'exit 130' INT TERM

mkdir "$work/munge" "$work/state" "$work/left" "$work/right" "$work/jobs"
chmod 700 "$work/munge"
head -c 128 /dev/urandom >"$work/munge/key"
chmod 600 "$work/munge/key"
munged --force --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munged.pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed"

name=$(hostname -s)
cat >"$work/slurm.conf" <<CONF
ClusterName=demo
SlurmctldHost=$name(127.0.0.1)
SlurmctldPort=16817
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
SlurmUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd-%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd-%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SchedulerType=sched/backfill
SelectType=select/cons_tres
ReturnToService=2
NodeName=left NodeHostname=$name NodeAddr=127.0.0.1 Port=16818 CPUs=1
NodeName=right NodeHostname=$name NodeAddr=127.0.0.1 Port=16819 CPUs=1
PartitionName=left Nodes=left MaxTime=INFINITE State=UP
PartitionName=right Nodes=right MaxTime=INFINITE State=UP
CONF
SLURM_CONF=$work/slurm.conf
export SLURM_CONF
slurmctld
slurmd -N left
slurmd -N right

cd "$work/jobs"
FRILL_BENCH=$command ANCHOR=$anchor MODELS=$models SHARDS=$work/shards OPTIONS="--virtual-device $*" \
  sbatch --wait --array="1-$tasks" --partition=left,right "$here/slurm-shards.sh" || true
# Which node measured which shard.
scontrol --oneliner show jobs | sed -n 's/.*ArrayTaskId=\([0-9]*\).*Partition=\([a-z]*\).*/task \1 in partition \2/p' >&2
"$command" merge "$work"/shards/*.json -o "$work/run.json"
