package org.frillbench.cli.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.timing.Ticker;

/**
 * The questions of one examination. One that fails costs only its own answer, unless the device
 * answers nothing any more; all of them together have a limit.
 */
final class Questions {

  /** Android itself gives up a dump after 10 s. */
  private static final Duration EACH = Duration.ofSeconds(15);

  private static final Duration ALL = Duration.ofSeconds(60);
  private static final Duration PROBE = Duration.ofSeconds(5);

  /** The shell's exit code where a program is missing: older releases have fewer of them. */
  private static final int NO_SUCH_PROGRAM = 127;

  private static final ShellResult NO_ANSWER = new ShellResult(NO_SUCH_PROGRAM, "");

  private final DeviceLink link;
  private final Ticker ticker;
  private final long start;
  private final List<String> unanswered = new ArrayList<>();

  Questions(DeviceLink link, Ticker ticker) {
    this.link = link;
    this.ticker = ticker;
    this.start = ticker.nanos();
  }

  /** What a program prints; nothing where it fails, as it does on releases that lack it. */
  String ask(String... command) throws LinkLostException {
    ShellResult result = run(command);
    if (!result.ok() && result.exitCode() != NO_SUCH_PROGRAM) {
      note(command, "exit code " + result.exitCode() + ", " + result.reason());
    }
    return result.ok() ? result.output() : "";
  }

  /** What a program prints that may fail in part, or whose failure is an answer. */
  String askInPart(String... command) throws LinkLostException {
    return run(command).output();
  }

  /**
   * The questions that got no answer, each with the reason; missing programs are not among them.
   */
  List<String> unanswered() {
    return List.copyOf(unanswered);
  }

  private ShellResult run(String... command) throws LinkLostException {
    Duration left = ALL.minusNanos(ticker.nanos() - start);
    if (left.isNegative() || left.isZero()) {
      note(command, "not asked, because the others took " + ALL.toSeconds() + " s");
      return NO_ANSWER;
    }
    Duration limit = left.compareTo(EACH) < 0 ? left : EACH;
    try {
      return link.shell(limit, command);
    } catch (CommandTimeoutException e) {
      note(
          command,
          e.printedTooMuch()
              ? "it printed more than any answer takes"
              : "no end within " + limit.toSeconds() + " s");
      requireAnswer(e);
    } catch (LinkLostException e) {
      note(command, "it broke off");
      requireAnswer(e);
    }
    return NO_ANSWER;
  }

  /** A device that does not even do this has nothing more to say. */
  private void requireAnswer(LinkLostException failure) throws LinkLostException {
    try {
      link.shell(PROBE, "true");
    } catch (LinkLostException e) {
      throw failure;
    }
  }

  private void note(String[] command, String reason) {
    // Of a question about many files the first one says which it was.
    String last = command.length > 3 ? "…" : "";
    List<String> words = List.of(command).subList(0, Math.min(3, command.length));
    unanswered.add("'" + String.join(" ", words) + last + "': " + reason);
  }
}
