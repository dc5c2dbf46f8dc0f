package org.frillbench.cli.command.help;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * The completion script for bash, and for zsh by its emulation of bash's completion: picocli's, with
 * a function before it that asks for the values which only the machine knows.
 */
final class BashScript {

  private static final String NAME = "frill-bench";

  private BashScript() {}

  /** The script for the commands of {@code top}. */
  static String of(CommandLine top) {
    String cases =
        Stream.of(DynamicValues.values())
            .map(kind -> "    " + kind.options() + ") kind=" + kind.word() + " ;;\n")
            .collect(Collectors.joining());
    return AutoComplete.bash(NAME, top)
        + """

        # Values that only this machine knows; everything else is completed by the functions above.
        _frill_bench() {
          local kind="" word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
          if [ "$before" = "=" ]; then before="${COMP_WORDS[COMP_CWORD-2]}"; fi
          if [ "$word" = "=" ]; then word=""; else :; fi
          case "$before" in
        """
        + cases
        + """
          esac
          if [ -z "$kind" ]; then
            _complete_frill-bench "$@"
            return
          fi
          local IFS=$'\\n'
          COMPREPLY=($(compgen -W "$(frill-bench complete "$kind" -- "${COMP_WORDS[@]:1}" 2>/dev/null)" -- "$word"))
        }
        complete -F _frill_bench -o default frill-bench
        """;
  }
}
