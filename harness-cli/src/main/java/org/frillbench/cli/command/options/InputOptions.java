package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.util.List;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.converter.inspect.InputShapes;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shapes and contents of the candidates' inputs. */
@Under(OptionHeading.INPUTS)
public final class InputOptions {

  @Mixin private FilesOption given;

  @Option(
      names = "--patch",
      paramLabel = "N",
      description =
          "Which patch of a recording, from 1: each is 0.975 s long and begins 0.17 s after the"
              + " one before (default: 1).")
  private Integer patch;

  @Mixin private ShapeOption shapes;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what contradicts itself, before anything is opened or made. */
  public void check() {
    require(spec, patch == null || patch >= 1, "--patch must be at least 1, not " + patch);
    require(
        spec,
        patch == null || given.files().stream().anyMatch(RequestedInputs::isRecording),
        "--patch chooses a part of a recording: give one by --input");
    shapes.asked();
  }

  /** The shapes that inputs are resized to. */
  public InputShapes shapes() {
    return shapes.asked();
  }

  /**
   * What is asked of the inputs of {@code candidates}, which were read with {@link #shapes()}.
   *
   * @param onHost whether they run on this machine, rather than through the Java API on a device
   */
  public RequestedInputs open(List<CandidateFile> candidates, boolean onHost) {
    RequestedInputs inputs = opened();
    try {
      inputs.requireFit(candidates);
      if (!onHost) {
        candidates.forEach(InputOptions::requireJavaApi);
      }
      return inputs;
    } catch (RuntimeException e) {
      inputs.close();
      throw e;
    }
  }

  private RequestedInputs opened() {
    try {
      return RequestedInputs.open(
          shapes.asked(), given.files(), patch == null ? 1 : patch, given.ranges());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void requireJavaApi(CandidateFile candidate) {
    candidate
        .refusalByJavaApi()
        .ifPresent(
            why -> {
              throw new CommandFailure(
                  ExitCode.REFUSED_INPUT,
                  candidate.file() + " cannot be measured on a device: " + why + ".");
            });
  }
}
