package org.frillbench.results.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.roofline.Bound;
import org.frillbench.results.roofline.Roofline;
import org.junit.jupiter.api.Test;

/** Memory, energy and limits of made-up trials, each of 1 + 60 + 39 inferences. */
final class ResourcesTest {

  private static final Samples SAMPLES = Runs.around(1_000_000, 39);

  private static Measurement trial(DeviceState before, DeviceState after, Long peakBytes) {
    return new TrialBuilder(Runs.stranger("m"), 1, SAMPLES)
        .memory(new MemoryUse(null, peakBytes, null, null, null))
        .device(before, after)
        .build();
  }

  private static DeviceState processor(Long microjoules) {
    return new DeviceState(null, null, null, null, null, null, null, microjoules);
  }

  private static DeviceState battery(DeviceState.Gauge gauge) {
    DeviceState.Battery battery = new DeviceState.Battery(80, null, null, gauge);
    return DeviceState.reading(null, null, null, null, battery, null);
  }

  private static DeviceState charge(Boolean discharging, long microampereHours) {
    return battery(DeviceState.Gauge.of(discharging, null, microampereHours, 4_000_000L));
  }

  private static Double microjoules(DeviceState... beforeAndAfter) {
    return Energy.microjoules(
        List.of(
            trial(beforeAndAfter[0], beforeAndAfter[1], null),
            trial(beforeAndAfter[2], beforeAndAfter[3], null)));
  }

  @Test
  void energyOfAProcessorCounterIsPerInference() {
    assertEquals(
        2_000, microjoules(processor(5L), processor(300_005L), processor(0L), processor(100_000L)));
    assertNull(microjoules(processor(9L), processor(5L), processor(0L), processor(100_000L)));
    assertNull(microjoules(processor(9L), processor(null), processor(0L), processor(100_000L)));
  }

  /** One microampere-hour at 4 V is 14.4 mJ; a gauge that moves in one trial of two tells both. */
  @Test
  void batteryEnergyIsMeasuredOnlyWithoutASupply() {
    assertEquals(
        1000 * 14_400.0 / 200,
        microjoules(
            charge(true, 5_000), charge(true, 5_000), charge(true, 5_000), charge(true, 4_000)),
        1e-9);
    assertNull(
        microjoules(
            charge(true, 5_000), charge(true, 5_000), charge(true, 5_000), charge(true, 5_000)));
    for (Boolean fed : new Boolean[] {false, null}) {
      assertNull(
          microjoules(
              charge(true, 5_000), charge(fed, 4_000), charge(true, 5_000), charge(true, 4_000)));
    }
    DeviceState full = battery(DeviceState.Gauge.of(true, 1_000L, 7L, 4_000_000L));
    DeviceState less = battery(DeviceState.Gauge.of(true, 900L, 7L, 4_000_000L));
    assertEquals(200 * 3600 / 200.0, microjoules(full, less, full, less), 1e-9);
    DeviceState silent = DeviceState.reading(null, null, null, null, null, null);
    assertNull(microjoules(silent, silent, silent, silent));
    DeviceState noVoltage = battery(DeviceState.Gauge.of(true, null, 5L, null));
    assertNull(microjoules(noVoltage, noVoltage, noVoltage, noVoltage));
  }

  @Test
  void peakMemoryIsTheMedianOfTheTrialsOrUnknown() {
    DeviceState silent = DeviceState.reading(null, null, null, null, null, null);
    Measurement low = trial(silent, silent, 100L);
    Measurement high = trial(silent, silent, 301L);
    assertEquals(201, Memory.peakResidentBytes(List.of(low, high)));
    assertNull(Memory.peakResidentBytes(List.of(low, trial(silent, silent, null))));
  }

  @Test
  void rooflineUsesLimitsOfTheSameRoundsAndSettings() {
    Candidate one = Runs.model("m", 30_000, 40_000);
    List<Measurement> limits =
        List.of(
            Runs.trial(Runs.model("product", 100_000_000, 4_000), 1, Runs.around(1_000_000, 39)),
            Runs.trial(Runs.model("layer", 10_000, 40_000), 1, Runs.around(500_000, 39)),
            Runs.trial(Runs.model("layer", 10_000, 40_000), 2, Runs.around(500_000, 39)));
    List<Measurement> trials =
        List.of(Runs.trial(one, 1, SAMPLES), Runs.trial(one, 2, Runs.around(2_000_000, 39)));
    RunFile run = new RunBuilder("m").trials(trials).limits(limits).file();
    Roofline roofline = Analysis.of(run).rows().get(0).roofline();
    assertEquals(1, roofline.rounds());
    assertEquals(0.5, roofline.ofBandwidth(), 1e-9);
    assertEquals(0.03 / 100, roofline.ofArithmetic(), 1e-9);
    assertEquals(Bound.UNKNOWN, roofline.bound());
    assertNull(Analysis.of(new RunBuilder("m").trials(trials).file()).rows().get(0).roofline());
  }
}
