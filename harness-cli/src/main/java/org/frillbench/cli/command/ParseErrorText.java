package org.frillbench.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says in this program's words why picocli does not accept a command line. */
final class ParseErrorText {

  /** How picocli lists the constants of an enumeration. */
  private static final Pattern CHOICES =
      Pattern.compile("expected one of \\[([^\\]]*)\\] \\(case-(?:in)?sensitive\\)");

  /** How picocli calls a number without a fraction. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("is not an? (?:int|long)$");

  /** How picocli begins when an option's value is missing, rather than the option. */
  private static final Pattern NO_VALUE =
      Pattern.compile("^(?:Missing required parameter for option|Expected parameter for option)");

  /** How picocli begins about a value, and how it names an operand in it. */
  private static final Pattern INVALID =
      Pattern.compile("^Invalid value for (?:positional parameter at index \\S+ \\((.+?)\\))?");

  private ParseErrorText() {}

  /** A sentence, without its full stop. */
  static String of(CommandLine.ParameterException failure) {
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return Unmatched.sentence(unmatched);
    }
    if (failure instanceof CommandLine.MissingParameterException missing) {
      return missing(missing);
    }
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    return failure.getMessage().equals("Missing required subcommand")
        ? spec.name()
            + " needs a command: "
            + listed(List.copyOf(spec.subcommands().keySet()), "or")
        : inWords(failure.getMessage());
  }

  private static String missing(CommandLine.MissingParameterException failure) {
    List<ArgSpec> missing = failure.getMissing();
    if (NO_VALUE.matcher(failure.getMessage()).find()
        && missing.get(0) instanceof OptionSpec option) {
      return option.longestName() + " needs a value: " + option.paramLabel();
    }
    Stream<String> operands =
        missing.stream().filter(ArgSpec::isPositional).map(ArgSpec::paramLabel);
    Stream<String> options =
        missing.stream()
            .filter(OptionSpec.class::isInstance)
            .map(OptionSpec.class::cast)
            .map(option -> option.longestName() + " " + option.paramLabel());
    return failure.getCommandLine().getCommandSpec().name()
        + " needs "
        + listed(Stream.concat(operands, options).toList(), "and");
  }

  private static String listed(List<String> words, String last) {
    int end = words.size() - 1;
    return end < 1
        ? words.get(0)
        : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
  }

  /** Values of an enumeration as the help writes them, and types as people call them. */
  private static String inWords(String message) {
    String typed = WHOLE_NUMBER.matcher(message).replaceFirst("is not a whole number");
    return CHOICES
        .matcher(INVALID.matcher(typed).replaceFirst("invalid value for $1"))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "expected one of " + found.group(1).toLowerCase(Locale.ROOT)));
  }
}
