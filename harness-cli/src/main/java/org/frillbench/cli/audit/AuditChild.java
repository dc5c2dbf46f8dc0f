package org.frillbench.cli.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.frillbench.agent.host.ChildJvm;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.FileErrorText;

/** Starts the processes of audits. */
final class AuditChild {

  private AuditChild() {}

  /**
   * Starts {@code main}.
   *
   * @param crashLog where a crash in native code leaves its report
   * @throws CommandFailure if this machine cannot start it
   */
  static Process start(Path crashLog, Class<?> main, String... arguments) {
    try {
      return new ProcessBuilder(ChildJvm.command(crashLog, main, arguments))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "a process of the audit cannot be started: " + FileErrorText.of(e) + ".",
          e);
    }
  }
}
