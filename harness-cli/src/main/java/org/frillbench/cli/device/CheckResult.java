package org.frillbench.cli.device;

import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.warning.Warning;

/**
 * The result of one check of a device.
 *
 * @param subject what was checked
 * @param level how severely it affects measuring
 * @param found how it is
 * @param advice what to do about it, or what follows; empty where nothing does
 * @param rule the id by which {@code explain} says more: a warning that a run would have, a {@link
 *     Disturbance} or an exit code; null where nothing is wrong
 */
public record CheckResult(String subject, Level level, String found, String advice, String rule) {

  /** The longest text from a device, which may be of any length. */
  private static final int LONGEST_FOUND = 200;

  /** Shortens what was found to what a line holds. */
  public CheckResult {
    found = found.substring(0, Math.min(found.length(), LONGEST_FOUND));
  }

  /** Something that is as it should be. */
  public static CheckResult ok(String subject, String found) {
    return new CheckResult(subject, Level.OK, found, "", null);
  }

  /** Something that disturbs, although no run warns of it. */
  public static CheckResult caution(String subject, Disturbance rule, String found, String advice) {
    return new CheckResult(subject, Level.CAUTION, found, advice, rule.id());
  }

  /** Something of which a run at this moment would warn. */
  public static CheckResult warning(String subject, Warning rule, String found, String advice) {
    return new CheckResult(subject, Level.of(rule.severity()), found, advice, rule.id());
  }

  /** Something without which nothing can be measured. */
  public static CheckResult obstacle(String subject, String found, String advice) {
    String exit = Integer.toString(ExitCode.NO_TARGET.code());
    return new CheckResult(subject, Level.OBSTACLE, found, advice, exit);
  }

  /** What was found and what to do about it, in one line. */
  public String sentence() {
    return advice.isEmpty() ? found : found + ": " + advice;
  }
}
