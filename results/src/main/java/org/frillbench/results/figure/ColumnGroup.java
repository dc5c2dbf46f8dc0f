package org.frillbench.results.figure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.frillbench.results.record.TableRow;

/**
 * Columns that tables for people have on request; CSV and JSON always have their figures. Each says
 * how it is read, or why no row has it.
 */
public enum ColumnGroup {
  /** The 95th percentile. */
  P95(
      "p95: within a trial 95 % of the inferences took at most this, from 59 samples a trial on.",
      "No p95: it takes at least 59 samples in every trial."),
  /** Load, allocation and first inference. */
  PHASES(
      "load, allocate, first inference: before the warm-up, the centre over the trials; load"
          + " includes the allocation where that is \"-\".",
      "No phases: a trial did not report them."),
  /** How much of the candidate ran in XNNPACK. */
  KERNELS(
      "nodes in XNNPACK: operators of the model that ran there, out of all; the built-in kernels"
          + " ran the others.",
      "No kernels: no row."),
  /** How long the candidate's threads waited for a core. */
  CONTENTION(
      "waited: of the time in which the threads were ready to run, the share without a core.",
      "No contention: this target's kernel does not count how long threads wait for a core."),
  /** The most memory that the agent's process held. */
  MEMORY(
      "peak memory: the most that the agent's process ever held, its runtime included.",
      "No memory: this target does not report it."),
  /** The energy of an inference. */
  ENERGY(
      "energy: what was drawn from before a trial's load to after its series, over its inferences.",
      "No energy: it takes a processor that counts it, or a battery that nothing charges."),
  /** How far the candidate's outputs are from the reference. */
  NUMERICS(
      "off reference: the greatest difference from the outputs of the host's built-in kernels on the"
          + " same input, over their greatest value; SNR: that of the same output;"
          + " last bit: how far that of the inputs moves it, where it is beyond the limit.",
      "No numerics: no output was compared with the reference."),
  /** The candidate beside its target's limits. */
  ROOFLINE(
      "of arithmetic, of bandwidth: shares of what a matrix product, and a dense layer of as many"
          + " bytes, attain here; bound by: where all of 3 rounds or more show it.",
      "No roofline: measure with push-and-run --roofline."),
  /** The beginning of the digest of the candidate's file. */
  DIGEST("SHA-256: the first 8 digits of the file's digest.", "No digest: no row.");

  private final String reading;
  private final String absence;

  ColumnGroup(String reading, String absence) {
    this.reading = reading;
    this.absence = absence;
  }

  /** Its name in options. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether any of these rows has it. */
  public boolean in(List<TableRow> rows) {
    return RowFigures.ALL.all().stream()
        .filter(figure -> figure.group() == this && figure.header() != null)
        .map(figure -> figure.texts().apply(rows))
        .anyMatch(text -> rows.stream().map(text).anyMatch(Objects::nonNull));
  }

  /** How to read it, or why it is not there. */
  public String note(List<TableRow> rows) {
    return in(rows) ? reading : absence;
  }
}
