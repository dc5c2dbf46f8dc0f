package org.frillbench.cli.command.models;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.RooflineOption;
import org.frillbench.cli.command.options.ShapeOption;
import org.frillbench.cli.command.options.TextOrJsonOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedShapes;
import org.frillbench.cli.inspection.InspectionJson;
import org.frillbench.cli.inspection.InspectionText;
import org.frillbench.cli.inspection.RooflineText;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.roofline.HostRoofline;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.results.roofline.Roofline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is in a flatbuffer. */
@Command(
    name = "inspect",
    description = {
      "Shows what any TFLite file holds without running it: inputs and outputs, operators,"
          + " parameters, multiply-accumulates, memory, weight types, quantization, metadata and"
          + " signatures.",
      "What the file does not determine is shown as unknown; a malformed file is refused."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = "4:",
    footer = {
      "What a model contains:",
      "  frill-bench inspect model.tflite",
      "At another batch, for a program:",
      "  frill-bench inspect model.tflite --shape 8,96,64,1 --json"
    })
public final class Inspect implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL.tflite", description = "The flatbuffer.")
  private Path model;

  @Mixin private ShapeOption shapes;

  @Mixin private TextOrJsonOption format;
  @Mixin private RooflineOption roofline;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RequestedShapes asked = shapes.asked();
    ModelInfo info = CandidateReader.inspect(model, asked);
    asked.requireInputs(List.of(info.inputs()));
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      Roofline measured = roofline.given() ? measure(info) : null;
      out.print(InspectionJson.of(model, info, measured));
    } else {
      out.print(InspectionText.of(model, info));
      if (roofline.given()) {
        out.println();
        out.flush();
        out.print(RooflineText.of(measure(info)));
      }
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private Roofline measure(ModelInfo info) {
    if (info.macs().isEmpty() || info.weightBytes() == 0) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          model + " has no roofline: its multiply-accumulates or its weights are unknown.");
    }
    CandidateFile candidate = CandidateReader.read(model, String.valueOf(model.getFileName()));
    return HostRoofline.of(candidate, Console.shown());
  }
}
