package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.ComparisonSettings;
import org.frillbench.results.compare.Judge;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.document.Renderer;
import org.frillbench.results.document.Screen;
import org.frillbench.results.page.Reports;
import org.frillbench.results.report.ComparisonFormat;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is asked of a comparison, and where its answer goes. */
@Under(OptionHeading.JUDGING)
public final class ComparisonOptions {

  @Mixin private ThresholdOption threshold;

  @Option(
      names = "--p-values",
      description = "Print Mann-Whitney's exact p, corrected by Holm, too; no verdict uses it.")
  private boolean rankTests;

  @Option(
      names = "--strict",
      description = {
        "Fail (exit code 5) without a verdict, too: inconclusive, under 8 trials, on one"
            + " side only."
      })
  private boolean strict;

  @Option(
      names = "--same-outputs",
      description =
          "Fail, too, if a candidate's outputs on the same input differ between the sides by more than"
              + " the limit of its kind: for models that are meant to be equal.")
  private boolean sameOutputs;

  @Option(
      names = "--self-test",
      description =
          "Put slowdowns into the new side's samples and show from which size on each verdict"
              + " would fire; exit code 5 where one cannot.")
  private boolean selfTest;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How the comparison is printed: text, markdown, latex, csv, junit, github, html or json"
              + " (default: text).")
  @Under(OptionHeading.OUTPUT)
  private ComparisonFormat format;

  @Mixin private JsonOption json;

  @Option(
      names = "--report",
      paramLabel = "FILE.html|FORMAT=FILE",
      preprocessor = PageByName.class,
      description =
          "Also write it as an HTML report with its runs, as the command report does, or in another"
              + " format; may be repeated. Files that exist stay unless --overwrite is given.")
  @Under(OptionHeading.OUTPUT)
  private Map<ComparisonFormat, Path> reports = new LinkedHashMap<>();

  @Mixin private ScreenOption screen;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Reads the name of a page alone as {@code html=} and that name. */
  static final class PageByName implements IParameterPreprocessor {

    private static final Pattern PAGE = Pattern.compile("(?!-|[A-Za-z]+=).*\\.(?i:html?)");

    @Override
    @SuppressWarnings("JdkObsolete") // Picocli's interface has this type.
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!arguments.isEmpty() && PAGE.matcher(arguments.peek()).matches()) {
        arguments.push(ComparisonFormat.HTML.id() + "=" + arguments.pop());
      }
      return false;
    }
  }

  /**
   * Says before anything is measured or judged why a report could not be written.
   *
   * @param replaceable whether a file that is there may be replaced
   * @param run the run file that the command writes, too; empty where there is none
   */
  public void check(Predicate<Path> replaceable, Optional<Path> run) {
    OptionSpec typed = spec.commandLine().getParseResult().matchedOption("--report");
    require(
        spec,
        typed == null || typed.originalStringValues().size() == reports.size(),
        "--report takes one file a format: one of its formats is given twice");
    Outputs.requireDistinct(Stream.concat(run.stream(), reports.values().stream()));
    reports.values().forEach(file -> Outputs.requireFree(file, replaceable.test(file)));
  }

  /** Refuses a report that would replace {@code run}, which is read. */
  public void requireNotRead(Path run) {
    reports.values().forEach(file -> Outputs.requireNotRead(file, Stream.of(run)));
  }

  /** Judges {@code pairing}, prints and writes the comparison, and returns the exit code. */
  public ExitCode answer(Pairing pairing) {
    return answer(
        pairing, new ComparisonSettings(threshold.value(), rankTests, strict, sameOutputs));
  }

  /** Likewise, of a gate that {@code command} measured, but for its rounds. */
  public ExitCode answer(Pairing pairing, String command) {
    return answer(
        pairing,
        new ComparisonSettings(threshold.value(), rankTests, strict, sameOutputs, command));
  }

  private ExitCode answer(Pairing pairing, ComparisonSettings question) {
    Comparison comparison =
        selfTest ? Judge.judgeAndTest(pairing, question) : Judge.judge(pairing, question);
    Renderer<Comparison> page = judged -> Reports.of(judged, pairing).page().html();
    PrintWriter out = spec.commandLine().getOut();
    ComparisonFormat printed = json.or(spec, format, ComparisonFormat.JSON);
    out.print(printed.renderer(screen.screen(), page).render(comparison));
    out.flush();
    Map<Path, String> files = new LinkedHashMap<>();
    reports.forEach(
        (each, file) -> files.put(file, each.renderer(Screen.FILE, page).render(comparison)));
    Outputs.write(files);
    Optional.ofNullable(reports.get(ComparisonFormat.HTML)).ifPresent(PageOption::announce);
    return exit(comparison.outcome());
  }

  private static ExitCode exit(Comparison.Outcome outcome) {
    return switch (outcome) {
      case INCOMPLETE -> ExitCode.NOT_ALL_MEASURED;
      case UNFIT -> ExitCode.UNFIT;
      case OUTPUTS_DIFFER, REGRESSED -> ExitCode.REGRESSION;
      case UNDECIDED, NOT_JUDGED -> ExitCode.NOT_COMPARABLE;
      case PASSED -> ExitCode.DONE;
    };
  }
}
