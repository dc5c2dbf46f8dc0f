package org.frillbench.results.record;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.roofline.Roofline;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Percentile;
import org.frillbench.results.statistics.TrialChecks;
import org.frillbench.results.warning.Warning;

/**
 * The figures of one candidate under one setting: a row of every table. A measured row has all that
 * {@link #isMeasured} asks for; a row that was published elsewhere has what was published.
 *
 * @param candidate the candidate's name
 * @param side the side of a gate that it is on; absent in other runs
 * @param sha256 SHA-256 of its file, lower-case hexadecimal
 * @param spec the specification it was made from; absent where unknown
 * @param conversion how it was made of a trained model; absent where no record says so
 * @param bytes size of its file, bytes
 * @param parameters elements of its weights
 * @param macs multiply-accumulates of one inference; absent where unknown
 * @param kind what it computes in, and how it keeps its weights
 * @param weightTypes the element types of its weights
 * @param settings the settings that were asked for
 * @param used the settings that ran; absent where its trials differ in them
 * @param trials the median of each trial, in the order taken
 * @param latencyNs its latency: the centre of the trials' medians, ns
 * @param interval the interval of the latency, ns
 * @param percentilesNs within a trial, p % of the inferences took at most this, ns: the centre over
 *     the trials of each one's type 7 quantile; one is absent unless every trial has at least
 *     {@link Percentile#leastSamples} samples
 * @param percentileIntervals the interval of each percentile within a trial, ns; absent unless
 *     every trial has as many effective samples
 * @param relative its latency beside that of a reference under the same settings; absent where the
 *     run has one candidate, or the reference was not measured so
 * @param changeInTrial how much slower a trial's end was than its beginning, 0.02 for 2 %: the
 *     median over the trials; absent where one has under 50 samples
 * @param shareWaited of the time in which its threads were ready to run, the share that they waited
 *     for a core, 0 to 1; absent where a trial does not report it, see {@link Contention}
 * @param peakResidentBytes the most memory that the agent's process ever held, its runtime
 *     included, bytes: the median over the trials; absent where one does not report it
 * @param energyMicrojoules energy of an inference, microjoules; absent where no probe reported it,
 *     see {@link Energy}
 * @param phases load, allocation and first inference
 * @param roofline its pace beside its target's limits; absent where these were not measured
 * @param numerics how right its outputs are; absent where none were compared
 * @param checks what its trials' series looked like
 * @param warnings its warnings, each once
 */
public record TableRow(
    String candidate,
    @MayBeAbsent Side side,
    @MayBeAbsent String sha256,
    @MayBeAbsent JsonObject spec,
    @MayBeAbsent Conversion conversion,
    @MayBeAbsent Long bytes,
    @MayBeAbsent Long parameters,
    @MayBeAbsent Long macs,
    @MayBeAbsent NumericKind kind,
    @MayBeAbsent List<String> weightTypes,
    @MayBeAbsent Settings settings,
    @MayBeAbsent EngineUsed used,
    @MayBeAbsent List<TrialMedian> trials,
    double latencyNs,
    @MayBeAbsent Interval interval,
    @MayBeAbsent Map<Percentile, Double> percentilesNs,
    @MayBeAbsent Map<Percentile, Interval> percentileIntervals,
    @MayBeAbsent RelativeLatency relative,
    @MayBeAbsent Double changeInTrial,
    @MayBeAbsent Double shareWaited,
    @MayBeAbsent Long peakResidentBytes,
    @MayBeAbsent Double energyMicrojoules,
    @MayBeAbsent PhaseTimes phases,
    @MayBeAbsent Roofline roofline,
    @MayBeAbsent RowNumerics numerics,
    @MayBeAbsent TrialChecks checks,
    List<Warning> warnings) {
  public TableRow {
    Check.that(candidate != null && !candidate.isEmpty(), "candidate is missing");
    Check.that(latencyNs > 0, "latencyNs is not positive");
    Check.present(warnings, "warnings");
    weightTypes = weightTypes == null ? null : List.copyOf(weightTypes);
    trials = trials == null ? null : List.copyOf(trials);
    percentilesNs = inOrder(percentilesNs, "percentilesNs");
    percentileIntervals = inOrder(percentileIntervals, "percentileIntervals");
    warnings = List.copyOf(warnings);
  }

  /** The same beside {@code another} reference; null where there is none. */
  public TableRow with(RelativeLatency another) {
    return new TableRow(
        candidate,
        side,
        sha256,
        spec,
        conversion,
        bytes,
        parameters,
        macs,
        kind,
        weightTypes,
        settings,
        used,
        trials,
        latencyNs,
        interval,
        percentilesNs,
        percentileIntervals,
        another,
        changeInTrial,
        shareWaited,
        peakResidentBytes,
        energyMicrojoules,
        phases,
        roofline,
        numerics,
        checks,
        warnings);
  }

  private static <T> Map<Percentile, T> inOrder(Map<Percentile, T> values, String name) {
    if (values == null) {
      return null;
    }
    Check.that(values.values().stream().allMatch(Objects::nonNull), name + " lacks a value");
    Map<Percentile, T> ordered = new EnumMap<>(Percentile.class);
    ordered.putAll(values);
    return Collections.unmodifiableMap(ordered);
  }

  /** The candidate's name, with its side in a gate's run: {@code FRILL (base)}. */
  public String label() {
    return side == null ? candidate : candidate + " (" + RunJson.id(side) + ")";
  }

  /** Whether it has every figure that a measured candidate always has. */
  public boolean isMeasured() {
    return Stream.of(
                sha256,
                bytes,
                parameters,
                kind,
                weightTypes,
                settings,
                trials,
                interval,
                percentilesNs,
                percentileIntervals,
                phases,
                checks)
            .allMatch(Objects::nonNull)
        && !trials.isEmpty();
  }

  /** A percentile, ns; null where it is unknown. */
  public Double percentileNs(Percentile percentile) {
    return percentilesNs == null ? null : percentilesNs.get(percentile);
  }

  /** The interval of a percentile, ns; null where it is unknown. */
  public Interval percentileInterval(Percentile percentile) {
    return percentileIntervals == null ? null : percentileIntervals.get(percentile);
  }

  /** Whether other kernels ran than asked for, at least in part, or those that ran are unknown. */
  public boolean ranOtherwise() {
    return settings != null && ActualSettings.isNotable(settings, used);
  }
}
