package org.frillbench.cli.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.FedFile;
import org.frillbench.cli.input.InputSeries;
import org.frillbench.cli.input.InputSeries.FedSet;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.parity.ComparedSide;
import org.frillbench.results.parity.FedInputs;
import org.frillbench.results.parity.LayerParity;
import org.frillbench.results.parity.OutputParity;
import org.frillbench.results.parity.Parity;

/**
 * Compares what two sides compute. Commands call this: {@code parity}, and {@code convert} after a
 * conversion.
 */
public final class ParityCheck {

  private final ParityQuestion question;
  private final ParitySide base;
  private final ParitySide newer;

  private ParityCheck(ParityQuestion question, ParitySide base, ParitySide newer) {
    this.question = question;
    this.base = base;
    this.newer = newer;
  }

  /**
   * The answer to {@code question}.
   *
   * @param targets what the sides run on
   * @throws CommandFailure if the sides cannot be run or have nothing in common, in one sentence
   */
  public static Parity of(ParityQuestion question, ParityTargets targets)
      throws InterruptedException {
    if (question.layers()
        && (question.base().kind() != SideSpec.Kind.FLATBUFFER
            || question.newer().kind() != SideSpec.Kind.FLATBUFFER)) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "--layers compares two flatbuffers: convert a SavedModel first, and compare that file.");
    }
    SideOpener opener = new SideOpener(question, targets);
    List<ParitySide> sides =
        BothSides.of(
            /* atOnce= */ true,
            () -> opener.open(question.base()),
            () -> opener.open(question.newer()));
    return new ParityCheck(question, sides.get(0), sides.get(1)).compare();
  }

  private Parity compare() throws InterruptedException {
    PortMatch.requireKnown(question.names(), base.model(), newer.model());
    List<PortMatch.Pair> outputs =
        PortMatch.outputs(base.model().outputs(), newer.model().outputs(), question.names());
    InputPairs inputs = InputPairs.of(base.model(), newer.model(), question.names());
    try (InputSeries series = InputSeries.of(inputs.inputs(), question.inputs())) {
      List<List<FedFile>> sets = series.sets().stream().map(FedSet::files).toList();
      List<List<FedFile>> newOnes = sets.stream().map(inputs::forNew).toList();
      List<ParitySide.Computed> computed =
          BothSides.of(
              !(question.base().onDevice() && question.newer().onDevice()),
              () -> base.run(sets.stream().map(inputs::forBase).toList()),
              () -> newer.run(newOnes));
      OutputLimit limit = limit();
      List<OutputParity> compared =
          besideKernels(
              compare(computed, outputs, limit), outputs, limit, newOnes, computed.get(1));
      return Parity.of(
          side(question.base(), base, computed.get(0)),
          side(question.newer(), newer, computed.get(1)),
          series.sets().stream().map(set -> fed(set, inputs)).toList(),
          limit,
          compared,
          question.layers() ? layers(inputs, sets, compared, limit) : null);
    }
  }

  private List<OutputParity> compare(
      List<ParitySide.Computed> computed, List<PortMatch.Pair> outputs, OutputLimit limit) {
    OutputPairs pairs = new OutputPairs(computed.get(0), computed.get(1), limit);
    return outputs.stream()
        .map(
            pair ->
                pairs.compare(
                    pair,
                    base.model().outputs().get(pair.base()),
                    newer.model().outputs().get(pair.newer())))
        .toList();
  }

  /**
   * What is beyond the usual limit of float32 is set beside the difference between two kernels; not
   * so where both sides are one file, whose kernels are then what is compared.
   */
  private List<OutputParity> besideKernels(
      List<OutputParity> compared,
      List<PortMatch.Pair> outputs,
      OutputLimit limit,
      List<List<FedFile>> sets,
      ParitySide.Computed computed)
      throws InterruptedException {
    boolean usual = question.limit() == null && limit.equals(OutputLimit.FLOAT32);
    boolean oneFile = Objects.equals(base.model().sha256(), newer.model().sha256());
    boolean beyond = compared.stream().anyMatch(output -> !output.within());
    return usual && !oneFile && beyond && newer instanceof FlatbufferSide flatbuffer
        ? new KernelDifference(flatbuffer, limit).beside(compared, outputs, sets, computed)
        : compared;
  }

  private OutputLimit limit() {
    return question.limit() == null
        ? OutputLimit.between(kind(base), kind(newer))
        : question.limit();
  }

  /** What is stored is as exact as whoever stored it says; the usual is float32. */
  private static NumericKind kind(ParitySide side) {
    return Objects.requireNonNullElse(side.model().kind(), NumericKind.FLOAT32);
  }

  private LayerParity layers(
      InputPairs inputs, List<List<FedFile>> sets, List<OutputParity> compared, OutputLimit limit)
      throws InterruptedException {
    int worst =
        compared.stream()
            .filter(output -> !output.within())
            .mapToInt(OutputParity::worst)
            .findFirst()
            .orElse(1);
    List<FedFile> set = sets.get(worst - 1);
    return new LayerComparison(
            new LayerComparison.Side(
                question.base().path(), ((FlatbufferSide) base).runner(), inputs.forBase(set)),
            new LayerComparison.Side(
                question.newer().path(), ((FlatbufferSide) newer).runner(), inputs.forNew(set)),
            limit,
            question.shapes())
        .compare(worst);
  }

  private static ComparedSide side(SideSpec spec, ParitySide side, ParitySide.Computed computed) {
    return new ComparedSide(
        String.valueOf(spec.path().getFileName()),
        spec.where(),
        computed.engine(),
        side.model().kind(),
        side.model().sha256());
  }

  private static FedInputs fed(FedSet set, InputPairs inputs) {
    List<FedInputs.Fed> fed = new ArrayList<>();
    for (int place = 0; place < set.files().size(); place++) {
      FedFile file = set.files().get(place);
      fed.add(new FedInputs.Fed(inputs.inputs().get(place).name(), file.sha256(), file.bytes()));
    }
    return new FedInputs(set.source(), fed);
  }
}
