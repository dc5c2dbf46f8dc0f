package org.frillbench.agent.wire;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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

  private MessageReader(Reader json) {
    super(json);
    setStrictness(Strictness.STRICT);
  }

  /** What makes a message of the one object that {@code in} yields. */
  interface Content<T> {
    T read(MessageReader in) throws IOException;
  }

  /**
   * Reads one message.
   *
   * @param what it is called in messages
   * @throws WireException if it is not one JSON object, or not of this version
   */
  static <T> T read(byte[] json, String what, Content<T> content) throws WireException {
    if (json.length > Wire.MOST_BYTES) {
      throw new WireException(
          what
              + " is "
              + json.length
              + " bytes long, more than the "
              + Wire.MOST_BYTES
              + " allowed");
    }
    String text = new String(json, StandardCharsets.UTF_8);
    try (MessageReader reader = new MessageReader(new StringReader(text))) {
      // Straight from the text: by way of a tree of Gson's, numbers that fit no long would be bent
      // until they do.
      T message = reader.peek() == JsonToken.BEGIN_OBJECT ? content.read(reader) : null;
      if (message == null || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new WireException(what + " is not one JSON object");
      }
      return message;
    } catch (SettingAdapter.UnknownValueException e) {
      throw new WireException(what + " is not understood: " + e.getMessage());
    } catch (JsonParseException | IOException | NumberFormatException e) {
      throw new WireException(what + " is no valid JSON of version " + Wire.PROTOCOL);
    } catch (StackOverflowError e) {
      throw new WireException(what + " is nested too deeply to be read");
    }
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
