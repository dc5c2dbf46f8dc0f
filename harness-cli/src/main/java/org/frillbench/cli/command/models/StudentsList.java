package org.frillbench.cli.command.models;

import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.GridOptions;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.grid.StudentCost;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  /** Names the schema that the list is written in. */
  private static final String SCHEMA = "frill-bench/students/1";

  private static final Figures<Row> FIGURES =
      new Figures<>(
          List.of(
              Figure.<Row>text("student", "student", Row::name).ranked(0),
              Figure.number("parameters", "parameters", Unit.COUNT, Row::parameters),
              Figure.number("macs", "MACs", Unit.COUNT, Row::macs),
              Figure.<Row>column("size, MiB", false, row -> NumberText.mebibytes(row.bytes()))
                  .ranked(0),
              Figure.number("bytes", "bytes", Unit.NUMBER, Row::bytes)));

  @Mixin private GridOptions grid;
  @Mixin private DocumentOptions printing;

  private record Answer(String schema, List<Row> students) {}

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
    List<Row> rows = grid.each(StudentCost::of).stream().map(Row::of).toList();
    printing.print(
        new Document(
            null,
            List.of(),
            FIGURES.grid(rows),
            List.of(),
            List.of(),
            List.of(),
            FIGURES.lines(rows),
            new Answer(SCHEMA, rows)));
    return ExitCode.DONE.code();
  }
}
