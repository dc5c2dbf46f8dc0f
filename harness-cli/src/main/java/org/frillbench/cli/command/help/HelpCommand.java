package org.frillbench.cli.command.help;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.NearMisses;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the help of a command, or a topic. */
@Command(
    name = "help",
    description = {
      "Shows the help of a command, as its --help does, or a topic: statistics, warnings,"
          + " verdicts, exit-codes, json, configuration or environment."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "The options of a command:",
      "  frill-bench help push-and-run",
      "How latencies and their intervals are computed:",
      "  frill-bench help statistics"
    })
public final class HelpCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "COMMAND|TOPIC",
      arity = "0..*",
      description = "A command, also one of two words such as baseline set, or a topic.")
  private List<String> words = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<HelpTopic> topic = words.size() == 1 ? HelpTopic.of(words.get(0)) : Optional.empty();
    if (topic.isPresent()) {
      topic.get().lines(Terminal.width()).forEach(out::println);
    } else {
      out.print(command().getUsageMessage());
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private CommandLine command() {
    CommandLine line = spec.commandLine().getParent();
    for (String word : words) {
      CommandLine next = line.getSubcommands().get(word);
      if (next == null) {
        throw unknown(word, line);
      }
      line = next;
    }
    return line;
  }

  private static CommandFailure unknown(String word, CommandLine line) {
    List<String> known =
        Stream.concat(
                line.getSubcommands().keySet().stream(),
                line.getParent() == null
                    ? Stream.of(HelpTopic.values()).map(HelpTopic::word)
                    : Stream.empty())
            .toList();
    return new CommandFailure(
        ExitCode.REFUSED_INPUT,
        "there is no command or topic "
            + word
            + NearMisses.hint(
                word,
                known,
                "'frill-bench help' lists the commands, 'frill-bench help help' the topics."));
  }
}
