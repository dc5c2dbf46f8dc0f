# Lists with commas, values after an equals sign, and values that only this machine knows; everything else is completed
# by the functions above.
_frill_bench() {
  local word before head="" kind="" files=false name replies
  local -a words
  if [ -n "${BASH_VERSION:-}" ]; then
    # Bash splits words at equals signs and colons: here they are as they were typed.
    local line="${COMP_LINE:0:COMP_POINT}"
    word="${line##*[[:space:]]}"
    read -r -a words <<<"${line%"$word"}"
  else
    words=("${COMP_WORDS[@]:0:$COMP_CWORD}")
    word="${COMP_WORDS[COMP_CWORD]}"
  fi
  local whole="$word"
  case "$word" in
    --*=*)
      words+=("${word%%=*}")
      word="${word#*=}"
      ;;
  esac
  before="${words[${#words[@]} - 1]}"
  case "$before" in
# cases of values
  esac
  if [ -n "$kind" ]; then
    replies=$(frill-bench complete "$kind" -- "${words[@]:1}" 2>/dev/null)
    # Where there is none, no file is one.
    [ -z "${BASH_VERSION:-}" ] || ! type compopt >/dev/null 2>&1 || compopt +o default
  else
    case "$before,$word" in
      --*,*,*) head="${word%,*}," ;;
    esac
    local -a COMP_WORDS
    COMP_WORDS=("${words[@]}" "${word#"$head"}")
    local COMP_CWORD=${#words[@]}
    COMPREPLY=()
    _complete_frill-bench
    replies=$(printf '%s\n' "${COMPREPLY[@]}")
  fi
  local part="${word#"$head"}"
  # What the shell keeps of the word, because for it the word begins later.
  local kept=""
  if [ -n "${BASH_VERSION:-}" ]; then
    kept="${whole%"${whole##*[=:]}"}"
  elif [ "$whole" != "$word" ]; then
    head="${whole%"$word"}$head"
  fi
  COMPREPLY=()
  while IFS= read -r name; do
    case "$name" in
      "") ;;
      "$part"*)
        name="${name#"${kept#--*=}"}"
        # A name of a device or file may be anything: what is inserted is quoted.
        case "$name" in
          *[!A-Za-z0-9._=,:@%+/-]*) [ -z "${BASH_VERSION:-}" ] || name=$(printf '%q' "$name") ;;
        esac
        COMPREPLY+=("$head$name")
        ;;
    esac
  done <<<"$replies"
  if $files && [ "${#COMPREPLY[@]}" -eq 0 ]; then
    # A file, perhaps behind a key and an equals sign, where bash itself goes on; zsh completes what is in PREFIX.
    if [ -n "${BASH_VERSION:-}" ]; then
      ! type compopt >/dev/null 2>&1 || compopt -o default
    else
      while IFS= read -r name; do
        case "$name" in "${whole##*=}"*) COMPREPLY+=("${whole%"${whole##*=}"}$name") ;; esac
      done <<<"$(PREFIX="${whole##*=}" && compgen -f -- "$PREFIX")"
    fi
  fi
}
complete -F _frill_bench -o default frill-bench
