package org.frillbench.results.export;

import java.util.function.Function;
import org.frillbench.results.figure.Unit;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.record.RowNumerics;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Percentile;

/**
 * What other sites keep of a row, smaller being better. Those that Bencher has itself have its name
 * and unit ({@code latency} in ns, {@code file-size} in bytes); of others it knows no unit, so
 * their names end with it.
 */
public enum Measure {
  /** The latency, ns. */
  LATENCY("latency", "latency", Unit.NANOSECONDS, TableRow::latencyNs, TableRow::interval),
  /** The 90th percentile within a trial, ns. */
  P90(
      "p90-ns",
      "p90",
      Unit.NANOSECONDS,
      row -> row.percentileNs(Percentile.P90),
      row -> row.percentileInterval(Percentile.P90)),
  /** Loading the model, ns; with the allocation of tensors where that is not timed by itself. */
  LOAD(
      "load-ns",
      "load",
      Unit.NANOSECONDS,
      row -> row.phases() == null ? null : row.phases().loadNs()),
  /** The most memory that the process held, bytes. */
  PEAK_MEMORY("peak-memory-bytes", "peak memory", Unit.BYTES, TableRow::peakResidentBytes),
  /** Energy of an inference, microjoules. */
  ENERGY("energy-microjoules", "energy", Unit.MICROJOULES, TableRow::energyMicrojoules),
  /** The size of the model's file, bytes. */
  FILE_SIZE("file-size", "size", Unit.BYTES, TableRow::bytes),
  /** The greatest difference of an output from the reference, as a share of its greatest value. */
  OUTPUT_ERROR("output-error", "output error", Unit.SMALL_SHARE, Measure::outputError);

  private final String slug;
  private final String label;
  private final Unit unit;

  @SuppressWarnings("ImmutableEnumChecker") // The functions of this list hold nothing.
  private final Function<TableRow, Number> value;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<TableRow, Interval> interval;

  Measure(String slug, String label, Unit unit, Function<TableRow, Number> value) {
    this(slug, label, unit, value, row -> null);
  }

  Measure(
      String slug,
      String label,
      Unit unit,
      Function<TableRow, Number> value,
      Function<TableRow, Interval> interval) {
    this.slug = slug;
    this.label = label;
    this.unit = unit;
    this.value = value;
    this.interval = interval;
  }

  /** Its name for programs: lower-case words and hyphens, at most 64 characters. */
  public String slug() {
    return slug;
  }

  /** Its name for people, without a unit. */
  public String label() {
    return label;
  }

  /** How it is printed for people. */
  public Unit unit() {
    return unit;
  }

  /** Its value in a row; null where it was not measured, or is no finite number. */
  public Number value(TableRow row) {
    return value.apply(row);
  }

  /** Its interval in a row, ns; null where it has none. */
  public Interval interval(TableRow row) {
    return interval.apply(row);
  }

  private static Double outputError(TableRow row) {
    RowNumerics numerics = row.numerics();
    if (numerics == null || numerics.reference() == null) {
      return null;
    }
    OutputDifference difference = numerics.reference().difference();
    return difference.sameFinite() ? difference.shareOfGreatest() : null;
  }
}
