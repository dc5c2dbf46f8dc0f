package org.frillbench.agent.wire;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/** Writes what a report says of outputs field by field; see {@link ReportWriter}. */
final class OutputsWriter {

  private final JsonWriter out;

  OutputsWriter(JsonWriter out) {
    this.out = out;
  }

  void write(OutputDigest output) throws IOException {
    if (output != null) {
      out.name("output").beginObject();
      out.name("digest").value(output.digest);
      if (output.summary != null) {
        out.name("summary").beginObject();
        out.name("elements").value(output.summary.elements);
        out.name("nonFinite").value(output.summary.nonFinite);
        out.name("minimum").value(output.summary.minimum);
        out.name("mean").value(output.summary.mean);
        out.name("maximum").value(output.summary.maximum);
        out.endObject();
      }
      out.endObject();
    }
  }

  void write(WholeOutputs outputs) throws IOException {
    if (outputs == null) {
      return;
    }
    out.name("outputs").beginObject();
    out.name("refused").value(outputs.refused);
    if (outputs.inferences != null) {
      out.name("inferences").beginArray();
      for (List<WholeOutputs.Output> inference : outputs.inferences) {
        out.beginArray();
        for (WholeOutputs.Output output : inference) {
          write(output);
        }
        out.endArray();
      }
      out.endArray();
    }
    out.endObject();
  }

  private void write(WholeOutputs.Output output) throws IOException {
    out.beginObject();
    out.name("name").value(output.name);
    out.name("type").value(output.type);
    out.name("shape").beginArray();
    for (Integer extent : output.shape) {
      out.value(extent);
    }
    out.endArray();
    out.name("bytes").value(output.bytes);
    out.name("sha256").value(output.sha256);
    out.endObject();
  }
}
