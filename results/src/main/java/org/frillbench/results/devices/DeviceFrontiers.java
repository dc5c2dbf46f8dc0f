package org.frillbench.results.devices;

import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.results.frontier.Frontier;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.frontier.ParetoStatus;
import org.frillbench.results.frontier.Point;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;

/**
 * The frontier of each device, and which candidates lead where.
 *
 * @param table the devices
 * @param frontiers one a device, in the order of the table
 * @param leaders the candidates that are not dominated on some device, in the order of the table
 */
public record DeviceFrontiers(DevicesTable table, List<Frontier> frontiers, List<Leader> leaders) {
  public DeviceFrontiers {
    frontiers = List.copyOf(frontiers);
    leaders = List.copyOf(leaders);
  }

  /**
   * A candidate that is not dominated on some device.
   *
   * @param candidate its name
   * @param settings the settings that all devices have
   * @param devices its status on each device
   */
  public record Leader(String candidate, Settings settings, List<Status> devices) {

    private boolean leads() {
      return devices.stream()
          .anyMatch(
              status ->
                  status.paretoStatus() == ParetoStatus.NON_DOMINATED
                      || status.paretoStatus() == ParetoStatus.UNRESOLVED);
    }
  }

  /**
   * A candidate's status on one device.
   *
   * @param device the device's name
   * @param paretoStatus the status; absent where the candidate was not measured there, or its
   *     quality is unknown
   */
  public record Status(String device, @MayBeAbsent ParetoStatus paretoStatus) {}

  /** The frontiers of the devices of {@code table}. */
  public static DeviceFrontiers of(DevicesTable table, Objective objective, Noise noise) {
    List<Frontier> frontiers =
        table.devices().stream()
            .map(column -> Frontier.of(column.resultSet().rows(), objective, noise))
            .toList();
    List<Leader> leaders =
        table.candidates().stream()
            .map(candidate -> leader(candidate, table.devices(), frontiers))
            .filter(Leader::leads)
            .toList();
    return new DeviceFrontiers(table, frontiers, leaders);
  }

  private static Leader leader(
      CandidateOnDevices candidate, List<DeviceColumn> columns, List<Frontier> frontiers) {
    List<Status> statuses =
        IntStream.range(0, columns.size())
            .mapToObj(i -> status(candidate, columns.get(i).device(), frontiers.get(i)))
            .toList();
    return new Leader(candidate.candidate(), candidate.settings(), statuses);
  }

  private static Status status(CandidateOnDevices candidate, String device, Frontier frontier) {
    DeviceLatency on = candidate.on(device);
    return new Status(device, on == null ? null : status(on.row(), frontier));
  }

  @SuppressWarnings("ReferenceEquality") // A point has the very row of its device.
  private static ParetoStatus status(TableRow row, Frontier frontier) {
    return frontier.points().stream()
        .filter(point -> point.row() == row)
        .map(Point::status)
        .findFirst()
        .orElse(null);
  }
}
