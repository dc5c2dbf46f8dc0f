package org.frillbench.cli.command.options;

import java.util.EnumSet;
import java.util.Set;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.warning.Warning;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Blocking warnings that the user accepts by name. */
public final class AcceptOption {

  @Option(
      names = "--accept",
      paramLabel = "WARNING",
      split = ",",
      converter = Ids.class,
      description =
          "Warnings to accept that would otherwise end the command with exit code 6, such as"
              + " THERMAL-THROTTLED; what the command writes names them.")
  @Under(OptionHeading.JUDGING)
  private Set<Warning> accepted = EnumSet.noneOf(Warning.class);

  /** The accepted warnings, in their own order. */
  public Set<Warning> values() {
    return accepted;
  }

  /** Reads a warning's id, in any case. */
  static final class Ids implements ITypeConverter<Warning> {

    @Override
    public Warning convert(String id) {
      try {
        return Warning.parse(id);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
