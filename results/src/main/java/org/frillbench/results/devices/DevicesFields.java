package org.frillbench.results.devices;

import static org.frillbench.results.figure.Figure.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.RowFigures;
import org.frillbench.results.record.TableRow;

/** The CSV file of several devices: a line for each candidate and device. */
final class DevicesFields {

  /**
   * A line.
   *
   * @param on the candidate's figures on the device; null where it was not measured there
   */
  private record Entry(CandidateOnDevices candidate, DeviceColumn column, DeviceLatency on) {}

  private static final Figures<Entry> FIGURES = figures();

  private DevicesFields() {}

  /** The ids, then a line for each candidate and device; one that is missing has no figures. */
  static List<List<String>> lines(DevicesTable table) {
    List<Entry> entries = new ArrayList<>();
    for (CandidateOnDevices candidate : table.candidates()) {
      for (DeviceColumn column : table.devices()) {
        entries.add(new Entry(candidate, column, candidate.on(column.device())));
      }
    }
    return FIGURES.lines(entries);
  }

  private static Figures<Entry> figures() {
    List<Figure<Entry>> figures = new ArrayList<>();
    figures.add(field("candidate", entry -> entry.candidate().candidate()));
    figures.add(field("device", entry -> entry.column().device()));
    figures.add(field("run", entry -> entry.column().resultSet().provenance().run().id()));
    figures.add(measured("ratio_to_first_device", DeviceLatency::ratio));
    figures.add(measured("ratio_low", DeviceLatency::ratioLow));
    figures.add(measured("ratio_high", DeviceLatency::ratioHigh));
    for (Figure<TableRow> figure : RowFigures.ALL.all()) {
      if (figure.id() != null && !"candidate".equals(figure.id())) {
        figures.add(measured(figure.id(), on -> figure.value().apply(on.row())));
      }
    }
    return new Figures<>(figures);
  }

  private static Figure<Entry> measured(String id, Function<DeviceLatency, ?> value) {
    return field(id, entry -> entry.on() == null ? null : value.apply(entry.on()));
  }
}
