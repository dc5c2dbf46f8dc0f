package org.frillbench.cli.command.models;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelFiles;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.RooflineOption;
import org.frillbench.cli.command.options.ShapeOption;
import org.frillbench.cli.command.options.TextOrJsonOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedShapes;
import org.frillbench.cli.inspection.InspectionJson;
import org.frillbench.cli.inspection.InspectionJson.Inspected;
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
      "What each model in a folder contains:",
      "  frill-bench inspect models",
      "At another batch, for a program:",
      "  frill-bench inspect model.tflite --shape 8,96,64,1 --json"
    })
public final class Inspect implements Callable<Integer> {

  @Parameters(
      paramLabel = "MODEL.tflite",
      arity = "1..*",
      description = "The flatbuffer, or several; a folder stands for its models.")
  private List<Path> models = new ArrayList<>();

  @Mixin private ShapeOption shapes;

  @Mixin private TextOrJsonOption format;
  @Mixin private RooflineOption roofline;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RequestedShapes asked = shapes.asked();
    boolean several = models.size() > 1 || Files.isDirectory(models.get(0));
    Map<Path, ModelInfo> infos = new LinkedHashMap<>();
    ModelFiles.of(models).forEach(file -> infos.put(file, CandidateReader.inspect(file, asked)));
    asked.requireInputs(infos.values().stream().map(ModelInfo::inputs).toList());
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      List<Inspected> all =
          infos.entrySet().stream().map(each -> inspected(each.getKey(), each.getValue())).toList();
      Inspected first = all.get(0);
      out.print(
          several
              ? InspectionJson.of(all)
              : InspectionJson.of(first.file(), first.info(), first.roofline()));
    } else {
      String gap = "";
      for (Map.Entry<Path, ModelInfo> each : infos.entrySet()) {
        out.print(gap);
        show(each.getKey(), each.getValue(), out);
        gap = "\n";
      }
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private Inspected inspected(Path model, ModelInfo info) {
    return new Inspected(model, info, roofline.given() ? measure(model, info) : null);
  }

  private void show(Path model, ModelInfo info, PrintWriter out) {
    out.print(InspectionText.of(model, info));
    if (roofline.given()) {
      out.println();
      out.flush();
      out.print(RooflineText.of(measure(model, info)));
    }
  }

  private static Roofline measure(Path model, ModelInfo info) {
    if (info.macs().isEmpty() || info.weightBytes() == 0) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          model + " has no roofline: its multiply-accumulates or its weights are unknown.");
    }
    CandidateFile candidate = CandidateReader.read(model, String.valueOf(model.getFileName()));
    return HostRoofline.of(candidate, Console.shown());
  }
}
