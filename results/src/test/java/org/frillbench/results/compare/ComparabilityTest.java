package org.frillbench.results.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.Tool;
import org.junit.jupiter.api.Test;

final class ComparabilityTest {

  private static final RunFile LEFT = file(Runs.tool(), Runs.run("m"), Runs.android());

  @Test
  void runIsComparableWithItself() {
    assertEquals(List.of(), Comparability.ofRuns(LEFT, LEFT));
    assertEquals(List.of(), Comparability.ofSettings(Runs.SETTINGS, Runs.SETTINGS));
  }

  @Test
  void differentTargetIsReportedByField() {
    List<String> fields =
        fields(Comparability.ofRuns(LEFT, file(Runs.tool(), Runs.run("m"), Runs.virtual())));
    assertEquals(List.of("target.kind", "target.profile", "target.soc", "target.abi"), fields);
  }

  @Test
  void differentTimingCoreIsReported() {
    String digest = "f".repeat(64);
    RunFile right = file(new Tool("0.2.0", null, digest), Runs.run("m"), Runs.android());
    assertEquals(
        List.of(new Difference("coreDigest", Runs.DIGEST, digest)),
        Comparability.ofRuns(LEFT, right));
  }

  @Test
  void differentProtocolIsReported() {
    Run run = Runs.run("m");
    Protocol plan = run.plan().protocol();
    Protocol other =
        new Protocol(
            plan.rounds(),
            plan.settings(),
            null,
            null,
            plan.warmup().fixed(10),
            new TimingRule(51, plan.timing().minNs, plan.timing().maxNs),
            plan.seed(),
            plan.limits());
    List<Input> inputs =
        List.of(
            Input.of(new Input.File("speech.wav", Runs.DIGEST, 32_000, 2)),
            new Input("b", List.of(2, 96), null, new Input.Range(0, 9)),
            new Input("a", List.of(3), null, null));
    Run changed =
        Runs.by(Runs.of(run, Runs.subjects(List.of(Runs.frill("m")), inputs, null)), other);
    assertEquals(
        List.of(
            new Difference("input.sha256", "none", Runs.DIGEST),
            new Difference("input.patch", "none", "2"),
            new Difference("input.shape", "none", "a=[3], b=[2, 96]"),
            new Difference("input.range", "none", "b=0 to 9"),
            new Difference("warmup.fixedIterations", "none", "10"),
            new Difference("timing.minIterations", "50", "51")),
        Comparability.ofRuns(LEFT, file(Runs.tool(), changed, Runs.android())));
  }

  @Test
  void everyDifferentSettingIsReported() {
    Settings right = new Settings(Engine.TFLITE, "2", Kernels.BUILTIN, 2, "f0", Launch.SHELL, true);
    assertEquals(
        List.of("engineVersion", "kernels", "threads", "cpuMask", "launch", "sustained"),
        fields(Comparability.ofSettings(Runs.SETTINGS, right)));
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
    return Measured.allOf(
            Analysis.of(
                RunFile.of(Runs.tool(), Runs.run("m"), Runs.android(), List.of(used), List.of())))
        .get(0);
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

  private static RunFile file(Tool tool, Run run, Target target) {
    return RunFile.of(tool, run, target, List.of(), List.of());
  }
}
