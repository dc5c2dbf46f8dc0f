package org.frillbench.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Tool;
import org.junit.jupiter.api.Test;

final class ComparabilityTest {

  private static final RunFile BASE = android().file();

  @Test
  void runIsComparableWithItself() {
    assertEquals(List.of(), Comparability.ofRuns(BASE, BASE));
    assertEquals(List.of(), Comparability.ofSettings(Runs.SETTINGS, Runs.SETTINGS));
  }

  @Test
  void differentTargetIsReportedByField() {
    List<String> fields =
        fields(Comparability.ofRuns(BASE, android().target(Runs.virtual()).file()));
    assertEquals(List.of("target.kind", "target.profile", "target.soc", "target.abi"), fields);
  }

  @Test
  void differentTimingCoreIsReported() {
    String digest = "f".repeat(64);
    RunFile newer = android().tool(new Tool("0.2.0", null, digest)).file();
    assertEquals(
        List.of(new Difference("coreDigest", Runs.DIGEST, digest)),
        Comparability.ofRuns(BASE, newer));
  }

  @Test
  void differentProtocolIsReported() {
    List<Input> inputs =
        List.of(
            Runs.input(new Input.File("speech.wav", Runs.DIGEST, 32_000, 2)),
            new Input("b", List.of(2, 96), null, new Input.Range(0, 9)),
            new Input("a", List.of(3), null, null));
    TimingRule timing = TimingRule.DEFAULT;
    RunFile newer =
        android()
            .inputs(inputs)
            .rules(WarmupRule.CONVERGENCE.fixed(10), new TimingRule(51, timing.minNs, timing.maxNs))
            .file();
    assertEquals(
        List.of(
            new Difference("input.sha256", "none", Runs.DIGEST),
            new Difference("input.patch", "none", "2"),
            new Difference("input.shape", "none", "a=[3], b=[2, 96]"),
            new Difference("input.range", "none", "b=0 to 9"),
            new Difference("warmup.fixedIterations", "none", "10"),
            new Difference("timing.minIterations", "50", "51")),
        Comparability.ofRuns(BASE, newer));
  }

  @Test
  void everyDifferentSettingIsReported() {
    Settings newer =
        new Settings(Engine.TFLITE, "2", Kernels.BUILTIN, 2, "f0", Launch.SHELL, true, true);
    assertEquals(
        List.of(
            "engineVersion", "kernels", "threads", "cpuMask", "launch", "sustained", "hugePages"),
        fields(Comparability.ofSettings(Runs.SETTINGS, newer)));
  }

  @Test
  void otherKernelsThanRequestedAreADifference() {
    Measured asked = measured(Kernels.XNNPACK);
    Measured fellBack = measured(Kernels.BUILTIN);
    assertEquals(List.of(), Comparability.ofSides(fellBack, measured(Kernels.BUILTIN)));
    assertEquals(
        List.of(new Difference("used.kernels", "as asked", "builtin")),
        Comparability.ofSides(asked, fellBack));
  }

  /** Asked for under XNNPACK. */
  private static Measured measured(Kernels ran) {
    Measurement used =
        new TrialBuilder(Runs.stranger("m"), 1, Samples.of(5, 6))
            .used(new EngineUsed(Engine.TFLITE, "2.20.0", ran, 1, null, null, null))
            .build();
    return Measured.allOf(Analysis.of(android().trials(List.of(used)).file())).get(0);
  }

  @Test
  void allowedDifferenceIsAFieldOrItsGroup() {
    AllowedDifferences known =
        new AllowedDifferences(Set.of("threads", "target", "target.os", "coreDigest", "input"));
    assertEquals(List.of(), known.unknown());
    assertEquals(
        List.of("bogus", "target.", "thread"),
        new AllowedDifferences(Set.of("bogus", "thread", "threads", "target.")).unknown());
  }

  private static List<String> fields(List<Difference> differences) {
    return differences.stream().map(Difference::field).toList();
  }

  private static RunBuilder android() {
    return new RunBuilder("m").target(Runs.android());
  }
}
