package org.frillbench.cli.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.frillbench.cli.device.Complaint;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
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

  private final DeviceLink link;
  private final DeviceLink cleanUpLink;
  private final String apk;

  /**
   * For a device.
   *
   * @param cleanUpLink the same device, for what has to be done even when the user interrupts
   * @param apk where the agent's APK lies on it
   */
  ShellLaunch(DeviceLink link, DeviceLink cleanUpLink, String apk) {
    this.link = link;
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
  public AgentExit run(TrialJob job, Consumer<String> onStep) throws LinkLostException {
    ShellResult folder =
        link.script(
            DevicePolicy.COMMAND,
            ShellQuote.join("mkdir", "-p", REPORTS)
                + " && "
                + ShellQuote.join("chmod", "700", REPORTS));
    if (!folder.ok()) {
      return AgentExit.ofDeath(folder.reason());
    }
    ShellResult ended =
        link.shell(job.limit(), line -> follow(line, onStep), command(job).toArray(String[]::new));
    return ended.ok() ? AgentExit.byItself() : AgentExit.ofDeath(lastWords(ended));
  }

  private List<String> command(TrialJob job) {
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

  private static void follow(String line, Consumer<String> onStep) {
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      onStep.accept(step.group(1));
    }
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
