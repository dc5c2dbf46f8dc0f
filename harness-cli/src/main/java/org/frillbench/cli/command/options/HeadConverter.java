package org.frillbench.cli.command.options;

import org.frillbench.converter.spec.Head;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the order of a head. */
final class HeadConverter implements ITypeConverter<Head> {

  @Override
  public Head convert(String text) {
    try {
      return Head.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
