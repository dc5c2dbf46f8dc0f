package org.frillbench.cli.command.models;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Outputs;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.OverwriteOption;
import org.frillbench.cli.command.options.ParityOptions;
import org.frillbench.cli.command.options.ParityTargetOptions;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.parity.ParityCheck;
import org.frillbench.cli.parity.ParityQuestion;
import org.frillbench.cli.parity.ParityTargets;
import org.frillbench.cli.parity.SideSpec;
import org.frillbench.cli.run.Interruption;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.frillbench.results.parity.Parity;
import org.frillbench.results.parity.ParityDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether two sides compute the same. */
@Command(
    name = "parity",
    description = {
      "Feeds two sides the same inputs and compares their outputs: a flatbuffer on this machine or"
          + " on a device, a SavedModel, or stored outputs. Exit code 1 where an output lies beyond"
          + " the limit.",
      "Outputs are paired by their names in the models' signatures, never by their order."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"1:", "3:", "4:", "130:"},
    footer = {
      "Whether a flatbuffer computes what it was made from:",
      "  frill-bench parity saved_model model.tflite",
      "Where two kernels begin to differ:",
      "  frill-bench parity model.tflite @host:xnnpack --layers"
    })
public final class ParityCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "BASE",
      description = {
        "The reference, PATH[@WHERE]: a .tflite file, a SavedModel's folder, or a folder of outputs"
            + " (NAME.npy each; for several inputs in folders 1, 2, …).",
        "WHERE a flatbuffer runs: host[:builtin|:xnnpack] or device[:app|:shell][:builtin|:xnnpack]"
            + " (default: host:builtin; on a device app and xnnpack)."
      })
  private String base;

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "The side that is compared with it; @WHERE alone is the same file elsewhere.")
  private String newer;

  @Mixin private ParityOptions options;
  @Mixin private ParityTargetOptions targets;

  @Mixin private DocumentOptions printing;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description =
          "Write it in another format, too; may be repeated. Files that exist stay unless --overwrite"
              + " is given.")
  @Under(OptionHeading.OUTPUT)
  private Map<Format, Path> reports = new LinkedHashMap<>();

  @Mixin private OverwriteOption overwrite;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ParityQuestion question = question();
    targets.check();
    reports.values().forEach(file -> Outputs.requireFree(file, overwrite.given()));
    Document document = ParityDocument.of(answer(question));
    printing.print(document);
    Map<Path, String> files = new LinkedHashMap<>();
    reports.forEach((each, file) -> files.put(file, each.render(document)));
    Outputs.write(files);
    boolean same = ((Parity) document.content()).same();
    return (same ? ExitCode.DONE : ExitCode.REGRESSION).code();
  }

  private ParityQuestion question() {
    try {
      SideSpec reference = SideSpec.parse(base, null);
      return options.question(reference, SideSpec.parse(newer, reference));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Parity answer(ParityQuestion question) {
    try (Interruption interruption = Interruption.guard();
        ParityTargets open = targets.open(interruption)) {
      return ParityCheck.of(question, open);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "Interrupted.", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
