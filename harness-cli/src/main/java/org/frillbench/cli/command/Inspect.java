package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.inspection.InspectionJson;
import org.frillbench.cli.inspection.InspectionText;
import org.frillbench.converter.inspect.ModelInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is in a flatbuffer. */
@Command(
    name = "inspect",
    description = {
      "Shows what any TFLite file holds without running it: inputs and outputs, operators,"
          + " parameters, multiply-accumulates, memory, weight types, quantization, metadata and"
          + " signatures.",
      "What cannot be told is shown as unknown. Nothing is guessed, and no file can crash it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true)
final class Inspect implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL.tflite", description = "The flatbuffer.")
  private Path model;

  @Option(
      names = "--json",
      description = "Print one JSON object; docs/inspect.md explains its fields.")
  private boolean json;

  @Option(
      names = "--roofline",
      description =
          "Also measure it on this host beside the host's arithmetic and its bandwidth at the size of"
              + " the model's weights (about 30 s).")
  private boolean roofline;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (json && roofline) {
      throw new ParameterException(
          spec.commandLine(), "--json and --roofline contradict each other: a roofline is text.");
    }
    ModelInfo info = CandidateReader.inspect(model);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? InspectionJson.of(model, info) : InspectionText.of(model, info));
    if (roofline) {
      out.println();
      out.print(RooflineReport.of(model, info, System.err));
    }
    out.flush();
    return ExitCode.DONE.code();
  }
}
