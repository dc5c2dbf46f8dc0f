package org.frillbench.cli.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;

/**
 * A piece of work that every device's shell can do, always the same: the SHA-256 of so many zeros.
 * How many is settled once: enough that the way to the device and back does not count.
 */
final class ShellWork implements ThrottleCheck.Work {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** An answer takes 10 to 30 ms to come over a cable: under a tenth of it. */
  private static final long LONG_ENOUGH_NANOS = 300_000_000;

  private static final int LEAST_MEBIBYTES = 4;
  private static final int MOST_MEBIBYTES = 256;

  private final DeviceLink link;
  private final Ticker ticker;
  private String pin;
  private int mebibytes = LEAST_MEBIBYTES;
  private String digest = digestOfZeros(LEAST_MEBIBYTES);
  private boolean settled;
  private boolean impossible;

  /**
   * Work for a device.
   *
   * @param cores the mask of the cores it is done on, in hexadecimal; empty for any
   */
  ShellWork(DeviceLink link, String cores, Ticker ticker) {
    this.link = link;
    this.ticker = ticker;
    this.pin = cores.isEmpty() ? "" : "taskset " + cores + " ";
  }

  @Override
  public Optional<Long> nanos() throws LinkLostException {
    if (!settled && !impossible) {
      settle();
    }
    return impossible ? Optional.empty() : once();
  }

  /** Finds the amount, and whether cores can be chosen at all. */
  private void settle() throws LinkLostException {
    Optional<Long> time = once();
    if (time.isEmpty() && !pin.isEmpty()) {
      pin = "";
      time = once();
    }
    while (time.isPresent() && time.get() < LONG_ENOUGH_NANOS && mebibytes < MOST_MEBIBYTES) {
      mebibytes *= 2;
      digest = digestOfZeros(mebibytes);
      time = once();
    }
    settled = time.isPresent();
    impossible = time.isEmpty();
  }

  /** The digest shows that all of it was done. */
  private Optional<Long> once() throws LinkLostException {
    String script =
        pin + "head -c " + ((long) mebibytes << 20) + " /dev/zero | " + pin + "sha256sum";
    long start = ticker.nanos();
    ShellResult result = link.script(LIMIT, script);
    long nanos = ticker.nanos() - start;
    return result.ok() && result.text().startsWith(digest) ? Optional.of(nanos) : Optional.empty();
  }

  static String digestOfZeros(int mebibytes) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < mebibytes; i++) {
        sha256.update(zeros);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
