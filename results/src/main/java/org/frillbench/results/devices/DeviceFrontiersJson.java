package org.frillbench.results.devices;

import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.results.frontier.FrontierJson;

/** The frontiers of several devices for programs. */
final class DeviceFrontiersJson {

  /** Names the schema that frontiers of several devices are written in. */
  static final String SCHEMA = "frill-bench/device-frontiers/1";

  private record Answer(
      String schema,
      List<OnDevice> frontiers,
      List<DeviceFrontiers.Leader> leaders,
      List<RankAgreement> rankings) {}

  private record OnDevice(String device, FrontierJson.Answer frontier) {}

  private DeviceFrontiersJson() {}

  /** The answer. */
  static Record of(DeviceFrontiers frontiers) {
    List<DeviceColumn> columns = frontiers.table().devices();
    List<OnDevice> onDevices =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    new OnDevice(
                        columns.get(i).device(),
                        FrontierJson.of(frontiers.frontiers().get(i), columns.get(i).resultSet())))
            .toList();
    return new Answer(SCHEMA, onDevices, frontiers.leaders(), frontiers.table().rankings());
  }
}
