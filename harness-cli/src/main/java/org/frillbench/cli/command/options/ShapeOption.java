package org.frillbench.cli.command.options;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.input.RequestedShapes;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The shapes that inputs are resized to. */
@Under(OptionHeading.INPUTS)
public final class ShapeOption {

  @Option(
      names = "--shape",
      paramLabel = "[NAME=]EXTENTS",
      description =
          "Resizes an input, for example 1,96,64,1 (default: the shape in the model's file). NAME="
              + " is needed where a model has several inputs; can be given once for each.")
  private List<String> shapes = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** What was asked; refuses what no shape can be. */
  public RequestedShapes asked() {
    try {
      return RequestedShapes.parse(shapes);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
