package org.frillbench.cli.command.options;

import org.frillbench.converter.spec.TrainingFolder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a training's folder. */
final class TrainingFolderConverter implements ITypeConverter<TrainingFolder> {

  @Override
  public TrainingFolder convert(String text) {
    try {
      return TrainingFolder.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
