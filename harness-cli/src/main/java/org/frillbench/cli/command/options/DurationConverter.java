package org.frillbench.cli.command.options;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads durations: an amount and its unit, as in {@code 850us}, {@code 500ms}, {@code 1.5s}, {@code
 * 20m}, {@code 2h}, or several from the largest unit down, as in {@code 1h30m}.
 */
public class DurationConverter implements ITypeConverter<Duration> {

  private static final String AMOUNT = "([0-9]{1,9}(?:\\.[0-9]{1,9})?)";
  private static final Pattern NUMBER = Pattern.compile(AMOUNT);
  private static final Pattern DURATION =
      Pattern.compile(
          String.format("(?:%1$sh)?(?:%1$sm)?(?:%1$ss)?(?:%1$sms)?(?:%1$sus)?", AMOUNT));
  private static final List<Long> UNIT_NS =
      List.of(3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L);
  private static final Duration LONGEST = Duration.ofDays(365);

  private final String usualUnit;
  private final String usualName;

  /** A converter for options whose usual unit is seconds. */
  public DurationConverter() {
    this("s", "seconds");
  }

  private DurationConverter(String usualUnit, String usualName) {
    this.usualUnit = usualUnit;
    this.usualName = usualName;
  }

  /** Reads latencies, whose usual unit is milliseconds. */
  public static final class OfLatency extends DurationConverter {
    public OfLatency() {
      super("ms", "milliseconds");
    }
  }

  /**
   * The duration that {@code text} states, to the nanosecond.
   *
   * @throws TypeConversionException for anything else, a number without a unit, and more than a
   *     year
   */
  @Override
  public Duration convert(String text) {
    if (NUMBER.matcher(text).matches()) {
      throw new TypeConversionException(
          text
              + " has no unit: write "
              + text
              + usualUnit
              + " for "
              + usualName
              + ", or another of us, ms, s, m, h");
    }
    Matcher duration = DURATION.matcher(text);
    if (text.isEmpty() || !duration.matches()) {
      throw new TypeConversionException(text + " is no duration such as 500ms, 90s, 20m or 1h30m");
    }
    BigDecimal ns = BigDecimal.ZERO;
    for (int unit = 0; unit < UNIT_NS.size(); unit++) {
      String amount = duration.group(unit + 1);
      if (amount != null) {
        ns = ns.add(new BigDecimal(amount).multiply(BigDecimal.valueOf(UNIT_NS.get(unit))));
      }
    }
    if (ns.compareTo(BigDecimal.valueOf(LONGEST.toNanos())) > 0) {
      throw new TypeConversionException(text + " is longer than a year");
    }
    return Duration.ofNanos(ns.longValue());
  }
}
