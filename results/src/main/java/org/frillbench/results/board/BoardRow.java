package org.frillbench.results.board;

import java.util.IdentityHashMap;
import java.util.List;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.warning.Warning;

/**
 * What a board says of one candidate under one setting.
 *
 * @param candidate its name
 * @param side the side of a gate that it is on; absent in other runs
 * @param family the {@link Family} of the model
 * @param sha256 SHA-256 of its file; absent where unknown, like all below
 * @param bytes the size of its file
 * @param kind what it computes in
 * @param settings the settings that were asked for
 * @param used the settings that ran
 * @param trials the number of its trials
 * @param latencyNs its latency, ns
 * @param interval the interval of the latency, ns
 * @param place its places among those of its run under the same settings; absent where no noise is
 *     known
 * @param warnings its warnings
 */
public record BoardRow(
    String candidate,
    @MayBeAbsent Side side,
    String family,
    @MayBeAbsent String sha256,
    @MayBeAbsent Long bytes,
    @MayBeAbsent NumericKind kind,
    @MayBeAbsent Settings settings,
    @MayBeAbsent EngineUsed used,
    @MayBeAbsent Integer trials,
    double latencyNs,
    @MayBeAbsent Interval interval,
    @MayBeAbsent Place place,
    List<Warning> warnings) {
  public BoardRow {
    warnings = List.copyOf(warnings);
  }

  static BoardRow of(TableRow row, IdentityHashMap<TableRow, Place> places) {
    return new BoardRow(
        row.candidate(),
        row.side(),
        Family.of(row),
        row.sha256(),
        row.bytes(),
        row.kind(),
        row.settings(),
        row.used(),
        row.trials() == null ? null : row.trials().size(),
        row.latencyNs(),
        row.interval(),
        places.get(row),
        row.warnings());
  }
}
