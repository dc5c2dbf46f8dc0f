package org.frillbench.results.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What each warning tells users to do has to be possible wherever that warning is raised. */
final class WarningAdviceTest {

  private static void says(Warning warning, String words) {
    assertTrue(warning.advice().contains(words), warning.advice());
  }

  @Test
  void whatAHostRunCanRaiseNeverSpeaksOfAPhone() {
    for (Warning warning :
        EnumSet.of(
            Warning.NOT_FLOAT32,
            Warning.NOT_SETTLED,
            Warning.CONTENDED,
            Warning.DRIFTED,
            Warning.CLOCKS_UNSTABLE,
            Warning.LOW_BATTERY,
            Warning.KERNELS_FALLBACK,
            Warning.FEW_TRIALS)) {
      assertFalse(warning.advice().matches(".*(phone|device|Android|screen).*"), warning.id());
    }
  }

  @Test
  void notFloat32NamesTheOptionThatMeasuresKindsOfTheirOwn() {
    says(Warning.NOT_FLOAT32, "--any-type");
  }

  @Test
  void notSettledNamesTheShortWarmUpBesideOtherWork() {
    says(Warning.NOT_SETTLED, "stop other work there");
    says(Warning.NOT_SETTLED, "--quick warm-up may be short");
  }

  @Test
  void driftNamesBothOfItsCauses() {
    says(Warning.DRIFTED, "by heat or other work");
  }

  @Test
  void fallenClocksNamePowerSavingBesideHeatAndTheLimitOfTheRule() {
    says(Warning.CLOCKS_UNSTABLE, "over " + Thresholds.CLOCK_FALL_PERCENT + " %");
    says(Warning.CLOCKS_UNSTABLE, "by heat or to save power");
  }

  @Test
  void batteryAndTrialsNameTheLimitsOfTheirRules() {
    says(Warning.LOW_BATTERY, "under " + Thresholds.LOW_BATTERY_PERCENT + " %");
    says(Warning.FEW_TRIALS, "under " + Thresholds.FEW_TRIALS + " trials");
  }

  @Test
  void debuggableNamesTheSystemWhoseBuildItIs() {
    assertEquals(
        "an engineering build of Android runs slower: measure on one of type user",
        Warning.DEBUGGABLE.advice());
  }

  @Test
  void throttlingIsSaidOfTheTimedSeries() {
    says(Warning.THERMAL_THROTTLED, "throttled while timed");
  }

  @Test
  void backgroundSaysWhatToUnlock() {
    says(Warning.BACKGROUND, "unlock the device");
  }

  @Test
  void aResumedTrialSaysWhatDisturbedIt() {
    says(Warning.RESUMED, "asking for its end disturbs");
  }

  @Test
  void otherKernelsSayWhyTheyRan() {
    says(Warning.KERNELS_FALLBACK, "take none of its operators");
  }
}
