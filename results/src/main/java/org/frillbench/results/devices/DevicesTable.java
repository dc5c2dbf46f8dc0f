package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.DistinctRuns;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.warning.Warning;

/**
 * Runs of several devices as one table: a row a candidate, a column a device.
 *
 * @param devices in the order given; the ratios are to the first
 * @param candidates those measured on the first device come first, the fastest first
 * @param rankings whether the ranking agrees, for each pair of devices
 * @param otherwise in what runs were measured otherwise than the first, a sentence each
 */
public record DevicesTable(
    List<DeviceColumn> devices,
    List<CandidateOnDevices> candidates,
    List<RankAgreement> rankings,
    List<String> otherwise) {
  public DevicesTable {
    devices = List.copyOf(devices);
    candidates = List.copyOf(candidates);
    rankings = List.copyOf(rankings);
    otherwise = List.copyOf(otherwise);
  }

  /** The table of {@code runs}, with the noise that the runs themselves show. */
  public static DevicesTable of(List<Analysis> runs) throws RunFileException {
    return of(runs, Set.of(), new Noise(null));
  }

  /**
   * The table of {@code runs}, at least one.
   *
   * @param accepted warnings accepted in addition to those that the runs' records accept
   * @param noise how far latencies of one device are told apart
   * @throws RunFileException if a run is given twice, one name means different files, or inputs
   *     differ
   */
  public static DevicesTable of(List<Analysis> runs, Set<Warning> accepted, Noise noise)
      throws RunFileException {
    DistinctRuns.require(runs);
    List<ResultSet> resultSets = new ArrayList<>();
    for (Analysis run : runs) {
      resultSets.add(ResultSet.of(run, accepted));
    }
    List<DeviceColumn> columns = DeviceColumn.of(resultSets);
    List<String> otherwise = SameMethod.check(columns, runs.stream().map(Analysis::file).toList());
    List<Map<RowKey, TableRow>> rows =
        columns.stream().map(column -> RowKey.of(column.resultSet().rows())).toList();
    return new DevicesTable(
        columns, candidates(columns, rows), RankAgreement.all(columns, rows, noise), otherwise);
  }

  /** The rows of all devices. */
  public List<TableRow> rows() {
    return devices.stream().flatMap(column -> column.resultSet().rows().stream()).toList();
  }

  /** Whether the runs are of more than one device, as far as that is known. */
  public boolean ofSeveralDevices() {
    return devices.stream().map(DeviceColumn::identity).distinct().count() > 1;
  }

  private static List<CandidateOnDevices> candidates(
      List<DeviceColumn> columns, List<Map<RowKey, TableRow>> rows) throws RunFileException {
    Set<RowKey> keys = new LinkedHashSet<>();
    rows.forEach(each -> keys.addAll(each.keySet()));
    List<CandidateOnDevices> onFirst = new ArrayList<>();
    List<CandidateOnDevices> others = new ArrayList<>();
    for (RowKey key : keys) {
      TableRow first = rows.get(0).get(key);
      (first == null ? others : onFirst).add(candidate(key, columns, rows));
    }
    onFirst.sort(Comparator.comparingDouble(CandidateOnDevices::firstNs));
    others.sort(Comparator.comparingDouble(CandidateOnDevices::firstNs));
    onFirst.addAll(others);
    return onFirst;
  }

  private static CandidateOnDevices candidate(
      RowKey key, List<DeviceColumn> columns, List<Map<RowKey, TableRow>> rows)
      throws RunFileException {
    TableRow first = rows.get(0).get(key);
    List<DeviceLatency> measured = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String device = columns.get(i).device();
      TableRow row = rows.get(i).get(key);
      if (row == null) {
        missing.add(device);
      } else {
        requireSameFile(measured, device, row);
        measured.add(DeviceLatency.of(device, row, i == 0 ? null : first));
      }
    }
    return new CandidateOnDevices(key.candidate(), key.settings(), measured, missing);
  }

  private static void requireSameFile(List<DeviceLatency> measured, String device, TableRow row)
      throws RunFileException {
    if (!measured.isEmpty() && !measured.get(0).row().sha256().equals(row.sha256())) {
      throw new RunFileException(
          measured.get(0).device()
              + " and "
              + device
              + " measured different files under the name "
              + row.label()
              + ", and candidates are joined by name: measure them under two names, or the same"
              + " file on both");
    }
  }
}
