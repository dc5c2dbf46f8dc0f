package org.frillbench.cli.command.models;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.GridOptions;
import org.frillbench.cli.command.options.JsonOption;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.grid.StudentCost;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.document.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what each student costs. */
@Command(
    name = "list",
    description =
        "Lists students with their parameters, multiply-accumulates and the exact size of their"
            + " files, computed from their layers.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "The small ones:",
      "  frill-bench students list --size small",
      "All of them, for a program:",
      "  frill-bench students list --json"
    })
final class StudentsList implements Callable<Integer> {

  @Mixin private GridOptions grid;

  @Mixin private JsonOption json;

  @Spec private CommandSpec spec;

  /** A row of the JSON array; the fields' names are part of the interface. */
  private record Row(String name, Student spec, long parameters, long macs, long bytes) {

    static Row of(StudentCost cost) {
      return new Row(
          cost.spec().name(),
          Student.of(cost.spec()),
          cost.parameters(),
          cost.macs(),
          cost.bytes());
    }
  }

  private record Student(
      String size,
      double width,
      boolean pooling,
      boolean compression,
      boolean qat,
      int bottleneckDimension,
      String head) {

    static Student of(StudentSpec spec) {
      return new Student(
          spec.size().word(),
          spec.width(),
          spec.pooling(),
          spec.compression(),
          spec.qat(),
          spec.bottleneckDimension(),
          spec.head().word());
    }
  }

  @Override
  public Integer call() {
    List<StudentCost> costs = grid.each(StudentCost::of);
    PrintWriter out = spec.commandLine().getOut();
    if (json.given()) {
      Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
      out.println(gson.toJson(costs.stream().map(Row::of).toList()));
    } else {
      print(out, costs);
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private static void print(PrintWriter out, List<StudentCost> costs) {
    int width = costs.stream().mapToInt(cost -> cost.spec().name().length()).max().orElse(0);
    String row = "%-" + width + "s  %10s  %8s  %9s  %11s%n";
    out.printf(row, "student", "parameters", "MACs", "size, MiB", "bytes");
    for (StudentCost cost : costs) {
      out.printf(
          Locale.ROOT,
          row,
          cost.spec().name(),
          NumberText.count(cost.parameters()),
          NumberText.count(cost.macs()),
          NumberText.mebibytes(cost.bytes()),
          String.format(Locale.ROOT, "%,d", cost.bytes()));
    }
  }
}
