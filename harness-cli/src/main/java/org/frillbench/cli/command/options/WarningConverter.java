package org.frillbench.cli.command.options;

import org.frillbench.results.warning.Warning;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a warning's id, in any case. */
public final class WarningConverter implements ITypeConverter<Warning> {

  @Override
  public Warning convert(String id) {
    try {
      return Warning.parse(id);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
