package org.frillbench.cli.command.models;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Notices;
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
import org.frillbench.cli.parity.SidePairs;
import org.frillbench.cli.parity.SideSpec;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.user.Outputs;
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
      "  frill-bench parity saved_model saved_model.tflite",
      "Whether two kernels differ, and where they begin to:",
      "  frill-bench parity model.tflite @host:xnnpack --layers"
    })
public final class ParityCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "BASE",
      description = {
        "The reference, PATH[@WHERE]: a .tflite file, a folder of such files (joined with the other"
            + " folder's by file name), a SavedModel's folder, or a folder of outputs (NAME.npy"
            + " each; for several inputs in folders 1, 2, …).",
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
    List<ParityQuestion> questions = questions();
    require(
        spec,
        questions.size() == 1 || (reports.isEmpty() && !printing.format().forPrograms()),
        "--report and formats for programs take one comparison, not " + questions.size());
    targets.check();
    reports.values().forEach(file -> Outputs.requireFree(file, overwrite.given()));
    boolean same = answer(questions);
    return (same ? ExitCode.DONE : ExitCode.REGRESSION).code();
  }

  private List<ParityQuestion> questions() {
    try {
      SideSpec reference = SideSpec.parse(base, null);
      SidePairs sides = SidePairs.of(reference, SideSpec.parse(newer, reference));
      sides
          .unmatched()
          .forEach(
              model ->
                  Notices.on(System.err).accept(model + " is on one side only: not compared."));
      return sides.pairs().stream()
          .map(pair -> options.question(pair.base(), pair.newer()))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private boolean show(Parity parity, String gap) {
    Document document = ParityDocument.of(parity);
    spec.commandLine().getOut().print(gap);
    printing.print(document);
    Map<Path, String> files = new LinkedHashMap<>();
    reports.forEach((each, file) -> files.put(file, each.render(document)));
    Outputs.write(files);
    return parity.same();
  }

  private boolean answer(List<ParityQuestion> questions) {
    try (Interruption interruption = Interruption.guard();
        ParityTargets open = targets.open(interruption)) {
      boolean same = true;
      String gap = "";
      for (ParityQuestion question : questions) {
        same &= show(ParityCheck.of(question, open), gap);
        gap = "\n";
      }
      return same;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted.", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
