package org.frillbench.cli.command.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.command.options.GivenArguments;
import org.frillbench.cli.command.options.RunOptions;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.fleet.Member;
import org.frillbench.results.document.ShellLine;

/**
 * How a device did in a measurement on several.
 *
 * @param run empty where nothing was measured
 * @param command the arguments that measure it alone
 */
record DeviceEnd(
    Member member, Optional<RunOptions.Done> run, ExitCode exit, List<String> command) {

  /** The sentences about it that a user needs who was away meanwhile. */
  List<String> notices() {
    if (exit == ExitCode.DONE) {
      return List.of();
    }
    String is = member.name() + ": " + exit.meaning();
    return run.filter(done -> done.run().file().run().endedEarly())
        .map(done -> List.of(is + "; go on with: " + resumption(done.file())))
        .orElseGet(() -> List.of(is + "."));
  }

  private String resumption(Path file) {
    List<String> words = new ArrayList<>(GivenArguments.withoutEnd(command));
    words.addAll(ShellLine.option("--resume", file.toString()));
    return ShellLine.of(words);
  }
}
