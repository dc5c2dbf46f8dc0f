package org.frillbench.results.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Advice must be applicable to every target on which its warning can be raised. */
final class WarningAdviceTest {

  private static void assertAdvice(Warning warning, String part) {
    assertTrue(warning.advice().contains(part), warning.advice());
  }

  @Test
  void adviceOfWarningsOnHostsDoesNotMentionPhones() {
    for (Warning warning :
        EnumSet.of(
            Warning.NOT_FLOAT32,
            Warning.OUTPUT_DIFFERS,
            Warning.NON_FINITE,
            Warning.MAGNIFIES_ROUNDING,
            Warning.QUANTIZED_OUTPUT_DIFFERS,
            Warning.NONDETERMINISTIC,
            Warning.NOT_SETTLED,
            Warning.CONTENDED,
            Warning.DRIFTED,
            Warning.CLOCKS_UNSTABLE,
            Warning.LOW_BATTERY,
            Warning.KERNELS_FALLBACK,
            Warning.FEW_TRIALS,
            Warning.SHORT_BASELINE)) {
      assertFalse(warning.advice().matches(".*(phone|device|Android|screen).*"), warning.id());
    }
  }

  @Test
  void notFloat32AdviceNamesTheOptionForOtherKinds() {
    assertAdvice(Warning.NOT_FLOAT32, "--any-type");
  }

  @Test
  void outputAdviceNamesTheColumnsAndTheInput() {
    assertAdvice(Warning.OUTPUT_DIFFERS, "--columns numerics");
    assertAdvice(Warning.OUTPUT_DIFFERS, "parity --layers");
    assertAdvice(Warning.MAGNIFIES_ROUNDING, "--columns numerics");
    assertAdvice(Warning.NON_FINITE, "--input");
  }

  @Test
  void notSettledAdviceNamesOtherWorkAndShortWarmUp() {
    assertAdvice(Warning.NOT_SETTLED, "stop other work on the target");
    assertAdvice(Warning.NOT_SETTLED, "--quick warm-up may be too short");
  }

  @Test
  void driftedAdviceNamesBothCauses() {
    assertAdvice(Warning.DRIFTED, "because of heat or other work");
  }

  @Test
  void clocksUnstableAdviceNamesBothCausesAndTheLimit() {
    assertAdvice(Warning.CLOCKS_UNSTABLE, "over " + Thresholds.CLOCK_FALL_PERCENT + " %");
    assertAdvice(Warning.CLOCKS_UNSTABLE, "because of heat or power saving");
  }

  @Test
  void lowBatteryAndFewTrialsAdviceNamesTheLimit() {
    assertAdvice(Warning.LOW_BATTERY, "under " + Thresholds.LOW_BATTERY_PERCENT + " %");
    assertAdvice(Warning.FEW_TRIALS, "under " + Thresholds.FEW_TRIALS + " trials");
    assertAdvice(Warning.SHORT_BASELINE, "under " + Thresholds.VERDICT_TRIALS + " trials");
  }

  @Test
  void debuggableAdviceNamesTheSystem() {
    assertEquals(
        "an engineering build of Android runs slower: measure on a user build",
        Warning.DEBUGGABLE.advice());
  }

  @Test
  void thermalThrottledAdviceNamesTheTimedSeries() {
    assertAdvice(Warning.THERMAL_THROTTLED, "throttled during the timed series");
  }

  @Test
  void backgroundAdviceNamesWhatToUnlock() {
    assertAdvice(Warning.BACKGROUND, "unlock the device");
  }

  @Test
  void resumedAdviceNamesTheDisturbance() {
    assertAdvice(Warning.RESUMED, "polling for its end disturbs it");
  }

  @Test
  void kernelsFallbackAdviceNamesTheReason() {
    assertAdvice(Warning.KERNELS_FALLBACK, "accepted none of its operators");
  }
}
