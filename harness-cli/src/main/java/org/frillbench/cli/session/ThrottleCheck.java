package org.frillbench.cli.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;

/**
 * Measures whether a device throttles, where Android does not report it: the same piece of work
 * takes longer than it once did. The rule is AndroidX Benchmark's ({@code ThrottleDetector}): over
 * 1.10 of the best time so far. The shortest of three attempts counts, because anything may come
 * between.
 */
final class ThrottleCheck implements HeatSensor {

  private static final double THROTTLED = 1.10;
  private static final int ATTEMPTS = 3;

  /** Something that takes as long as the device is slow. */
  interface Work {
    /** Does it once; its time in ns, empty where this device can't do it. */
    Optional<Long> nanos() throws LinkLostException;

    /** The same as a question to be asked with others; empty where it is not yet known how. */
    default Optional<Question> question() {
      return Optional.empty();
    }

    /** The time in the answer to that question, which is empty if it did not end in time. */
    default Optional<Long> nanos(Optional<ShellResult> answer) {
      throw new IllegalStateException("nothing was asked");
    }
  }

  private final Work work;
  private final Runnable onUnknown;
  private boolean reported;
  private long best = Long.MAX_VALUE;

  /**
   * A check by some work.
   *
   * @param onUnknown called once where the device cannot do it
   */
  ThrottleCheck(Work work, Runnable onUnknown) {
    this.work = work;
    this.onUnknown = onUnknown;
  }

  /** The check of a device; how much work it takes is found now, and not in the first trial. */
  static ThrottleCheck on(DeviceLink link, DeviceFacts facts, Consumer<String> notice)
      throws LinkLostException {
    ShellWork work = new ShellWork(link, fastestCores(facts.coreMaxKHz()));
    work.settle();
    return new ThrottleCheck(
        work,
        () ->
            notice.accept(
                "Whether "
                    + link.serial()
                    + " throttles is not known: this Android does not report it, and its shell could"
                    + " not time a piece of work."));
  }

  /** The mask of the cores with the highest clock, in hexadecimal; empty where it isn't known. */
  static String fastestCores(List<Optional<Long>> maxKHz) {
    Optional<Long> fastest = maxKHz.stream().flatMap(Optional::stream).max(Long::compare);
    if (fastest.isEmpty() || maxKHz.size() > Long.SIZE) {
      return "";
    }
    long mask = 0;
    for (int core = 0; core < maxKHz.size(); core++) {
      mask |= maxKHz.get(core).equals(fastest) ? 1L << core : 0;
    }
    return Long.toHexString(mask);
  }

  @Override
  public List<Question> questions() {
    return work.question().stream().toList();
  }

  @Override
  public Optional<String> tooHot(List<Optional<ShellResult>> answers) throws LinkLostException {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Long> nanos = i < answers.size() ? work.nanos(answers.get(i)) : work.nanos();
      if (nanos.isEmpty()) {
        sayUnknown();
        return Optional.empty();
      }
      shortest = Math.min(shortest, nanos.get());
      best = Math.min(best, shortest);
      if (shortest <= THROTTLED * best) {
        return Optional.empty();
      }
    }
    return Optional.of("its cores are slower than before");
  }

  private void sayUnknown() {
    if (!reported) {
      reported = true;
      onUnknown.run();
    }
  }
}
