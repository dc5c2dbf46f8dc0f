package org.frillbench.cli.command.compare;

import java.util.List;
import java.util.Map;
import org.frillbench.cli.command.options.GivenArguments;
import org.frillbench.results.document.ShellLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command of a gate, to be given again with another number of rounds. */
final class SameGate {

  private static final String OVERWRITE = "--overwrite";

  private SameGate() {}

  /** What was typed, without what says how many rounds are measured; the files are replaced. */
  static String command(CommandSpec spec) {
    List<String> words =
        GivenArguments.without(
            GivenArguments.withoutEnd(spec.root().commandLine().getParseResult().originalArgs()),
            "--rounds",
            "--precision",
            "--budget",
            "--resume");
    boolean writes = isGiven(spec, "--output") || isGiven(spec, "--report");
    if (writes && !words.contains(OVERWRITE)) {
      words.add(OVERWRITE);
    }
    return ShellLine.of(words);
  }

  /** On the command line in any form, or in a configuration file. */
  private static boolean isGiven(CommandSpec spec, String option) {
    Object value = spec.findOption(option).getValue();
    return value instanceof Map<?, ?> files ? !files.isEmpty() : value != null;
  }
}
