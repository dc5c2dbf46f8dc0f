package org.frillbench.cli.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;

/**
 * A piece of work that every release's shell can do without any other program: counting to a fixed
 * number. The shell itself reports how much processor time that took, so neither the way to the
 * device nor other work there counts. How far to count is settled once.
 */
final class ShellWork implements ThrottleCheck.Work {

  /** Ends a loop that nobody waits for any more, by processor time. */
  private static final int MOST_SECONDS = 5;

  /** The shell reports hundredths of a second: 2 % of it. */
  private static final double ENOUGH_SECONDS = 0.5;

  private static final int FIRST_COUNT = 100_000;
  private static final int MOST_COUNT = 20_000_000;

  /** {@code 0m01.98s real 0m00.42s user 0m00.00s system}, as mksh prints it. */
  private static final Pattern TIMES =
      Pattern.compile(
          "(\\d{1,3})m(\\d\\d)\\.(\\d\\d)s user\\s++(\\d{1,3})m(\\d\\d)\\.(\\d\\d)s system");

  private final DeviceLink link;
  private List<String> pin;
  private int count = FIRST_COUNT;
  private boolean settled;
  private boolean impossible;

  /**
   * Work for a device.
   *
   * @param cores the mask of the cores it is done on, in hexadecimal; empty for any
   */
  ShellWork(DeviceLink link, String cores) {
    this.link = link;
    this.pin = cores.isEmpty() ? List.of() : List.of("taskset", cores);
  }

  @Override
  public Optional<Long> nanos() throws LinkLostException {
    settle();
    return impossible ? Optional.empty() : once();
  }

  /** Finds the amount, and whether cores can be chosen at all; once. */
  void settle() throws LinkLostException {
    if (settled || impossible) {
      return;
    }
    Optional<Long> time = once();
    if (time.isEmpty() && !pin.isEmpty() && !impossible) {
      pin = List.of();
      time = once();
    }
    time.ifPresent(nanos -> count = enough(nanos / 1e9));
    settled = time.isPresent();
    impossible = time.isEmpty();
  }

  private int enough(double seconds) {
    double shortest = 0.01;
    double factor = Math.max(1, ENOUGH_SECONDS / Math.max(seconds, shortest));
    return (int) Math.min(MOST_COUNT, Math.ceil(count * factor));
  }

  @Override
  public Optional<Question> question() {
    return settled && !impossible ? Optional.of(work()) : Optional.empty();
  }

  @Override
  public Optional<Long> nanos(Optional<ShellResult> answer) {
    impossible |= answer.isEmpty();
    return answer.flatMap(ShellWork::time);
  }

  private Optional<Long> once() throws LinkLostException {
    try {
      return time(link.script(work().limit(), work().script()));
    } catch (CommandTimeoutException e) {
      impossible = true;
      return Optional.empty();
    }
  }

  private Question work() {
    List<String> command = new ArrayList<>(pin);
    command.addAll(List.of("sh", "-c", loop(count)));
    return Question.of(DevicePolicy.THROTTLE_CHECK, command.toArray(String[]::new));
  }

  private static Optional<Long> time(ShellResult result) {
    Matcher times = TIMES.matcher(result.output());
    return result.ok() && times.find()
        ? Optional.of(nanos(times, 1) + nanos(times, 4))
        : Optional.empty();
  }

  private static String loop(int count) {
    return "ulimit -t "
        + MOST_SECONDS
        + "; i=0; time while [ $((i+=1)) -lt "
        + count
        + " ]; do :; done";
  }

  /** The time whose minutes are in {@code group}; seconds and hundredths follow. */
  private static long nanos(Matcher times, int group) {
    long seconds = 60 * Long.parseLong(times.group(group)) + Long.parseLong(times.group(group + 1));
    return (100 * seconds + Long.parseLong(times.group(group + 2))) * 10_000_000;
  }
}
