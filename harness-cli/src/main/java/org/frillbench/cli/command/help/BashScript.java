package org.frillbench.cli.command.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * The completion script for bash, and for zsh by its emulation of bash's completion: picocli's, and
 * a function before it that knows lists, equals signs and values that only the machine knows.
 */
final class BashScript {

  private static final String NAME = "frill-bench";
  private static final String CASES = "# cases of values\n";

  /**
   * Picocli's completion of a file, which leaves blanks to the shell that splits the names, and has
   * bash expand them once more.
   */
  private static final Pattern FILES =
      Pattern.compile(
          "type compopt &>/dev/null && compopt -o filenames\\n *"
              + "(?:COMPREPLY|positionals)=[^\\n]*compgen -f [^\\n]* # files");

  private BashScript() {}

  /** The script for the commands of {@code top}, whose models this changes. */
  static String of(CommandLine top) {
    useTypedValues(top);
    String cases =
        Stream.of(DynamicValues.values())
            .map(kind -> "    " + kind.options() + ") kind=" + kind.word() + " ;;\n")
            .collect(Collectors.joining());
    String files =
        options(top)
            .filter(CompletionValues::isFileAsText)
            .map(OptionSpec::longestName)
            .distinct()
            .sorted()
            .collect(Collectors.joining("|"));
    return FILES.matcher(AutoComplete.bash(NAME, top)).replaceAll("files=true")
        + "\n"
        + resource("completion.bash").replace(CASES, cases + "    " + files + ") files=true ;;\n");
  }

  private static Stream<OptionSpec> options(CommandLine line) {
    return Stream.concat(
        line.getCommandSpec().options().stream(),
        line.getSubcommands().values().stream().flatMap(BashScript::options));
  }

  private static void useTypedValues(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    for (OptionSpec option : List.copyOf(spec.options())) {
      List<String> values = CompletionValues.of(option);
      if (!values.isEmpty()) {
        spec.remove(option);
        // An option of the top would be added to commands that have it.
        spec.add(
            option.toBuilder().scopeType(ScopeType.LOCAL).completionCandidates(values).build());
      }
    }
    for (PositionalParamSpec parameter : new ArrayList<>(spec.positionalParameters())) {
      List<String> values = CompletionValues.of(parameter);
      if (!values.isEmpty()) {
        spec.remove(parameter);
        spec.add(parameter.toBuilder().completionCandidates(values).build());
      } else if (parameter.type() == String.class && CompletionValues.isFile(parameter)) {
        spec.remove(parameter);
        spec.add(
            PositionalParamSpec.builder()
                .index(parameter.index())
                .paramLabel(parameter.paramLabel())
                .type(Path.class)
                .build());
      }
    }
    line.getSubcommands().values().forEach(BashScript::useTypedValues);
  }

  private static String resource(String name) {
    try (InputStream in = BashScript.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
