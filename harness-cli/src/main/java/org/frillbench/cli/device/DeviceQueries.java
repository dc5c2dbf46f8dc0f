package org.frillbench.cli.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.timing.Ticker;

/**
 * Runs the queries of one inspection of a device. A query that fails costs only its own result,
 * unless the device answers nothing any more; all of them together have a time limit.
 */
final class DeviceQueries {

  /** The shell's exit code where a program is missing: older releases have fewer of them. */
  private static final int NO_SUCH_PROGRAM = 127;

  private static final ShellResult NO_ANSWER = new ShellResult(NO_SUCH_PROGRAM, "");

  private static final String NO_END = "no end within ";

  private final DeviceLink link;
  private final Ticker ticker;
  private final long start;
  private final List<String> unanswered = new ArrayList<>();

  DeviceQueries(DeviceLink link, Ticker ticker) {
    this.link = link;
    this.ticker = ticker;
    this.start = ticker.nanos();
  }

  /** The output of a program; empty where it fails, as on releases that lack it. */
  String ask(String... command) throws LinkLostException {
    ShellResult result = run(command);
    if (!result.ok() && result.exitCode() != NO_SUCH_PROGRAM) {
      note(command, "exit code " + result.exitCode() + ", " + result.reason());
    }
    return result.ok() ? result.output() : "";
  }

  /** The output of a program that may fail in part, or whose failure is an answer. */
  String askInPart(String... command) throws LinkLostException {
    return run(command).output();
  }

  /**
   * The queries without a result, each with the reason; those for missing programs are not among
   * them.
   */
  List<String> unanswered() {
    return List.copyOf(unanswered);
  }

  /** The beginning of the reason for a command that did not end. */
  static String noEnd(String command) {
    return "'" + command + "': " + NO_END;
  }

  private ShellResult run(String... command) throws LinkLostException {
    Duration left = DevicePolicy.ALL_QUERIES.minusNanos(ticker.nanos() - start);
    if (left.isNegative() || left.isZero()) {
      note(
          command,
          "not asked, because the others took " + DevicePolicy.ALL_QUERIES.toSeconds() + " s");
      return NO_ANSWER;
    }
    Duration limit = left.compareTo(DevicePolicy.QUERY) < 0 ? left : DevicePolicy.QUERY;
    try {
      return link.shell(limit, command);
    } catch (CommandTimeoutException e) {
      note(
          command,
          e.printedTooMuch()
              ? "it printed more than any answer takes"
              : NO_END + limit.toSeconds() + " s");
      requireAnswer(e);
    } catch (LinkLostException e) {
      note(command, "it broke off");
      requireAnswer(e);
    }
    return NO_ANSWER;
  }

  /** Rethrows {@code failure} where the device runs no command at all any more. */
  private void requireAnswer(LinkLostException failure) throws LinkLostException {
    try {
      link.shell(DevicePolicy.LIVENESS, "true");
    } catch (LinkLostException e) {
      throw failure;
    }
  }

  private void note(String[] command, String reason) {
    // The first file identifies a query of many.
    String last = command.length > 3 ? "…" : "";
    List<String> words = List.of(command).subList(0, Math.min(3, command.length));
    unanswered.add("'" + String.join(" ", words) + last + "': " + reason);
  }
}
