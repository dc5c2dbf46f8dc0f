package org.frillbench.cli.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.host.CrashLog;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.user.TemporaryFiles;

/** A {@link KeptProcess} from the outside. */
final class KeptAgent implements AutoCloseable {

  private final Path crashLog;
  private final Process process;
  private final BufferedReader answers;

  KeptAgent(CandidateFile candidate) {
    try {
      crashLog = TemporaryFiles.file("audit", ".crash");
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
    process =
        AuditChild.start(
            crashLog, KeptProcess.class, candidate.file().toString(), Long.toString(Defaults.SEED));
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The median of a series now, ns. */
  double medianNs() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      String answer = answers.readLine();
      // A JVM that crashes reports it there in lines with this sign.
      if (answer != null && !answer.startsWith("#")) {
        return Double.parseDouble(answer);
      }
    } catch (IOException e) {
      // It has ended, which is the same as no answer.
    }
    process.onExit().join();
    throw new CommandFailure(
        ExitCode.NOT_ALL_MEASURED,
        "the process that is kept over all rounds died"
            + new CrashLog(crashLog).summary().map(crash -> ": " + crash).orElse("")
            + ".");
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    try {
      Files.deleteIfExists(crashLog);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
