package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.OperatorInfo;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.table.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is in a flatbuffer. */
@Command(
    name = "inspect",
    description =
        "Shows a model's inputs, outputs, operators, parameters, multiply-accumulates and weights.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true)
final class Inspect implements Callable<Integer> {

  private static final double MIB = 1 << 20;

  @Parameters(paramLabel = "MODEL.tflite", description = "The flatbuffer.")
  private Path model;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ModelInfo info = CandidateReader.inspect(model);
    PrintWriter out = spec.commandLine().getOut();
    line(out, "file", model.toString());
    line(
        out,
        "size",
        String.format(Locale.ROOT, "%,d bytes (%.1f MiB)", info.bytes(), info.bytes() / MIB));
    line(out, "sha256", info.sha256());
    info.specJson().ifPresent(json -> line(out, "spec", json));
    tensors(out, "input", info.inputs());
    tensors(out, "output", info.outputs());
    line(out, "parameters", String.format(Locale.ROOT, "%,d", info.parameters()));
    line(out, "MACs", count(info.macs()));
    line(out, "weights", String.join(", ", info.weightTypes()));
    line(out, "float32", info.notFloat32().map(reason -> "no: " + reason).orElse("yes"));
    info.unfillable().ifPresent(reason -> line(out, "measurable", "no: " + reason));
    operators(out, info.operators());
    out.flush();
    return ExitCode.DONE.code();
  }

  private static void tensors(PrintWriter out, String label, List<TensorInfo> tensors) {
    tensors.forEach(
        tensor -> line(out, label, tensor.name() + " " + tensor.type() + " " + tensor.shape()));
  }

  private static void operators(PrintWriter out, List<OperatorInfo> operators) {
    out.println();
    out.printf("%-24s %7s %6s %15s %15s%n", "operator", "version", "count", "MACs", "weight bytes");
    for (OperatorInfo operator : operators) {
      out.printf(
          Locale.ROOT,
          "%-24s %7d %6d %15s %,15d%n",
          Visible.of(operator.name()),
          operator.version(),
          operator.count(),
          count(operator.macs()),
          operator.weightBytes());
    }
  }

  private static String count(OptionalLong count) {
    return count.isPresent() ? String.format(Locale.ROOT, "%,d", count.getAsLong()) : "unknown";
  }

  private static void line(PrintWriter out, String label, String value) {
    out.printf("%-12s %s%n", label, Visible.of(value));
  }
}
