#!/bin/sh
# Tries the archives in harness-cli/distribution/target as USER (default: nobody): unpacked where they cannot be written, in an empty
# folder, with an empty home; the tar.gz without a Java on the path. Run it as root, which may become another user.
set -eu
user=${1:-nobody}
CDPATH='' cd "$(dirname "$0")/../harness-cli/distribution/target"
archives=$PWD
place=$(mktemp -d)
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT
chmod 755 "$place"

# The programs on the path, without Java's.
mkdir "$place/programs"
for folder in /bin /usr/bin; do
  for program in "$folder"/*; do
    case ${program##*/} in
      j* | keytool | rmiregistry) ;;
      *) ln -sf "$program" "$place/programs/${program##*/}" ;;
    esac
  done
done

# try NAME PATH: the release in the folder NAME, with this path.
try() {
  mkdir "$place/$1/home" "$place/$1/empty"
  chown "$user" "$place/$1/home" "$place/$1/empty"
  release=$(echo "$place/$1"/frill-bench-*)
  chmod -R a-w "$release"
  find "$release" | sort >"$place/$1/before"
  for words in --version --licenses "students list" "push-and-run --virtual-device --quick" --version; do
    echo "== $1: frill-bench $words"
    begun=$(date +%s%N)
    # The words of the list are split.
    # shellcheck disable=SC2086
    (cd "$place/$1/empty" && setpriv --reuid "$user" --clear-groups env -i HOME="$place/$1/home" PATH="$2" LANG=C.UTF-8 \
      "$release/bin/frill-bench" $words) >"$place/$1/out" 2>"$place/$1/err" || {
      code=$?
      cat "$place/$1/out" "$place/$1/err"
      echo "It ended with $code." >&2
      exit 1
    }
    echo "$((($(date +%s%N) - begun) / 1000000)) ms, $(wc -l <"$place/$1/out") lines"
    # The class-data archive is being made.
    while [ -n "$(find "$place/$1/home" -path '*/start/*' -name lock)" ]; do sleep 1; done
  done
  cat "$place/$1/out"
  find "$release" | sort | cmp - "$place/$1/before"
  [ -z "$(find "$place/$1/home" -path '*/start/*' -name frill-bench.jsa -size +0)" ] || echo "A class-data archive was made."
}

mkdir "$place/any" "$place/own"
unzip -q "$archives"/frill-bench-*-any.zip -d "$place/any"
tar -xzf "$archives"/frill-bench-*.tar.gz -C "$place/own"
try any "$PATH"
try own "$place/programs"
echo "Both releases work."
