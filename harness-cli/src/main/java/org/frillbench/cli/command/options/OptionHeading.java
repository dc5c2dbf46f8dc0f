package org.frillbench.cli.command.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Field;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** The headings under which {@code --help} lists a command's options, in their order. */
public enum OptionHeading {
  MODELS("Models"),
  DEVICE("Device"),
  MEASURED("What to measure"),
  CONVERSION("Conversion"),
  INPUTS("Inputs"),
  METHOD("How to measure"),
  JUDGING("Judging"),
  OUTPUT("Output"),
  GENERAL("General");

  /**
   * The heading of an option, or of all options that a class declares; an option's own counts
   * before its class's.
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.TYPE})
  public @interface Under {
    /** The heading. */
    OptionHeading value();
  }

  private final String text;

  OptionHeading(String text) {
    this.text = text;
  }

  /** As the help text shows it. */
  public String text() {
    return text;
  }

  /** The heading of {@code option}; empty for one that its declaration puts under none. */
  public static Optional<OptionHeading> of(OptionSpec option) {
    if (option.usageHelp() || option.versionHelp()) {
      return Optional.of(GENERAL);
    }
    if (!(option.userObject() instanceof Field field)) {
      return Optional.empty();
    }
    return Optional.ofNullable(field.getAnnotation(Under.class))
        .or(() -> Optional.ofNullable(field.getDeclaringClass().getAnnotation(Under.class)))
        .map(Under::value);
  }
}
