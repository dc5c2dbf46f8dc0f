package org.frillbench.cli.device;

import java.time.Duration;

/**
 * How long the harness waits for a device, and how often it tries again. Limits that users set are
 * options, recorded in the plan's protocol: a trial's ({@code --timeout}, 5 min), a lost device's
 * ({@code --reconnect}, 60 s) and a hot one's ({@code --cool-down}, 5 min).
 *
 * <p>After a lost connection everything is safe to repeat: a push begins again under a temporary
 * name, a trial is resumed where the agent left its report, a setting is written only where it
 * still has our value or the recorded one.
 */
public final class DevicePolicy {

  /** A command that a working device answers at once. */
  public static final Duration COMMAND = Duration.ofSeconds(20);

  /** Proof that a device still answers: {@code true}. */
  public static final Duration LIVENESS = Duration.ofSeconds(5);

  /** One query for the state of a device; Android itself aborts a dump after 10 s. */
  public static final Duration QUERY = Duration.ofSeconds(15);

  /** All queries of one description of a device together. */
  public static final Duration ALL_QUERIES = Duration.ofSeconds(60);

  /** A digest of a file on the device. */
  public static final Duration DIGEST = Duration.ofMinutes(2);

  /** An installation of the agent app. */
  public static final Duration INSTALLATION = Duration.ofMinutes(3);

  /** Longer preparations: compiling or removing the agent app, removing folders. */
  public static final Duration PREPARATION = Duration.ofMinutes(1);

  /** The adb server's answers until a service begins, altogether. */
  public static final Duration SERVER_ANSWERS = Duration.ofSeconds(15);

  /** A push or pull: between two messages. */
  public static final Duration TRANSFER_SILENCE = Duration.ofSeconds(20);

  /** A push or pull: altogether, besides the time for its bytes at the least rate. */
  public static final Duration TRANSFER = Duration.ofSeconds(60);

  /** The least rate of a push or pull, bytes a second. */
  public static final int LEAST_TRANSFER_BYTES_PER_SECOND = 64 << 10;

  /** Between two checks whether a lost device is back. */
  public static final Duration RETURN_POLL_INTERVAL = Duration.ofMillis(200);

  /** Lost connections in one push or trial, after which that one has failed and the run goes on. */
  public static final int MOST_LOSSES = 3;

  /** Between two checks whether a hot device has cooled. */
  public static final Duration COOL_DOWN_POLL_INTERVAL = Duration.ofSeconds(5);

  /** The work by which throttling is recognized; a device too busy for it is not asked again. */
  public static final Duration THROTTLE_CHECK = Duration.ofSeconds(5);

  /** How often a trial is repeated that throttled; then the last one is kept with its warning. */
  public static final int MOST_THROTTLED_REPEATS = 2;

  /** After Ctrl-C, all commands that restore a device together. */
  public static final Duration CLOSING = Duration.ofSeconds(20);

  /** After Ctrl-C, one of them. */
  public static final Duration CLOSING_COMMAND = Duration.ofSeconds(5);

  /** After Ctrl-C, each that is left when {@link #CLOSING} is over. */
  public static final Duration LATE_CLOSING_COMMAND = Duration.ofMillis(500);

  private DevicePolicy() {}
}
