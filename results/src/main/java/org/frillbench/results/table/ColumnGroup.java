package org.frillbench.results.table;

import java.util.List;
import java.util.Objects;
import org.frillbench.results.record.TableRow;

/** Columns for people that stand in a table where they are asked for. */
public enum ColumnGroup {
  /** How much of the candidate ran in XNNPACK. */
  KERNELS(
      "nodes in XNNPACK: operators of the model that ran there, out of all; the built-in kernels ran"
          + " the others.",
      "No kernels: no row."),
  /** How long the candidate's threads waited for a core. */
  CONTENTION(
      "waited: of the time in which the threads were ready to run, the share without a core.",
      "No contention: this target's kernel does not count how long threads wait for a core."),
  /** The most memory that the agent's process held. */
  MEMORY(
      "peak memory: the most that the agent's process ever held, its runtime included.",
      "No memory: this target does not tell it."),
  /** What an inference drew. */
  ENERGY(
      "energy: what was drawn from before a trial's load to after its series, over its inferences.",
      "No energy: it takes a processor that counts it, or a battery that nothing charges."),
  /** The candidate beside its target's limits. */
  ROOFLINE(
      "of arithmetic, of bandwidth: shares of what a matrix product, and a dense layer of as many"
          + " bytes, attain here; bound by: where all of 3 rounds or more show it.",
      "No roofline: measure with push-and-run --roofline.");

  private final String reading;
  private final String absence;

  ColumnGroup(String reading, String absence) {
    this.reading = reading;
    this.absence = absence;
  }

  /** Whether any of these rows has it. */
  boolean in(List<TableRow> rows) {
    return rows.stream().map(this::figure).anyMatch(Objects::nonNull);
  }

  private Object figure(TableRow row) {
    return switch (this) {
      case KERNELS -> row.settings();
      case CONTENTION -> row.shareWaited();
      case MEMORY -> row.peakResidentBytes();
      case ENERGY -> row.energyMicrojoules();
      case ROOFLINE -> row.roofline();
    };
  }

  /** How to read it, or why it is not there. */
  String note(List<TableRow> rows) {
    return in(rows) ? reading : absence;
  }
}
