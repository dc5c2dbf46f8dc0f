package org.frillbench.cli.command.measure;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelFiles;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.InputOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.OutputOption;
import org.frillbench.cli.command.options.PageOption;
import org.frillbench.cli.command.options.PictureOption;
import org.frillbench.cli.command.options.SustainOptions;
import org.frillbench.cli.command.options.TargetOptions;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.SustainSession;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.page.Page;
import org.frillbench.results.page.SustainedPage;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.store.SustainedStore;
import org.frillbench.results.sustain.SustainedDocument;
import org.frillbench.results.sustain.SustainedPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one model for minutes in one process. */
@Command(
    name = "sustain",
    description = {
      "Runs a model for minutes in one process, one inference after the other or at a steady pace,"
          + " and reports how its latency changes: burst, steady state, and when it slowed down.",
      "With --plot it measures nothing and shows sustained runs, several in one picture."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"3:", "4:", "130:"},
    footer = {
      "How the latency changes in ten minutes without a break:",
      "  frill-bench sustain model.tflite --for 10m",
      "Three inferences a second, as an app would run them:",
      "  frill-bench sustain model.tflite --for 5m --every 333ms",
      "Two sustained runs in one picture:",
      "  frill-bench sustain --plot before.json after.json --svg both.svg"
    })
public final class Sustain implements Callable<Integer> {

  @Parameters(
      paramLabel = "MODEL.tflite",
      arity = "1..*",
      description = "The model; with --plot files of sustained runs, or their journals.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--plot",
      description =
          "Measure nothing; show the sustained runs in these files, and draw them (--svg).")
  @Under(OptionHeading.OUTPUT)
  private boolean plot;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Also write an HTML report of the run, as the command report does.")
  @Under(OptionHeading.OUTPUT)
  private Path page;

  @Mixin private DocumentOptions printing;
  @Mixin private OutputOption output;
  @Mixin private PictureOption picture;
  @Mixin private TargetOptions where;
  @Mixin private InputOptions feeding;
  @Mixin private SustainOptions sustaining;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    picture.check();
    Outputs.requireFree(page, picture.overwrite());
    Outputs.requireDistinct(
        Stream.of(picture.named(), Optional.ofNullable(page), output.named())
            .flatMap(Optional::stream));
    if (plot) {
      require(spec, output.named().isEmpty(), "--plot writes no run: leave --output out");
      require(
          spec,
          files.size() == 1 || !printing.format().forPrograms(),
          "--format " + printing.format().id() + " prints one run: give one file");
      require(spec, page == null || files.size() == 1, "--report shows one run: give one file");
      show(files.stream().map(Sustain::read).toList(), files.get(0));
      return ExitCode.DONE.code();
    }
    List<Path> models = ModelFiles.of(files);
    require(
        spec,
        models.size() == 1,
        "sustain runs one model, not " + models.size() + ": give one, and compare runs by --plot");
    where.check();
    sustaining.check();
    feeding.check();
    return measure(models);
  }

  private static SustainedFile read(Path file) {
    try {
      return SustainedStore.read(file);
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage() + ".", e);
    }
  }

  private int measure(List<Path> named) {
    List<CandidateFile> models = CandidateReader.read(named, feeding.shapes());
    try (Interruption interruption = Interruption.guard();
        RequestedInputs inputs = feeding.open(models, where.onHost());
        OpenTarget open = where.open(sustaining.asApp(), interruption)) {
      SustainSession session =
          new SustainSession(
              sustaining.plan(models.get(0), inputs, open.target(), where),
              open.target(),
              interruption,
              System.err);
      Path file = output.named().orElseGet(() -> Path.of("results", "sustain", session.fileName()));
      SustainSession.Recorded recorded =
          session.measure(file, picture.overwrite(), Console.shown());
      recorded
          .run()
          .ifPresent(
              run -> {
                show(List.of(run), file);
                System.err.println("File of the run: " + file);
              });
      return recorded.exit().code();
    }
  }

  /** Shows {@code runs}, whose first is that of {@code file}. */
  private void show(List<SustainedFile> runs, Path file) {
    PrintWriter out = spec.commandLine().getOut();
    for (int i = 0; i < runs.size(); i++) {
      out.print(i == 0 ? "" : "\n");
      printing.print(SustainedDocument.of(runs.get(i)));
    }
    picture.write(() -> SustainedPicture.of(runs));
    if (page != null) {
      Page report = SustainedPage.of(String.valueOf(file.getFileName()), runs.get(0));
      Outputs.write(page, report::writeTo);
      PageOption.announce(page);
    }
  }
}
