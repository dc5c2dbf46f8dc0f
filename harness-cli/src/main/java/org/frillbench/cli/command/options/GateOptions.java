package org.frillbench.cli.command.options;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a command and a gate have in common. */
public final class GateOptions {

  private static final Set<OptionHeading> COMMON =
      Set.of(OptionHeading.DEVICE, OptionHeading.INPUTS);

  /** A gate measures on one device. */
  private static final String ALL_DEVICES = "--all-devices";

  private GateOptions() {}

  /** The options of {@code spec} that are given for the device and the inputs, as words. */
  public static List<String> givenTo(CommandSpec spec) {
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .filter(option -> OptionHeading.of(option).filter(COMMON::contains).isPresent())
        .filter(option -> !option.longestName().equals(ALL_DEVICES))
        .flatMap(GateOptions::words)
        .toList();
  }

  private static Stream<String> words(OptionSpec option) {
    String name = option.longestName();
    return option.arity().max() == 0
        ? Stream.of(name)
        : option.originalStringValues().stream().flatMap(value -> Stream.of(name, value));
  }
}
