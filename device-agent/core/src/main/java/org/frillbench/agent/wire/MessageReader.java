package org.frillbench.agent.wire;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.frillbench.agent.io.BoundedText;

/**
 * Reads strict JSON from the other side of the wire: a name that occurs twice in one object is
 * refused, because either value could be meant, and long text is cut.
 */
final class MessageReader extends JsonReader {

  private final Deque<Set<String>> names = new ArrayDeque<>();

  MessageReader(Reader json) {
    super(json);
    setStrictness(Strictness.STRICT);
  }

  @Override
  public void beginObject() throws IOException {
    super.beginObject();
    names.push(new HashSet<>());
  }

  @Override
  public void endObject() throws IOException {
    super.endObject();
    names.pop();
  }

  @Override
  public String nextName() throws IOException {
    String name = super.nextName();
    if (!names.element().add(name)) {
      throw new JsonParseException("a name occurs twice");
    }
    return name;
  }

  @Override
  public String nextString() throws IOException {
    return BoundedText.of(super.nextString());
  }
}
