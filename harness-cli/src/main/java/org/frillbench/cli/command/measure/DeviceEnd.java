package org.frillbench.cli.command.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.cli.command.options.RunOptions;
import org.frillbench.cli.device.ShellQuote;
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
        .map(done -> List.of(is + "; go on with: " + resumption(done.file())))
        .orElseGet(() -> List.of(is + "."));
  }

  private String resumption(Path file) {
    Stream<String> words =
        Stream.of(
                Stream.of("frill-bench"),
                command.stream(),
                Stream.of("--resume", file.toString()))
            .flatMap(each -> each);
    return ShellQuote.join(words.toArray(String[]::new));
  }
}
