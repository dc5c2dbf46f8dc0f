# Lists with commas, values after an equals sign, and values that only this machine knows; everything else is completed
# by the functions above.
_frill_bench() {
  local word before head="" kept="" quote="" kind="" files=false name replies
  local -a words
  if [ -n "${BASH_VERSION:-}" ]; then
    _frill_bench_words "${COMP_LINE:0:COMP_POINT}"
  else
    words=("${COMP_WORDS[@]:0:$COMP_CWORD}")
    # Zsh goes on behind a quote that is open.
    word="${COMP_WORDS[COMP_CWORD]#[\'\"]}"
  fi
  local whole="$word" program="${words[0]}"
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
    case "$program" in
      "~/"*) program="$HOME/${program#??}" ;;
    esac
    replies=$("$program" complete "$kind" -- "${words[@]:1}" 2>/dev/null)
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
  if [ -z "${BASH_VERSION:-}" ] && [ "$whole" != "$word" ]; then
    head="${whole%"$word"}$head"
  fi
  # What the shell keeps of the word, because for it the word begins later.
  case "$whole" in
    --*=*) [ -z "$kept" ] || kept="${kept#--*=}" ;;
  esac
  COMPREPLY=()
  while IFS= read -r name; do
    case "$name" in
      "") ;;
      "$part"*)
        name="${name#"$kept"}"
        # A name of a device or file may be anything: what is inserted is quoted.
        case "$name" in
          *[!A-Za-z0-9._=,:@%+/-]*) [ -z "${BASH_VERSION:-}" ] || _frill_bench_quote ;;
        esac
        COMPREPLY+=("$head$name")
        ;;
    esac
  done <<<"$replies"
  if $files && [ "${#COMPREPLY[@]}" -eq 0 ]; then
    # A file, perhaps behind a key and an equals sign. The shells complete and quote it, but zsh not behind such a sign:
    # there it completes what is in PREFIX.
    if [ -n "${BASH_VERSION:-}" ]; then
      ! type compopt >/dev/null 2>&1 || compopt -o default
    else
      case "$whole" in
        *=*)
          while IFS= read -r name; do
            case "$name" in "${whole##*=}"*) COMPREPLY+=("${whole%"${whole##*=}"}$name") ;; esac
          done <<<"$(PREFIX="${whole##*=}" && compgen -f -- "$PREFIX")"
          ;;
      esac
    fi
  fi
}

# Splits $1 into words, as they are without quotes; word is the last one, kept what bash keeps of it, because it splits
# at more than blanks, and quote the quote that is still open.
_frill_bench_words() {
  local line="$1" outside="" c i blank=true
  words=()
  word=""
  for ((i = 0; i < ${#line}; i++)); do
    c="${line:i:1}"
    case "$quote$c" in
      [\'\"]) quote="$c" outside="$kept" kept="$word" ;;
      "''" | '""') quote="" kept="$outside" ;;
      "'"*) word+="$c" ;;
      \\ | '"\')
        i=$((i + 1))
        # Between double quotes it is itself before most.
        case "$quote${line:i:1}" in
          '"'[!\"\\\$\`]) word+="$c" ;;
        esac
        word+="${line:i:1}"
        ;;
      '"'?*) word+="$c" ;;
      [[:space:]])
        $blank || words+=("$word")
        word="" kept="" blank=true
        continue
        ;;
      *)
        word+="$c"
        case "$c" in
          [=:]) case "$COMP_WORDBREAKS" in *"$c"*) kept="$word" ;; esac ;;
        esac
        ;;
    esac
    blank=false
  done
}

# Quotes name as the open quote needs it.
_frill_bench_quote() {
  case "$quote" in
    "'") name=$(printf '%s' "$name" | sed "s/'/'\\\\''/g") ;;
    '"') name=$(printf '%s' "$name" | sed 's/["\\$`]/\\&/g') ;;
    *) name=$(printf '%q' "$name") ;;
  esac
}
complete -F _frill_bench -o default frill-bench
