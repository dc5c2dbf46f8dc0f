package org.frillbench.cli.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;

/** Launches the agent as an app by {@code am instrument} and follows the bundles that it prints. */
final class Instrumentation implements AgentLaunch {

  private static final String PACKAGE = DeviceProbe.AGENT_PACKAGE;

  private static final String COMPONENT = PACKAGE + "/.TrialInstrumentation";
  private static final int MEDIA_FOLDER_API = 29;
  private static final Pattern STEP =
      Pattern.compile("^INSTRUMENTATION_STATUS: step=(" + AgentLaunch.MESSAGE + ")$");
  private static final Pattern RESULT =
      Pattern.compile("^INSTRUMENTATION_(?:RESULT|STATUS): (shortMsg|longMsg|Error)=(.{1,300})");

  private final DeviceLink cleanUpLink;
  private final int api;

  /**
   * For a device.
   *
   * @param cleanUpLink for what has to be done even when the user interrupts
   * @param api its API level
   */
  Instrumentation(DeviceLink cleanUpLink, int api) {
    this.cleanUpLink = cleanUpLink;
    this.api = api;
  }

  /** The folder that the agent may write to and the shell user may read: by API level. */
  static String reportFolder(int api) {
    return api >= MEDIA_FOLDER_API ? appFolder(api) : appFolder(api) + "/cache";
  }

  /** The app's own folder on shared storage, in which reports are: by API level. */
  static String appFolder(int api) {
    return "/sdcard/Android/" + (api >= MEDIA_FOLDER_API ? "media/" : "data/") + PACKAGE;
  }

  @Override
  public String process() {
    return PACKAGE;
  }

  @Override
  public String reportPath(String requestId) {
    return reportFolder(api) + "/" + requestId + ".report.json";
  }

  @Override
  public List<Question> preparation() {
    return List.of();
  }

  @Override
  public AgentExit exit(ShellResult ended) {
    Map<String, String> words = new HashMap<>();
    ended
        .output()
        .lines()
        .map(RESULT::matcher)
        .filter(Matcher::find)
        .forEach(result -> words.put(result.group(1), result.group(2)));
    return AgentExit.ofDeath(
        Stream.of("longMsg", "shortMsg", "Error")
            .map(key -> words.getOrDefault(key, ""))
            .filter(said -> !said.isEmpty())
            .findFirst()
            .orElse(""));
  }

  @Override
  public List<String> command(TrialJob job) {
    List<String> command = new ArrayList<>(List.of("am", "instrument", "-w", "-r"));
    command.addAll(List.of("-e", "request", DeviceStore.requestPath(job.id())));
    if (job.settings().sustained() != null) {
      command.addAll(List.of("-e", "sustained", "true"));
    }
    command.add(COMPONENT);
    return command;
  }

  @Override
  public Optional<String> step(String line) {
    Matcher step = STEP.matcher(line);
    return step.matches() ? Optional.of(step.group(1)) : Optional.empty();
  }

  @Override
  public void stop() throws LinkLostException {
    cleanUpLink.shell(DevicePolicy.COMMAND, "am", "force-stop", PACKAGE);
  }
}
