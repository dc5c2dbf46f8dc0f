package org.frillbench.cli.command.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 3%} or {@code 0.03}: a share above 0 and below 1. */
final class ShareConverter implements ITypeConverter<Double> {

  @Override
  public Double convert(String text) {
    String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    if (digits.matches("[0-9]{0,9}\\.?[0-9]{1,9}")) {
      double share = Double.parseDouble(digits) / (digits.equals(text) ? 1 : 100);
      if (share > 0 && share < 1) {
        return share;
      }
    }
    throw new TypeConversionException(text + " is no share such as 3% or 0.03");
  }
}
