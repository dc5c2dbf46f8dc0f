package org.frillbench.results.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.ProcessState;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Target;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.statistics.RunDrift;
import org.frillbench.results.statistics.TrialFigures;
import org.frillbench.results.warning.Severity;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class WarningRulesTest {

  private static final DeviceState UNKNOWN =
      DeviceState.reading(null, null, null, null, null, null);

  @Test
  void unknownDeviceStateRaisesNoWarning() {
    assertEquals(List.of(), after(UNKNOWN, UNKNOWN));
    DeviceState empty =
        DeviceState.reading(
            List.of(), null, null, null, new DeviceState.Battery(null, null, null, null), null);
    assertEquals(List.of(), after(empty, empty));
  }

  @Test
  void warmUpThatDidNotSettleRaisesNotSettled() {
    assertEquals(List.of(Warning.NOT_SETTLED), warnings(false, Kernels.XNNPACK, UNKNOWN, UNKNOWN));
  }

  @Test
  void seriesIsCheckedIfWarmUpIsTooShortToBeAssessed() {
    long[] flat = Runs.around(1_000_000, 51).toArray();
    assertEquals(List.of(), warnings(null, Kernels.XNNPACK, UNKNOWN, UNKNOWN, flat));
    long[] warming = flat.clone();
    Arrays.fill(warming, 0, 20, 2_000_000);
    List<Warning> expected = List.of(Warning.NOT_SETTLED);
    assertEquals(expected, warnings(null, Kernels.XNNPACK, UNKNOWN, UNKNOWN, warming));
    assertEquals(expected, warnings(null, Kernels.XNNPACK, UNKNOWN, UNKNOWN, 1_000_000));
  }

  @Test
  void otherKernelsThanRequestedRaiseKernelsFallback() {
    assertEquals(
        List.of(Warning.KERNELS_FALLBACK), warnings(true, Kernels.BUILTIN, UNKNOWN, UNKNOWN));
  }

  @Test
  void thermalStatusAfterTheSeriesRaisesThermalThrottled() {
    DeviceState light = DeviceState.reading(null, null, 1, null, null, null);
    DeviceState none = DeviceState.reading(null, null, 0, null, null, null);
    assertEquals(List.of(Warning.THERMAL_THROTTLED), after(none, light));
    assertEquals(List.of(), after(light, none));
  }

  @Test
  void fallOfFastestClockByOverTenPercentRaisesClocksUnstable() {
    assertEquals(List.of(), after(clocks(2000L, 1000L), clocks(1000L, 1800L)));
    assertEquals(
        List.of(Warning.CLOCKS_UNSTABLE), after(clocks(2000L, 1000L), clocks(1000L, 1799L)));
    assertEquals(List.of(), after(clocks(1000L), clocks(2000L)));
    assertEquals(List.of(), after(clocks(1000L, 0L), clocks(0L, 0L)));
  }

  @Test
  void batteryUnder25PercentRaisesLowBattery() {
    assertEquals(List.of(), after(battery(25), battery(25)));
    assertEquals(List.of(Warning.LOW_BATTERY), after(battery(25), battery(24)));
  }

  @Test
  void leavingTheForegroundAtAnyTimeRaisesBackground() {
    assertEquals(List.of(), after(activity(true, 1), activity(true, 1)));
    assertEquals(List.of(), after(activity(null, null), activity(null, null)));
    List<Warning> expected = List.of(Warning.BACKGROUND);
    assertEquals(expected, after(activity(false, 1), activity(true, 1)));
    assertEquals(expected, after(activity(true, 0), activity(false, 1)));
    assertEquals(expected, after(activity(true, 0), activity(true, 1)));
  }

  private static DeviceState activity(Boolean foreground, Integer pauses) {
    return new DeviceState(
        null,
        null,
        null,
        null,
        null,
        null,
        new ProcessState(null, null, null, null, null, foreground, pauses, null),
        null);
  }

  @Test
  void underThreeTrialsRaiseFewTrials() {
    assertEquals(List.of(Warning.FEW_TRIALS), WarningRules.ofCandidate(candidate(2, i -> 1), null));
    assertEquals(List.of(), WarningRules.ofCandidate(candidate(3, i -> 1), null));
  }

  @Test
  void candidateWithMostTrialsNotFlatRaisesNotSettled() {
    assertEquals(
        List.of(Warning.NOT_SETTLED),
        WarningRules.ofCandidate(candidate(3, i -> i < 60 || i > 120 ? 1 : 1.5), null));
  }

  @Test
  void shareWaitedOfFivePercentRaisesContended() {
    Latency steady = candidate(3, i -> 1);
    assertEquals(List.of(Warning.CONTENDED), WarningRules.ofCandidate(steady, 0.05));
    assertEquals(List.of(), WarningRules.ofCandidate(steady, 0.0499));
  }

  @Test
  void contendedAndNotSettledBlockGatesBaselinesAndPublications() {
    assertEquals(Severity.CAUTION, Warning.CONTENDED.severity());
    assertTrue(BlockingWarnings.ofReliance().contains(Warning.CONTENDED));
    assertTrue(BlockingWarnings.ofReliance().contains(Warning.NOT_SETTLED));
  }

  @Test
  void candidateWithMostTrialsTrendingRaisesDrifted() {
    assertEquals(
        List.of(Warning.DRIFTED), WarningRules.ofCandidate(candidate(3, i -> 1 + i * 2e-4), null));
    assertEquals(List.of(), WarningRules.ofCandidate(candidate(3, i -> 1 + i * 5e-5), null));
  }

  @Test
  void runDriftThatIsSignificantAndLargeRaisesDrifted() {
    assertEquals(List.of(Warning.DRIFTED), WarningRules.ofRun(drift(-0.02, 0.009)));
    assertEquals(List.of(), WarningRules.ofRun(drift(0.02, 0.01)));
    assertEquals(List.of(), WarningRules.ofRun(drift(0.019, 0.0001)));
    assertEquals(List.of(), WarningRules.ofRun(null));
  }

  private static RunDrift drift(double change, double p) {
    return new RunDrift(8, change, change - 0.01, change + 0.01, p);
  }

  /** Equal trials of 200 samples of 1 ms times {@code level}, with alternating noise of 0.5 %. */
  private static Latency candidate(int trials, IntToDoubleFunction level) {
    long[] samples =
        IntStream.range(0, 200)
            .mapToLong(i -> Math.round(1e6 * level.applyAsDouble(i) * (1 + 0.005 * (i % 3))))
            .toArray();
    return Latency.of(Collections.nCopies(trials, TrialFigures.of(samples)));
  }

  private static DeviceState clocks(Long... kHz) {
    return DeviceState.reading(Arrays.asList(kHz), null, null, null, null, null);
  }

  private static DeviceState battery(int percent) {
    return DeviceState.reading(
        null, null, null, null, new DeviceState.Battery(percent, null, null, null), null);
  }

  private static List<Warning> after(DeviceState before, DeviceState after) {
    return warnings(true, Kernels.XNNPACK, before, after);
  }

  private static List<Warning> warnings(
      boolean settled, Kernels kernels, DeviceState before, DeviceState after) {
    return warnings(settled, kernels, before, after, 100);
  }

  private static List<Warning> warnings(
      Boolean settled, Kernels kernels, DeviceState before, DeviceState after, long... samples) {
    return warnings(
        new TrialBuilder(Runs.stranger("m"), 1, Samples.of(samples))
            .used(new EngineUsed(Engine.TFLITE, "2.20.0", kernels, 1, null, null, null))
            .settled(settled)
            .device(before, after),
        Target.Kind.ANDROID);
  }

  private static List<Warning> warnings(TrialBuilder trial, Target.Kind kind) {
    return List.copyOf(TrialAnalysis.of(trial.build(), kind).warnings());
  }

  @Test
  void virtualDeviceIsWarnedOfByItsTargetKind() {
    TrialBuilder trial = new TrialBuilder(Runs.stranger("m"), 1, Samples.of(5));
    assertEquals(List.of(Warning.VIRTUAL_DEVICE), warnings(trial, Target.Kind.VIRTUAL));
    assertEquals(List.of(), warnings(trial, Target.Kind.HOST));
  }

  @Test
  void onlyRecordedWarningsOfTheHarnessCount() {
    TrialBuilder trial = new TrialBuilder(Runs.stranger("m"), 1, Samples.of(5));
    assertEquals(
        List.of(
            Warning.EMULATOR,
            Warning.DEBUGGABLE,
            Warning.NOT_FLOAT32,
            Warning.LOW_BATTERY,
            Warning.SCREEN_OFF,
            Warning.RESUMED),
        warnings(trial.recorded(Warning.values()), Target.Kind.HOST));
  }

  @Test
  void throttlingIsFoundWithoutARecordedWarning() {
    TrialBuilder trial = new TrialBuilder(Runs.stranger("m"), 1, Samples.of(5)).throttled();
    assertEquals(List.of(Warning.THERMAL_THROTTLED), warnings(trial, Target.Kind.ANDROID));
  }

  @Test
  void warmUpTooShortToAssessIsNotSettledIfSamplesAreSorted() {
    TrialBuilder trial =
        new TrialBuilder(Runs.stranger("m"), 1, Runs.around(1_000_000, 51)).settled(null);
    assertEquals(List.of(), warnings(trial, Target.Kind.HOST));
    assertEquals(List.of(Warning.NOT_SETTLED), warnings(trial, Target.Kind.HOST_JMH));
  }

  @Test
  void otherKindThanFloat32RaisesNotFloat32UnlessRequested() {
    assertEquals(List.of(Warning.NOT_FLOAT32), ObservedWarnings.ofModel(false, false));
    assertEquals(List.of(), ObservedWarnings.ofModel(false, true));
    assertEquals(List.of(), ObservedWarnings.ofModel(true, false));
  }
}
