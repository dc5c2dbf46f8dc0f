package org.frillbench.cli.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.frillbench.cli.candidate.ConversionRecords;
import org.frillbench.cli.user.Outputs;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The files that the arguments of a command name to be read. */
public final class ReadFiles {

  /** The options that name one file to be written. */
  static final Set<String> WRITTEN =
      Set.of(
          "--output",
          "--report",
          "--svg",
          "--table",
          "--jmh-json",
          "--profile-json",
          "--profile-csv");

  /** Names a run that is carried on, which is replaced. */
  private static final String RESUME = "--resume";

  /** What is read of a folder of models, of a SavedModel, or of stored outputs. */
  private static final Pattern IN_FOLDER =
      Pattern.compile(".*\\.(tflite|conversion\\.json|npy|pb)");

  private ReadFiles() {}

  /** Refuses a file to write that the same command reads, before anything is done. */
  static void requireNotWritten(CommandSpec command) {
    command.options().stream()
        .filter(ReadFiles::isWritten)
        .flatMap(ReadFiles::values)
        .forEach(
            value -> {
              Path file = Path.of(value);
              Outputs.requireNotRead(file, Stream.concat(of(command), besides(command, file)));
            });
  }

  /** The files that exist among the values of what {@code command} reads. */
  public static Stream<Path> of(CommandSpec command) {
    return named(command)
        .filter(file -> !Files.isDirectory(file))
        .flatMap(file -> Stream.of(file, ConversionRecords.beside(file)))
        .filter(Files::exists);
  }

  /** {@code file} itself where it is read with the folder that it is in. */
  private static Stream<Path> besides(CommandSpec command, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return IN_FOLDER.matcher(file.toString()).matches()
            && named(command).anyMatch(each -> Outputs.isSame(each, folder))
        ? Stream.of(file)
        : Stream.empty();
  }

  private static Stream<Path> named(CommandSpec command) {
    return command.args().stream()
        .filter(each -> !isWritten(each) && !isOneOf(Set.of(RESUME), each))
        .flatMap(ReadFiles::values)
        .flatMap(ReadFiles::spellings)
        .flatMap(ReadFiles::path)
        .filter(Files::exists);
  }

  private static boolean isWritten(ArgSpec each) {
    return isOneOf(WRITTEN, each);
  }

  private static boolean isOneOf(Set<String> names, ArgSpec each) {
    return each instanceof OptionSpec option && names.contains(option.longestName());
  }

  private static Stream<String> values(ArgSpec each) {
    Object value = each.getValue();
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf);
    }
    if (value instanceof Map<?, ?> several) {
      return several.values().stream().map(String::valueOf);
    }
    return value instanceof Path || value instanceof String
        ? Stream.of(value.toString())
        : Stream.empty();
  }

  /** {@code FILE}, {@code NAME=FILE} or {@code FILE@WHERE}. */
  private static Stream<String> spellings(String value) {
    int at = value.lastIndexOf('@');
    return Stream.of(
        value, value.substring(value.indexOf('=') + 1), at < 0 ? value : value.substring(0, at));
  }

  private static Stream<Path> path(String value) {
    try {
      return value.isEmpty() ? Stream.empty() : Stream.of(Path.of(value));
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }
}
