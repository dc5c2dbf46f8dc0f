package org.frillbench.cli.execution;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * Which cores a process is held to. Little cores are those whose highest clock is the lowest of
 * all; all others are big.
 */
final class CpuMask {

  private CpuMask() {}

  /**
   * The mask that {@code words} mean on a device.
   *
   * @throws CommandFailure where no process can be held to cores
   */
  static Optional<String> on(DeviceLink link, List<Optional<Long>> coreMaxKHz, String words) {
    try {
      if (link.shell(DevicePolicy.COMMAND, "taskset").noSuchProgram()) {
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT,
            "--cpus is not possible on "
                + link.serial()
                + ": it has no taskset, which came with Android 6.0.");
      }
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
    return of(words, coreMaxKHz);
  }

  /**
   * The mask that {@code words} mean.
   *
   * @param words {@code big}, {@code little} or a hexadecimal mask
   * @param coreMaxKHz each core's highest clock, kHz; cores of which it is not known are in no mask
   *     but a hexadecimal one
   * @return hexadecimal without a prefix; empty where there are no such cores, or all are alike
   */
  static Optional<String> of(String words, List<Optional<Long>> coreMaxKHz) {
    List<Long> known = coreMaxKHz.stream().flatMap(Optional::stream).toList();
    long slowest = known.stream().mapToLong(Long::longValue).min().orElse(0);
    boolean alike = known.stream().allMatch(clock -> clock == slowest);
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "big" -> alike ? Optional.empty() : mask(coreMaxKHz, clock -> clock > slowest);
      case "little" -> alike ? Optional.empty() : mask(coreMaxKHz, clock -> clock == slowest);
      default -> hexadecimal(words);
    };
  }

  private static Optional<String> mask(List<Optional<Long>> coreMaxKHz, LongPredicate wanted) {
    BigInteger mask =
        IntStream.range(0, coreMaxKHz.size())
            .filter(core -> coreMaxKHz.get(core).filter(wanted::test).isPresent())
            .mapToObj(BigInteger.ONE::shiftLeft)
            .reduce(BigInteger.ZERO, BigInteger::or);
    return Optional.of(mask.toString(16));
  }

  private static Optional<String> hexadecimal(String words) {
    String digits = words.replaceFirst("^0[xX]", "").toLowerCase(Locale.ROOT);
    return digits.matches("[0-9a-f]{1,16}") && digits.matches(".*[1-9a-f].*")
        ? Optional.of(new BigInteger(digits, 16).toString(16))
        : Optional.empty();
  }
}
