package org.frillbench.results.record;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import org.frillbench.agent.timing.TimingRule;

/** Writes samples as an array on one line, so that an indented file stays readable. */
final class SamplesAdapter extends TypeAdapter<Samples> {

  @Override
  public void write(JsonWriter out, Samples samples) throws IOException {
    if (samples == null) {
      out.nullValue();
      return;
    }
    // A run file is mostly samples: a string for each would cost more than all else.
    StringBuilder text = new StringBuilder(8 * samples.size()).append('[');
    for (int i = 0; i < samples.size(); i++) {
      text.append(i == 0 ? "" : ",").append(samples.at(i));
    }
    out.jsonValue(text.append(']').toString());
  }

  @Override
  public Samples read(JsonReader in) throws IOException {
    long[] ns = new long[64];
    int taken = 0;
    in.beginArray();
    while (in.hasNext()) {
      if (in.peek() != JsonToken.NUMBER || taken == TimingRule.MOST_SAMPLES) {
        throw new JsonParseException(in.getPath() + " is no sample");
      }
      ns = taken == ns.length ? Arrays.copyOf(ns, 2 * taken) : ns;
      ns[taken++] = in.nextLong();
    }
    in.endArray();
    try {
      return Samples.ofOwn(Arrays.copyOf(ns, taken));
    } catch (IllegalArgumentException e) {
      throw new JsonParseException(e.getMessage(), e);
    }
  }
}
