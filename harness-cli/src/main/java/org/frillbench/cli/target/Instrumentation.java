package org.frillbench.cli.target;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceInterview;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.results.record.MissedTrial;

/** Launches the agent by {@code am instrument} and follows the bundles that it prints. */
final class Instrumentation {

  private static final String PACKAGE = DeviceInterview.AGENT_PACKAGE;

  private static final String COMPONENT = PACKAGE + "/.TrialInstrumentation";
  private static final Duration SHORT = Duration.ofSeconds(20);

  /** Seldom, because each question takes time from the inference that is being timed. */
  private static final long PAUSE_MILLIS = 2_000;

  private static final Ticker TICKER = Ticker.system();
  private static final int MEDIA_FOLDER_API = 29;
  private static final Pattern STEP =
      Pattern.compile("^INSTRUMENTATION_STATUS: step=([a-z-]{1,20})$");
  private static final Pattern RESULT =
      Pattern.compile("^INSTRUMENTATION_(?:RESULT|STATUS): (shortMsg|longMsg|Error)=(.{1,300})");

  private final DeviceLink link;
  private final DeviceLink farewell;
  private final int api;

  Instrumentation(DeviceLink link, DeviceLink farewell, int api) {
    this.link = link;
    this.farewell = farewell;
    this.api = api;
  }

  /** The folder that the agent may write to and the shell user may read: by API level. */
  static String reportFolder(int api) {
    return api >= MEDIA_FOLDER_API
        ? "/sdcard/Android/media/" + PACKAGE
        : "/sdcard/Android/data/" + PACKAGE + "/cache";
  }

  /** Where the report of {@code requestId} lies once the agent is done. */
  String reportPath(String requestId) {
    return reportFolder(api) + "/" + requestId + ".report.json";
  }

  /** Runs the trial of a request that has been pushed; returns when the agent has ended. */
  End run(String requestId, Duration limit, Consumer<String> onStep) throws LinkLostException {
    Map<String, String> words = new HashMap<>();
    try {
      link.shell(
          limit,
          line -> follow(line, onStep, words),
          "am",
          "instrument",
          "-w",
          "-r",
          "-e",
          "request",
          DeviceStore.requestPath(requestId),
          COMPONENT);
      return new End(words, false);
    } catch (CommandTimeoutException e) {
      // If the device itself is gone, this throws in its turn.
      stop();
      return new End(words, true);
    }
  }

  /** Waits until no agent runs any more; false when one still does after {@code limit}. */
  boolean awaitEnd(Duration limit) throws LinkLostException, InterruptedException {
    long deadline = TICKER.nanos() + limit.toNanos();
    while (link.shell(SHORT, "pidof", PACKAGE).ok()) {
      if (TICKER.nanos() > deadline) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  /** Ends the agent and removes what a trial left; a device that is gone has to be cleaned. */
  void giveUp(String requestId) {
    try {
      stop();
    } catch (LinkLostException e) {
      return;
    }
    cleanUp(requestId);
  }

  private static void follow(String line, Consumer<String> onStep, Map<String, String> words) {
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      onStep.accept(step.group(1));
    }
    Matcher result = RESULT.matcher(line);
    if (result.find()) {
      words.put(result.group(1), result.group(2));
    }
  }

  /** Ends an agent that hangs. Throws where the device itself is gone. */
  private void stop() throws LinkLostException {
    farewell.shell(SHORT, "am", "force-stop", PACKAGE);
  }

  /**
   * Removes what a trial left on the device; a device that is gone keeps it until it is cleaned.
   */
  void cleanUp(String requestId) {
    try {
      farewell.shell(SHORT, "rm", "-f", DeviceStore.requestPath(requestId), reportPath(requestId));
    } catch (LinkLostException e) {
      return;
    }
  }

  /**
   * How the agent ended.
   *
   * @param words what Android said of its end, by key
   * @param hung whether it had to be stopped
   */
  record End(Map<String, String> words, boolean hung) {

    /** One that nobody watched. */
    static End byItself() {
      return new End(Map.of(), false);
    }

    /** One that did not end by itself. */
    static End ofHung() {
      return new End(Map.of(), true);
    }

    /** What to say of a trial without a report. */
    TrialOutcome.Missed missed(String noReport, Duration limit) {
      if (hung) {
        return new TrialOutcome.Missed(
            MissedTrial.Kind.AGENT_HUNG,
            "the agent did not finish within " + limit.toSeconds() + " s",
            false);
      }
      String said =
          words.getOrDefault(
              "longMsg", words.getOrDefault("shortMsg", words.getOrDefault("Error", "")));
      return said.isEmpty()
          ? new TrialOutcome.Missed(
              MissedTrial.Kind.REPORT, "the agent left no report: " + noReport, true)
          : new TrialOutcome.Missed(MissedTrial.Kind.AGENT_DIED, "the agent died: " + said, true);
    }
  }
}
