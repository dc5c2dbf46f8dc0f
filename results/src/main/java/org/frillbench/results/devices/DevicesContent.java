package org.frillbench.results.devices;

import java.util.List;
import org.frillbench.results.publish.Provenance;
import org.frillbench.results.publish.RunReference;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.warning.Warning;

/**
 * The JSON of several devices' table.
 *
 * @param schema {@link #SCHEMA}
 * @param devices the runs, in the order of the columns
 * @param candidates a candidate and its figures on each device
 * @param rankings whether the ranking agrees, for each pair of devices
 * @param measuredOtherwise in what runs were measured otherwise than the first
 */
record DevicesContent(
    String schema,
    List<Device> devices,
    List<CandidateOnDevices> candidates,
    List<RankAgreement> rankings,
    List<String> measuredOtherwise) {

  /** Names the schema that tables of several devices are written in. */
  static final String SCHEMA = "frill-bench/devices/1";

  /**
   * A device's run.
   *
   * @param device the name of its column
   * @param source the run
   * @param endedEarly whether it ended before its plan did
   * @param accepted the warnings that its user accepted
   * @param missed trials without samples
   */
  record Device(
      String device,
      RunReference source,
      boolean endedEarly,
      List<Warning> accepted,
      List<FailedTrial> missed) {
    static Device of(DeviceColumn column) {
      Provenance provenance = column.resultSet().provenance();
      return new Device(
          column.device(),
          RunReference.of(column.resultSet()),
          provenance.run().endedEarly(),
          provenance.accepted(),
          provenance.missed());
    }
  }

  static DevicesContent of(DevicesTable table) {
    return new DevicesContent(
        SCHEMA,
        table.devices().stream().map(Device::of).toList(),
        table.candidates(),
        table.rankings(),
        table.otherwise());
  }
}
