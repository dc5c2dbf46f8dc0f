package org.frillbench.results.sustain;

import static org.frillbench.results.sustain.Curves.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frillbench.agent.timing.Window;
import org.frillbench.results.Runs;
import org.frillbench.results.record.SustainedFigures;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SustainedAnalysisTest {

  private static final long PAUSE = 2_000_000;

  private static double throttling(int window) {
    return window == 0 ? 6 : window < 120 ? 4 : 5.2;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.005, 0.015})
  void aCurveThatStepsUpHasBurstSteadyStateAndTheTimeOfTheStep(double noise) {
    SustainedFigures figures =
        Curves.of(300, SustainedAnalysisTest::throttling).noise(noise).file().figures();
    assertEquals(SECOND + PAUSE, figures.burst().startNs());
    assertEquals(4e6, figures.burst().medianNs(), 4 * noise * 4e6 + 1);
    assertEquals(1, figures.burst().windows());
    assertEquals(120 * SECOND + PAUSE, figures.slowedAfterNs());
    assertEquals(120 * SECOND + PAUSE, figures.steady().startNs());
    assertEquals(300 * SECOND, figures.steady().endNs());
    assertEquals(5.2e6, figures.steady().medianNs(), noise * 5.2e6 + 1);
    assertEquals(1.3, figures.slowdown(), 4 * noise + 1e-6);
    assertEquals(2, figures.levels().size());
    assertEquals(300 * 40, figures.inferences());
    assertEquals(180 * 40, figures.steady().inferences());
  }

  @Test
  void aFlatCurveIsOneLevelAndNeverSlower() {
    SustainedFigures figures = Curves.of(60, i -> 4).noise(0.01).file().figures();
    assertEquals(1, figures.levels().size());
    assertNull(figures.slowedAfterNs());
    assertEquals(1, figures.slowdown(), 0.03);
  }

  @Test
  void aStepWithinTheToleranceIsNoLevelOfItsOwn() {
    SustainedFigures figures =
        Curves.of(200, i -> i < 100 ? 4 : 4.12).noise(0.002).file().figures();
    assertEquals(1, figures.levels().size());
    assertNull(figures.slowedAfterNs());
  }

  @Test
  void aSlowStretchThatEndsIsATimeToThrottleButNoSteadyState() {
    SustainedFigures figures =
        Curves.of(100, i -> i >= 40 && i < 60 ? 6 : 4).noise(0.005).file().figures();
    assertEquals(40 * SECOND + PAUSE, figures.slowedAfterNs());
    assertEquals(3, figures.levels().size());
    assertEquals(1, figures.slowdown(), 0.02);
  }

  @Test
  void aLastLevelUnderAQuarterOfTheRunIsNoSteadyState() {
    SustainedFigures figures = Curves.of(100, i -> i < 80 ? 4 : 6).noise(0.005).file().figures();
    assertNull(figures.steady());
    assertNull(figures.slowdown());
    assertEquals(80 * SECOND + PAUSE, figures.slowedAfterNs());
  }

  @Test
  void underTenWindowsThereIsOneLevelAndNoSteadyState() {
    SustainedFigures figures = Curves.of(9, i -> i < 5 ? 4 : 6).file().figures();
    assertEquals(1, figures.levels().size());
    assertNull(figures.steady());
    assertNotNull(figures.burst());
  }

  @Test
  void aCurveThatNeverSettlesHasNoBurst() {
    SustainedFigures figures = Curves.of(30, i -> i % 2 == 0 ? 4 : 5).file().figures();
    assertNull(figures.burst());
    assertNull(figures.slowedAfterNs());
  }

  /** The first second in three windows, of 0.1, 0.2 and 0.7 s, the first two half as fast. */
  @Test
  void windowsThatEndedEarlyCountAsTheSecondInWhichTheyBegan() {
    SustainedFile whole = Curves.of(12, i -> 4).file();
    List<SustainedPoint> points = new ArrayList<>();
    points.add(early(whole, 0, SECOND / 10, 8_000_000));
    points.add(early(whole, SECOND / 10, SECOND / 5, 8_000_000));
    points.add(early(whole, 3 * SECOND / 10, 7 * SECOND / 10, 4_000_000));
    points.addAll(whole.windows().subList(1, 12));
    SustainedFigures figures =
        SustainedAnalysis.of(
                new SustainedFile(
                    whole.tool(), whole.run(), whole.target(), null, points, /* missed= */ null))
            .figures();
    assertEquals(0, figures.burst().startNs());
    assertEquals(SECOND, figures.burst().endNs());
    assertEquals(3, figures.burst().windows());
    assertEquals(4e6, figures.burst().medianNs());
    assertEquals(1, figures.levels().size());
    assertEquals(14, figures.levels().get(0).windows());
    assertEquals(11 * 40 + 3 * 10, figures.inferences());
    assertNull(figures.levels().get(0).p90Ns());
  }

  private static SustainedPoint early(SustainedFile like, long start, long ns, long latency) {
    long[] samples = new long[10];
    Arrays.fill(samples, latency);
    return new SustainedPoint(
        Window.of(start, ns, 0, 0, samples, samples.length), like.windows().get(0).state(), null);
  }

  @Test
  void theP90OfWindowsWithTooFewInferencesIsAbsent() {
    assertNull(Curves.of(30, i -> 4).inferences(28).file().figures().steady().p90Ns());
    assertNotNull(Curves.of(30, i -> 4).inferences(29).file().figures().steady().p90Ns());
  }

  @Test
  void theCostOfTheReadingsIsTheirMedianAndTheirShareOfTheRun() {
    SustainedFigures.Sampling sampling = Curves.of(20, i -> 4).file().figures().sampling();
    assertEquals(PAUSE, sampling.medianNs());
    assertEquals(19.0 * PAUSE / (20 * SECOND), sampling.share(), 1e-12);
  }

  @Test
  void theStatusThatRoseIsThatOfTheDevice() {
    SustainedFigures figures = Curves.of(20, i -> 4).status(i -> i < 12 ? 1 : 3).file().figures();
    assertEquals(13 * SECOND, figures.statusRoseAfterNs());
    assertNull(figures.statusSimulated());
  }

  @Test
  void aVirtualDevicesStatusIsMarkedAsMadeUpAndLeavesTheLatenciesAlone() {
    SustainedFigures figures =
        Curves.of(20, i -> 4).on(Runs.virtual()).status(i -> i < 12 ? 0 : 3).file().figures();
    assertEquals(13 * SECOND, figures.statusRoseAfterNs());
    assertTrue(figures.statusSimulated());
    assertNull(figures.slowedAfterNs());
    assertEquals(1, figures.slowdown());
  }

  /** 4 J a window of 40 inferences. */
  @Test
  void theEnergyIsThatOfTheCounterOverTheInferencesBetweenItsReadings() {
    assertEquals(100_000, Curves.of(20, i -> 4).file().figures().microjoules());
    assertNull(Curves.of(20, i -> 4).on(Runs.virtual()).file().figures().microjoules());
  }
}
