package org.frillbench.results.figure;

import static org.frillbench.results.figure.Figure.column;
import static org.frillbench.results.figure.Figure.field;
import static org.frillbench.results.figure.Figure.number;
import static org.frillbench.results.figure.RowParts.limit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.roofline.Roofline;

/** The figures of a row about what a candidate used: cores, memory, energy and its limits. */
final class ResourceFigures {

  private ResourceFigures() {}

  static List<Figure<TableRow>> all() {
    return Stream.of(
            Stream.of(
                column("nodes in XNNPACK", false, RowColumns::nodes).in(ColumnGroup.KERNELS),
                number("share_waited", "waited", Unit.FINE_SHARE, TableRow::shareWaited)
                    .in(ColumnGroup.CONTENTION),
                number(
                        "peak_resident_bytes",
                        "peak memory",
                        Unit.BYTES,
                        TableRow::peakResidentBytes)
                    .in(ColumnGroup.MEMORY),
                number("energy_uj", "energy", Unit.MICROJOULES, TableRow::energyMicrojoules)
                    .in(ColumnGroup.ENERGY)),
            roofline().map(figure -> figure.in(ColumnGroup.ROOFLINE)),
            Stream.of(column("SHA-256", true, RowColumns::digest).in(ColumnGroup.DIGEST)))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<Figure<TableRow>> roofline() {
    Function<TableRow, Number> macs = limit(Roofline::gigamacsPerSecond);
    Function<TableRow, Number> bytes = limit(Roofline::gigabytesPerSecond);
    return Stream.of(
        number("gigamacs_per_second", "", Unit.GIGAMACS_PER_SECOND, macs),
        number("of_arithmetic", "of arithmetic", Unit.SHARE, limit(Roofline::ofArithmetic)),
        number("gigabytes_per_second", "", Unit.GIGABYTES_PER_SECOND, bytes),
        number("of_bandwidth", "of bandwidth", Unit.SHARE, limit(Roofline::ofBandwidth)),
        field("bound_by", limit(Roofline::bound)),
        column("bound by", false, RowColumns::bound));
  }
}
