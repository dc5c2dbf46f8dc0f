package org.frillbench.agent.wire;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import org.frillbench.agent.timing.Window;

/**
 * Writes what the agent answers field by field: Gson's reflection would take a process that has
 * just started longer than many an inference. Names and order are those of the fields.
 */
final class ReportWriter {

  private final JsonWriter out;
  private final DeviceStateWriter states;
  private final OutputsWriter outputs;

  private ReportWriter(JsonWriter out) {
    this.out = out;
    this.states = new DeviceStateWriter(out);
    this.outputs = new OutputsWriter(out);
  }

  static String json(TrialReport report) {
    StringWriter text = new StringWriter();
    try {
      to(text).write(report);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail", e);
    }
    return text.toString();
  }

  static String json(SustainedWindow window) {
    StringWriter text = new StringWriter();
    try {
      to(text).write(window);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail", e);
    }
    return text.toString();
  }

  private static ReportWriter to(StringWriter text) {
    JsonWriter out = new JsonWriter(text);
    out.setStrictness(Strictness.STRICT);
    // A name whose value is null is left out.
    out.setSerializeNulls(false);
    return new ReportWriter(out);
  }

  private void write(TrialReport report) throws IOException {
    out.beginObject();
    out.name("protocol").value(report.protocol);
    out.name("coreDigest").value(report.coreDigest);
    out.name("id").value(report.id);
    out.name("modelSha256").value(report.modelSha256);
    write(report.failure);
    write(report.used);
    write(report.phases);
    if (report.warmup != null) {
      out.name("warmup").beginObject();
      out.name("iterations").value(report.warmup.iterations);
      out.name("ns").value(report.warmup.ns);
      out.name("settled").value(report.warmup.settled);
      out.endObject();
    }
    if (report.samplesNs != null) {
      out.name("samplesNs").beginArray();
      for (long sample : report.samplesNs) {
        out.value(sample);
      }
      out.endArray();
    }
    out.name("ended").value(report.ended == null ? null : report.ended.name());
    if (report.windows != null) {
      out.name("windows").beginArray();
      for (SustainedWindow window : report.windows) {
        write(window);
      }
      out.endArray();
    }
    outputs.write(report.output);
    write(report.memory);
    write(report.scheduling);
    states.write("before", report.before);
    states.write("after", report.after);
    outputs.write(report.outputs);
    out.endObject();
  }

  private void write(Failure failure) throws IOException {
    if (failure != null) {
      out.name("failure").beginObject();
      out.name("kind").value(failure.kind.name());
      out.name("message").value(failure.message);
      out.endObject();
    }
  }

  private void write(EngineUsed used) throws IOException {
    if (used != null) {
      out.name("used").beginObject();
      out.name("engine").value(used.engine.toString());
      out.name("version").value(used.version);
      out.name("kernels").value(used.kernels == null ? null : used.kernels.toString());
      out.name("threads").value(used.threads);
      out.name("nodes").value(used.nodes);
      out.name("delegatedNodes").value(used.delegatedNodes);
      out.name("partitions").value(used.partitions);
      out.endObject();
    }
  }

  private void write(Phases phases) throws IOException {
    if (phases != null) {
      out.name("phases").beginObject();
      out.name("loadNs").value(phases.loadNs);
      out.name("allocateNs").value(phases.allocateNs);
      out.name("firstNs").value(phases.firstNs);
      out.endObject();
    }
  }

  private void write(SustainedWindow window) throws IOException {
    out.beginObject();
    Window latency = window.latency;
    out.name("latency").beginObject();
    out.name("startNs").value(latency.startNs);
    out.name("ns").value(latency.ns);
    out.name("pausedNs").value(latency.pausedNs);
    out.name("inferences").value(latency.inferences);
    out.name("skipped").value(latency.skipped);
    out.name("fastestNs").value(latency.fastestNs);
    out.name("medianNs").value(latency.medianNs);
    out.name("p90Ns").value(latency.p90Ns);
    out.name("slowestNs").value(latency.slowestNs);
    out.endObject();
    states.write("state", window.state);
    out.endObject();
  }

  private void write(MemoryUse memory) throws IOException {
    if (memory != null) {
      out.name("memory").beginObject();
      out.name("residentBytes").value(memory.residentBytes);
      out.name("peakResidentBytes").value(memory.peakResidentBytes);
      out.name("proportionalBytes").value(memory.proportionalBytes);
      out.name("nativeHeapBytes").value(memory.nativeHeapBytes);
      out.name("hugePageBytes").value(memory.hugePageBytes);
      out.endObject();
    }
  }

  private void write(Scheduling scheduling) throws IOException {
    if (scheduling != null) {
      out.name("scheduling").beginObject();
      out.name("ranNs").value(scheduling.ranNs);
      out.name("waitedNs").value(scheduling.waitedNs);
      out.name("involuntarySwitches").value(scheduling.involuntarySwitches);
      out.name("majorFaults").value(scheduling.majorFaults);
      out.endObject();
    }
  }
}
