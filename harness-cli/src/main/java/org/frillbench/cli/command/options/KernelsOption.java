package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.util.List;
import java.util.Set;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.run.Defaults;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The interpreter's kernels to measure. */
@Under(OptionHeading.MEASURED)
final class KernelsOption {

  @Option(
      names = "--kernels",
      paramLabel = "KERNELS",
      split = ",",
      description =
          "xnnpack, or builtin for TensorFlow Lite's own; several are measured in turns (default:"
              + " xnnpack).")
  private List<Kernels> kernels = List.of(Defaults.KERNELS);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses kernels that are given twice. */
  void check() {
    require(
        spec,
        Set.copyOf(kernels).size() == kernels.size(),
        "--kernels must be different ones of " + List.of(Kernels.values()));
  }

  /** At least one, in the order given. */
  List<Kernels> values() {
    return kernels;
  }
}
