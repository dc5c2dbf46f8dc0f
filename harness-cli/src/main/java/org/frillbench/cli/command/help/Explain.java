package org.frillbench.cli.command.help;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.TextOrJsonOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.NearMisses;
import org.frillbench.results.explain.Explanation;
import org.frillbench.results.explain.ExplanationJson;
import org.frillbench.results.explain.ExplanationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a warning, a note, a verdict or an exit code means. */
@Command(
    name = "explain",
    description = {
      "Explains a warning, a device's condition, a note on a comparison, a verdict or an exit code:"
          + " what it means, by which rule, and what to do.",
      "Without an id it lists all of them."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "What a warning below a table means:",
      "  frill-bench explain NOT-SETTLED",
      "What a script's failure means, for a program:",
      "  frill-bench explain 6 --json"
    })
public final class Explain implements Callable<Integer> {

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      completionCandidates = Ids.class,
      description = "As tables and messages write it, in any case; the number of an exit code.")
  private List<String> ids = new ArrayList<>();

  @Mixin private TextOrJsonOption format;

  @Spec private CommandSpec spec;

  /** What can be explained, for completion. */
  static final class Ids implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return ids(AllExplanations.all()).iterator();
    }
  }

  @Override
  public Integer call() {
    List<Explanation> all = AllExplanations.all();
    List<Explanation> asked = new ArrayList<>();
    ids.forEach(id -> asked.addAll(find(id, all)));
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.print(ExplanationJson.of(ids.isEmpty() ? all : asked));
    } else {
      text(asked, all).forEach(out::println);
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private List<String> text(List<Explanation> asked, List<Explanation> all) {
    int width = Terminal.width();
    if (ids.isEmpty()) {
      return ExplanationText.list(all, width);
    }
    List<String> lines = new ArrayList<>();
    for (Explanation each : asked) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(ExplanationText.lines(each, width));
    }
    return lines;
  }

  private static List<Explanation> find(String word, List<Explanation> all) {
    String id = AllExplanations.asId(word);
    List<Explanation> found = all.stream().filter(each -> each.id().equals(id)).toList();
    if (found.isEmpty()) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "nothing is called "
              + word
              + NearMisses.hint(id, ids(all), "'frill-bench explain' lists what is explained."));
    }
    return found;
  }

  private static List<String> ids(List<Explanation> all) {
    return all.stream().map(Explanation::id).distinct().toList();
  }
}
