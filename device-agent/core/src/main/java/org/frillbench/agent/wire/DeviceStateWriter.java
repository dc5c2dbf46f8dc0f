package org.frillbench.agent.wire;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/** Writes the state of a device field by field; see {@link ReportWriter}. */
final class DeviceStateWriter {

  private final JsonWriter out;

  DeviceStateWriter(JsonWriter out) {
    this.out = out;
  }

  void write(String name, DeviceState state) throws IOException {
    if (state == null) {
      return;
    }
    out.name(name).beginObject();
    writeClocks(state.clocksKHz);
    writeGovernors(state.governors);
    out.name("temperatureCelsius").value(state.temperatureCelsius);
    writeZones(state.thermalZones);
    out.name("thermalStatus").value(state.thermalStatus);
    out.name("thermalHeadroom").value(state.thermalHeadroom);
    write(state.battery);
    write(state.process);
    out.name("processorMicrojoules").value(state.processorMicrojoules);
    out.endObject();
  }

  private void writeClocks(List<Long> clocks) throws IOException {
    if (clocks != null) {
      out.name("clocksKHz").beginArray();
      for (Long clock : clocks) {
        out.value(clock);
      }
      out.endArray();
    }
  }

  private void writeGovernors(List<String> governors) throws IOException {
    if (governors != null) {
      out.name("governors").beginArray();
      for (String governor : governors) {
        out.value(governor);
      }
      out.endArray();
    }
  }

  private void writeZones(List<DeviceState.ThermalZone> zones) throws IOException {
    if (zones != null) {
      out.name("thermalZones").beginArray();
      for (DeviceState.ThermalZone zone : zones) {
        out.beginObject();
        out.name("type").value(zone.type);
        out.name("celsius").value(zone.celsius);
        out.endObject();
      }
      out.endArray();
    }
  }

  private void write(DeviceState.Battery battery) throws IOException {
    if (battery == null) {
      return;
    }
    out.name("battery").beginObject();
    out.name("levelPercent").value(battery.levelPercent);
    out.name("temperatureCelsius").value(battery.temperatureCelsius);
    out.name("currentMicroamperes").value(battery.currentMicroamperes);
    if (battery.gauge != null) {
      out.name("gauge").beginObject();
      out.name("discharging").value(battery.gauge.discharging);
      out.name("energyMicrowattHours").value(battery.gauge.energyMicrowattHours);
      out.name("chargeMicroampereHours").value(battery.gauge.chargeMicroampereHours);
      out.name("voltageMicrovolts").value(battery.gauge.voltageMicrovolts);
      out.endObject();
    }
    out.endObject();
  }

  private void write(ProcessState process) throws IOException {
    if (process != null) {
      out.name("process").beginObject();
      out.name("cores").value(process.cores);
      out.name("cpuset").value(process.cpuset);
      out.name("nice").value(process.nice);
      out.name("pageBytes").value(process.pageBytes);
      out.name("compilation").value(process.compilation);
      out.name("foreground").value(process.foreground);
      out.name("pauses").value(process.pauses);
      out.name("sustainedPerformance").value(process.sustainedPerformance);
      out.endObject();
    }
  }
}
