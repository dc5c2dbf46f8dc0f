package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.grid.GridException;
import org.frillbench.converter.grid.GridFile;
import org.frillbench.converter.grid.StudentGrid;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TrainingFolder;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.FileErrorText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which students. */
@Under(OptionHeading.MODELS)
public final class GridOptions {

  @Option(
      names = "--grid",
      paramLabel = "FILE.json",
      description =
          "Another grid than the study's 144: an object with a list of values for each of size,"
              + " width, pooling, compression, qat and bottleneckDimension, and of head if its"
              + " order is not the usual one.")
  private Path file;

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      split = ",",
      description = "Only these of the grid: tiny, small, large.")
  private List<Size> sizes = new ArrayList<>();

  @Option(
      names = "--width",
      paramLabel = "ALPHA",
      split = ",",
      description = "Only these of the grid, such as 0.5,2.0.")
  private List<Double> widths = new ArrayList<>();

  @Option(
      names = "--pooling",
      paramLabel = "yes|no",
      arity = "1",
      converter = YesNoConverter.class,
      split = ",",
      description = "Only students with global average pooling, or without.")
  private List<Boolean> pooling = new ArrayList<>();

  @Option(
      names = "--compression",
      paramLabel = "yes|no",
      arity = "1",
      converter = YesNoConverter.class,
      split = ",",
      description = "Only students with a compressed bottleneck, or without.")
  private List<Boolean> compression = new ArrayList<>();

  @Option(
      names = "--qat",
      paramLabel = "yes|no",
      arity = "1",
      converter = YesNoConverter.class,
      split = ",",
      description = "Only students with an int8 bottleneck, or without.")
  private List<Boolean> qat = new ArrayList<>();

  @Option(
      names = "--head",
      paramLabel = "ORDER",
      converter = HeadConverter.class,
      split = ",",
      description =
          "The order of the last convolution and the average: conv-then-pool, pool-then-conv, or"
              + " no-conv for Keras 3, which has no such convolution; usually pool-then-conv with"
              + " pooling and conv-then-pool without. Another order is part of the name.")
  private List<Head> heads = new ArrayList<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      converter = TrainingFolderConverter.class,
      description =
          "Instead of a grid, the student of this name, as the training code names its folder, such"
              + " as 1-al=2.0,ap=True,bd=2048,cop=False,lr=0.0001,ms=small,qat=False,tbs=512; may"
              + " be repeated.")
  private List<TrainingFolder> names = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** What {@code of} makes of each student that the options leave, in the grid's order. */
  public <T> List<T> each(Function<StudentSpec, T> of) {
    try {
      return students().stream().map(of).toList();
    } catch (IllegalArgumentException e) {
      // A student that no flatbuffer holds.
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  private List<StudentSpec> students() {
    if (!names.isEmpty()) {
      return named();
    }
    StudentGrid grid = grid();
    return new StudentGrid(
            only("--size", sizes, grid.sizes()),
            only("--width", widths, grid.widths()),
            only("--pooling", pooling, grid.pooling()),
            only("--compression", compression, grid.compression()),
            only("--qat", qat, grid.qat()),
            grid.bottleneckDimensions(),
            grid.heads().isEmpty() ? heads : only("--head", heads, grid.heads()))
        .students();
  }

  private List<StudentSpec> named() {
    boolean axes =
        file != null
            || !(sizes.isEmpty()
                && widths.isEmpty()
                && pooling.isEmpty()
                && compression.isEmpty()
                && qat.isEmpty()
                && heads.isEmpty());
    require(spec, !axes, "--name chooses students itself: leave out --grid and its choices");
    return names.stream().map(TrainingFolder::spec).distinct().toList();
  }

  private StudentGrid grid() {
    try {
      return file == null ? GridFile.study() : read(file);
    } catch (GridException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  private static StudentGrid read(Path file) throws GridException {
    try {
      BoundedFile.requireReadable(file);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "the grid " + file + " cannot be read: " + FileErrorText.of(e) + ".",
          e);
    }
    return GridFile.read(file);
  }

  private <T> List<T> only(String option, List<T> wanted, List<T> all) {
    for (T value : wanted) {
      require(
          spec,
          all.contains(value),
          option + " " + word(value) + " is not in the grid, which has " + words(all));
    }
    return wanted.isEmpty() ? all : all.stream().filter(wanted::contains).toList();
  }

  private static String words(List<?> values) {
    return values.stream().map(GridOptions::word).collect(Collectors.joining(", "));
  }

  private static String word(Object value) {
    if (value instanceof Head head) {
      return head.word();
    }
    return value instanceof Size size ? size.word() : value.toString();
  }
}
