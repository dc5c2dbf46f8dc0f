package org.frillbench.cli.device;

/**
 * The result of one check of a device.
 *
 * @param subject what was checked
 * @param level how severely it affects measuring
 * @param found how it is
 * @param advice what to do about it, or what follows; empty where nothing does
 */
public record CheckResult(String subject, Level level, String found, String advice) {

  /** The longest text from a device, which may be of any length. */
  private static final int LONGEST_FOUND = 200;

  /** Shortens what was found to what a line holds. */
  public CheckResult {
    found = found.substring(0, Math.min(found.length(), LONGEST_FOUND));
  }

  /** Something that is as it should be. */
  public static CheckResult ok(String subject, String found) {
    return new CheckResult(subject, Level.OK, found, "");
  }

  /** Something that disturbs. */
  public static CheckResult caution(String subject, String found, String advice) {
    return new CheckResult(subject, Level.CAUTION, found, advice);
  }

  /** Something without which nothing can be measured. */
  public static CheckResult obstacle(String subject, String found, String advice) {
    return new CheckResult(subject, Level.OBSTACLE, found, advice);
  }

  /** What was found and what to do about it, in one line. */
  public String sentence() {
    return advice.isEmpty() ? found : found + ": " + advice;
  }
}
