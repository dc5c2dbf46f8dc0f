package org.frillbench.cli.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.frillbench.cli.device.Complaint;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellQuote;
import org.frillbench.cli.device.ShellResult;

/**
 * Launches the agent as a process of the shell user: {@code app_process} runs its main class out of
 * the APK, which needs no installation, and {@code taskset} may hold it to some cores.
 */
final class ShellLaunch implements AgentLaunch {

  private static final String MAIN = "org.frillbench.agent.ShellAgent";
  private static final String PROCESS = "frill-bench-agent";
  private static final String REPORTS = DeviceProbe.FOLDER + "/reports";
  private static final Pattern STEP = Pattern.compile("^step=(" + MESSAGE + ")$");

  private final DeviceLink cleanUpLink;
  private final String apk;

  /**
   * For a device.
   *
   * @param cleanUpLink for what has to be done even when the user interrupts
   * @param apk where the agent's APK is stored on it
   */
  ShellLaunch(DeviceLink cleanUpLink, String apk) {
    this.cleanUpLink = cleanUpLink;
    this.apk = apk;
  }

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public String reportPath(String requestId) {
    return REPORTS + "/" + requestId + ".report.json";
  }

  @Override
  public List<Question> preparation() {
    String folder = ShellQuote.join(REPORTS);
    String make =
        String.format(Locale.ROOT, "[ -d %1$s ] || ( mkdir -p %1$s && chmod 700 %1$s )", folder);
    return List.of(new Question(make, DevicePolicy.COMMAND));
  }

  @Override
  public AgentExit exit(ShellResult ended) {
    return ended.ok() ? AgentExit.byItself() : AgentExit.ofDeath(lastWords(ended));
  }

  @Override
  public List<String> command(TrialJob job) {
    List<String> command = new ArrayList<>(List.of("CLASSPATH=" + apk));
    if (job.settings().cpuMask() != null) {
      command.addAll(List.of("taskset", job.settings().cpuMask()));
    }
    command.addAll(
        List.of(
            "app_process",
            "/",
            "--nice-name=" + PROCESS,
            MAIN,
            DeviceStore.requestPath(job.id()),
            reportPath(job.id())));
    return command;
  }

  @Override
  public Optional<String> step(String line) {
    Matcher step = STEP.matcher(line);
    return step.matches() ? Optional.of(step.group(1)) : Optional.empty();
  }

  private static String lastWords(ShellResult ended) {
    String said =
        Complaint.in(
            ended
                .output()
                .lines()
                .filter(line -> !STEP.matcher(line).matches())
                .collect(Collectors.joining("\n")));
    return "exit code " + ended.exitCode() + (said.isEmpty() ? "" : ": " + said);
  }

  @Override
  public void stop() throws LinkLostException {
    for (String pid : AgentProcesses.of(cleanUpLink, PROCESS).orElse(List.of())) {
      cleanUpLink.shell(DevicePolicy.COMMAND, "kill", "-9", pid);
    }
  }
}
