package org.frillbench.cli.command.measure;

import java.util.List;
import java.util.Optional;
import org.frillbench.cli.command.options.ResumeOption;
import org.frillbench.cli.command.options.RunOptions;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.fleet.Member;

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
        .map(done -> List.of(is + "; go on with: " + ResumeOption.command(command, done.file())))
        .orElseGet(() -> List.of(is + "."));
  }
}
