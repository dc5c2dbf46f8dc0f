package org.frillbench.cli.command.options;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads yes and no, and true and false as the training code writes them, in any case. */
final class YesNoConverter implements ITypeConverter<Boolean> {

  @Override
  public Boolean convert(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new TypeConversionException(text + " is neither yes nor no");
    };
  }
}
