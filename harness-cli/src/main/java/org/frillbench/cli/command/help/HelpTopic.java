package org.frillbench.cli.command.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.document.Prose;
import org.frillbench.results.explain.Explanation;
import org.frillbench.results.explain.ExplanationText;
import org.frillbench.results.explain.Explanations;

/** What {@code help} knows beside the commands. */
public enum HelpTopic {
  STATISTICS("how figures and intervals are computed, and why so"),
  WARNINGS("what may be wrong with figures or a device, and notes on comparisons"),
  VERDICTS("what compare and gate say of a candidate"),
  EXIT_CODES("what a command ends with"),
  JSON("results for programs: which schema describes what"),
  CONFIGURATION("defaults of a project, in a file"),
  ENVIRONMENT("variables and folders of the machine, containers");

  private static final String MORE = "'frill-bench explain' with one of these says more.";

  private final String summary;

  HelpTopic(String summary) {
    this.summary = summary;
  }

  /** The topic of a word; empty if it is none. */
  public static Optional<HelpTopic> of(String word) {
    return Arrays.stream(values()).filter(topic -> topic.word().equals(word)).findFirst();
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One line: what it is about. */
  public String summary() {
    return summary;
  }

  /** All of it, in lines of at most {@code width} characters where words allow. */
  List<String> lines(int width) {
    return switch (this) {
      case STATISTICS -> MarkdownPage.lines(page("statistics.md"), width);
      case JSON -> MarkdownPage.lines(page("json.md"), width);
      case CONFIGURATION -> MarkdownPage.lines(page("configuration.md"), width);
      case ENVIRONMENT -> MarkdownPage.lines(page("environment.md"), width);
      case WARNINGS -> {
        List<Explanation> all = new ArrayList<>(Explanations.warnings());
        all.addAll(AllExplanations.deviceConditions());
        all.addAll(Explanations.comparisonNotes());
        yield listed(
            "Blocking warnings end a run with exit code 6 unless --accept names them; in gates,"
                + " baselines and publications NOT-SETTLED and CONTENDED block, too. "
                + MORE,
            all,
            width);
      }
      case VERDICTS -> listed(MORE, Explanations.verdicts(), width);
      case EXIT_CODES ->
          listed(
              "Where several apply, the command ends with the first of "
                  + precedence()
                  + ". "
                  + MORE,
              AllExplanations.exitCodes(),
              width);
    };
  }

  private static String precedence() {
    return Arrays.stream(ExitCode.values())
        .map(exit -> Integer.toString(exit.code()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> listed(String text, List<Explanation> explanations, int width) {
    List<String> lines = new ArrayList<>(ExplanationText.list(explanations, width));
    lines.add("");
    lines.addAll(Prose.lines(text, width));
    return lines;
  }

  /** The documentation that is part of the program. */
  static String page(String name) {
    try (InputStream in = HelpTopic.class.getResourceAsStream("/frill-bench/docs/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
