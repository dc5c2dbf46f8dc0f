package org.frillbench.cli.command.options;

import java.util.Map;
import java.util.Stack;
import org.frillbench.cli.command.Configuration;
import org.frillbench.cli.command.options.OptionHeading.Under;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The short form of {@code --format json}. It is read as that, so that a second format beside it is
 * refused as one that is given twice; as a default it yields to a format that is typed.
 */
public final class JsonOption {

  private static final String FORMAT = "--format";

  @Option(
      names = "--json",
      preprocessor = AsFormat.class,
      description = "Short for --format json; 'frill-bench help json' says what is in it.")
  @Under(OptionHeading.OUTPUT)
  private boolean byDefault;

  /** Replaces the option by what it is short for. */
  static final class AsFormat implements IParameterPreprocessor {

    @Override
    @SuppressWarnings("JdkObsolete") // Picocli's interface has this type.
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      // Picocli applies defaults in this way, too, after all words.
      if (Configuration.of(command)
          .flatMap(file -> file.setting((OptionSpec) option))
          .isPresent()) {
        return false;
      }
      if ("=".equals(info.get("separator"))) {
        if (!arguments.peek().equalsIgnoreCase("true")) {
          // --json=false, and what is refused.
          return false;
        }
        arguments.pop();
      }
      arguments.push("json");
      arguments.push(FORMAT);
      return true;
    }
  }

  /**
   * The format to print in.
   *
   * @param format the value of the command's {@code --format}
   * @param json JSON among its values
   */
  <F> F or(CommandSpec spec, F format, F json) {
    return byDefault && !spec.commandLine().getParseResult().hasMatchedOption(FORMAT)
        ? json
        : format;
  }
}
