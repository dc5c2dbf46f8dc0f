package org.frillbench.cli.command.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 10ms}, {@code 8.5ms}, {@code 850us} or {@code 1s} as ns. */
public final class LatencyConverter implements ITypeConverter<Double> {

  private static final Pattern LATENCY = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(us|ms|s)");

  @Override
  public Double convert(String text) {
    Matcher latency = LATENCY.matcher(text.replace(" ", ""));
    double amount = latency.matches() ? Double.parseDouble(latency.group(1)) : 0;
    if (amount <= 0) {
      throw new TypeConversionException(text + " is no latency such as 10ms, 8.5ms or 850us");
    }
    return switch (latency.group(2)) {
      case "us" -> amount * 1e3;
      case "ms" -> amount * 1e6;
      default -> amount * 1e9;
    };
  }
}
