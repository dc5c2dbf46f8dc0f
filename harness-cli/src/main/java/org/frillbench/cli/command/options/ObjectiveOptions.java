package org.frillbench.cli.command.options;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.WarningSummary;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.table.TableHeading;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How good candidates are, and how an answer about them is printed. */
@Under(OptionHeading.JUDGING)
public final class ObjectiveOptions {

  @Mixin private QualityOption quality;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How the answer is printed: text, or json in a schema that docs/publish.md names"
              + " (default: text).")
  @Under(OptionHeading.OUTPUT)
  private Format format;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private enum Format {
    TEXT,
    JSON
  }

  /** Whether a quality table is given. */
  public boolean judged() {
    return quality.given();
  }

  /** Quality where it was brought, otherwise size. */
  public Objective objective(ResultSet resultSet) {
    return objective(resultSet.rows());
  }

  /** The same for the rows of all runs. */
  public Objective objective(List<TableRow> rows) {
    return quality.objective(rows);
  }

  /** Prints an answer: lines below what was measured on and above its doubts, or JSON alone. */
  public void print(ResultSet resultSet, Supplier<List<String>> text, Supplier<String> json) {
    print(() -> lines(resultSet, text.get()), json);
  }

  /** Prints an answer: its lines, or JSON alone. */
  public void print(Supplier<List<String>> text, Supplier<String> json) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> text.get().forEach(out::println);
      case JSON -> out.print(json.get());
    }
    out.flush();
  }

  private static List<String> lines(ResultSet resultSet, List<String> answer) {
    Target target = resultSet.provenance().target();
    List<String> lines = new ArrayList<>();
    lines.add(ControlCharacters.of(TableHeading.target(target)));
    lines.add("");
    lines.addAll(answer);
    lines.addAll(WarningSummary.of(resultSet));
    if (target.kind().onThisHost()) {
      lines.add("These are a host's CPU numbers, not a phone's.");
    }
    return lines;
  }
}
