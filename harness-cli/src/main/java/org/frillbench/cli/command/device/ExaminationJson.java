package org.frillbench.cli.command.device;

import java.util.List;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.Grade;
import org.frillbench.results.document.JsonFormat;

/** Examinations for programs. */
final class ExaminationJson {

  /** Names the schema that examinations are written in. */
  private static final String SCHEMA = "frill-bench/doctor/1";

  private record Answer(String schema, List<Device> devices) {}

  private record Device(String name, Grade grade, List<CheckResult> checks) {
    static Device of(Examination examination) {
      return new Device(examination.name(), examination.grade(), examination.fitness().checks());
    }
  }

  private ExaminationJson() {}

  /** All of them, in their order. */
  static String of(List<Examination> examinations) {
    return JsonFormat.of(new Answer(SCHEMA, examinations.stream().map(Device::of).toList()));
  }
}
