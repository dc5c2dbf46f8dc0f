package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.host.ProcessConditions;
import org.frillbench.agent.trial.OutputsFile;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * An agent's process on this machine with its files, which are removed with it.
 *
 * @param request where its request is stored before it begins
 * @param report where it leaves its report
 * @param conditions what it runs under
 */
record LocalAgent(Path request, Path report, ProcessConditions conditions, AgentProcess process)
    implements AutoCloseable {

  /** One that gets ready for a trial; files are named by {@code name}. */
  static LocalAgent standBy(TrialFolder folder, String name, ProcessConditions conditions)
      throws IOException {
    Path request = folder.file(name + ".json");
    Path report = folder.file(name + ".report.json");
    Path root = request.toAbsolutePath().getRoot();
    return new LocalAgent(
        request, report, conditions, AgentProcess.standBy(root, request, report, conditions));
  }

  /** Where it leaves whole outputs. */
  Path outputs() {
    return OutputsFile.beside(report.toFile()).toPath();
  }

  /** Ends it where it still runs. */
  @Override
  public void close() {
    process.close();
    List.of(request, report, outputs()).forEach(TemporaryFiles::discard);
  }
}
