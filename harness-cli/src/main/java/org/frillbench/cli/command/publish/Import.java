package org.frillbench.cli.command.publish;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.OverwriteOption;
import org.frillbench.cli.command.options.ScreenOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.document.Format;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.imported.Imported;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.PublicationDocument;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.FileErrorText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a table of figures that other tools measured. */
@Command(
    name = "import",
    description = {
      "Makes a table of figures that other tools measured, to stand beside one's own"
          + " (publish --beside): what benchmark_model of TensorFlow Lite or LiteRT prints or writes"
          + " (BenchmarkResult, .pb), a profile of Qualcomm AI Hub, benchmarkData.json of AndroidX"
          + " Benchmark, a result of MLPerf Mobile. Which it is, its content tells.",
      "Figures stay as they are. The table says that they were measured elsewhere, on what, and"
          + " whether they are means, medians or something else."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "What benchmark_model printed on a phone:",
      "  frill-bench import log.txt --device \"Pixel 6\"",
      "A profile of Qualcomm AI Hub's, as a table for publish --beside:",
      "  frill-bench import hub.json --device S23 --as FRILL --table table.json"
    })
public final class Import implements Callable<Integer> {

  private static final int MOST_BYTES = 64 << 20;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of other tools.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description =
          "What was measured on. Needed for benchmark_model and AI Hub, whose files do not say it.")
  @Under(OptionHeading.INPUTS)
  private String device;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description =
          "What to call the model of a file with one result, or one that a file does not name"
              + " (default: the name in the file, else that of the file).")
  @Under(OptionHeading.INPUTS)
  private String name;

  @Option(
      names = "--table",
      paramLabel = "TABLE.json",
      description = "Write the table as JSON, for publish --beside.")
  @Under(OptionHeading.OUTPUT)
  private Path table;

  @Mixin private OverwriteOption overwrite;
  @Mixin private ScreenOption screen;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    requireName("--device", device);
    requireName("--as", name);
    Outputs.requireFree(table, overwrite.given());
    List<ResultSet> resultSets = new ArrayList<>();
    Set<Imported.Named> used = new HashSet<>();
    files.forEach(file -> resultSets.addAll(resultSets(file, used)));
    CitableTable imported = new CitableTable(resultSets);
    if (table != null) {
      Outputs.write(
          table, PublicationFile.JSON.render(imported, EnumSet.noneOf(ColumnGroup.class)));
    }
    spec.commandLine()
        .getOut()
        .print(
            Format.TEXT.render(
                PublicationDocument.of(imported, EnumSet.of(ColumnGroup.P95, ColumnGroup.PHASES)),
                screen.screen()));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE.code();
  }

  private void requireName(String option, String given) {
    require(
        spec,
        given == null || Imported.isName(given),
        option + " takes a name of 1 to " + Imported.LONGEST_NAME + " characters");
  }

  private List<ResultSet> resultSets(Path file, Set<Imported.Named> used) {
    try {
      return Imported.of(
          String.valueOf(file.getFileName()),
          BoundedFile.bytes(file, MOST_BYTES),
          Optional.ofNullable(name),
          Optional.ofNullable(device),
          used);
    } catch (IOException e) {
      throw refused(file, FileErrorText.of(e), e);
    } catch (RunFileException e) {
      throw refused(file, e.getMessage(), e);
    }
  }

  private static CommandFailure refused(Path file, String why, Exception cause) {
    return new CommandFailure(
        ExitCode.REFUSED_INPUT, "cannot import " + file + ": " + why + ".", cause);
  }
}
