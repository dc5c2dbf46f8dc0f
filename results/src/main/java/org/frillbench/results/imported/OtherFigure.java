package org.frillbench.results.imported;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.frillbench.results.publish.Statistic;
import org.frillbench.results.record.PhaseTimes;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Percentile;

/**
 * What another tool measured of one model.
 *
 * @param name what its file calls the model; null where it does not name it
 * @param device what it was measured on; null where its file does not say
 * @param statistic what the latency is of the inferences
 * @param latencyNs ns
 * @param p95Ns 95 % of the inferences took at most this, ns; null where unknown
 * @param loadNs loading and allocation, ns; null where unknown
 * @param firstNs the first inference, ns; null where unknown
 * @param measured what it was measured with, as a phrase: {@code 50 inferences, 4 threads}; empty
 *     where its file does not say
 */
record OtherFigure(
    String name,
    String device,
    Statistic statistic,
    double latencyNs,
    Double p95Ns,
    Double loadNs,
    Double firstNs,
    String measured) {

  /**
   * @throws RunFileException if a figure is no positive number, or a name is too long
   */
  void check() throws RunFileException {
    checkTime(latencyNs, "latency");
    checkTime(p95Ns, "p95");
    checkTime(loadNs, "load");
    checkTime(firstNs, "first inference");
    for (String text : new String[] {name, device}) {
      if (text != null && !Imported.isName(text)) {
        throw new RunFileException(
            "a name in it is empty or longer than " + Imported.LONGEST_NAME + " characters");
      }
    }
  }

  private void checkTime(Double ns, String what) throws RunFileException {
    if (ns != null && !(ns > 0 && Double.isFinite(ns))) {
      throw new RunFileException(
          "the " + what + (name == null ? "" : " of " + name) + " in it is not a positive time");
    }
  }

  /** Its row of a table, under the name {@code candidate}. */
  TableRow row(String candidate) {
    Map<Percentile, Double> percentiles = new EnumMap<>(Percentile.class);
    if (p95Ns != null) {
      percentiles.put(Percentile.P95, p95Ns);
    }
    return new TableRow(
        candidate,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        latencyNs,
        null,
        percentiles.isEmpty() ? null : percentiles,
        null,
        null,
        null,
        null,
        null,
        null,
        loadNs == null && firstNs == null ? null : new PhaseTimes(loadNs, null, firstNs),
        null,
        null,
        null,
        List.of());
  }
}
