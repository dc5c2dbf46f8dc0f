package org.frillbench.agent.wire;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object as it was read: numbers are still text, so that none is bent until it fits a type.
 * What is absent or null is null, or 0 where a primitive is asked for.
 */
final class MessageObject {

  private final Map<String, Object> values = new HashMap<>();

  private MessageObject() {}

  /** Reads the object that comes next. */
  static MessageObject read(JsonReader in) throws IOException {
    MessageObject object = new MessageObject();
    in.beginObject();
    while (in.hasNext()) {
      object.values.put(in.nextName(), value(in));
    }
    in.endObject();
    return object;
  }

  private static Object value(JsonReader in) throws IOException {
    JsonToken next = in.peek();
    if (next == JsonToken.BEGIN_OBJECT) {
      return read(in);
    }
    if (next == JsonToken.BEGIN_ARRAY) {
      return elements(in);
    }
    if (next == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    return next == JsonToken.BOOLEAN ? (Object) in.nextBoolean() : in.nextString();
  }

  private static List<Object> elements(JsonReader in) throws IOException {
    List<Object> elements = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      elements.add(value(in));
    }
    in.endArray();
    return elements;
  }

  /** {@code value}, which is of a type or null. */
  private static <T> T as(Class<T> type, Object value) {
    if (value != null && !type.isInstance(value)) {
      throw new JsonParseException("a value is of another type");
    }
    return type.cast(value);
  }

  String text(String name) {
    return as(String.class, values.get(name));
  }

  long number(String name) {
    String text = text(name);
    return text == null ? 0 : Long.parseLong(text);
  }

  int integer(String name) {
    Integer integer = integerOrNull(name);
    return integer == null ? 0 : integer;
  }

  Integer integerOrNull(String name) {
    return integer(values.get(name));
  }

  private static Integer integer(Object value) {
    String text = as(String.class, value);
    return text == null ? null : Integer.valueOf(text);
  }

  double real(String name) {
    String text = text(name);
    return text == null ? 0 : Double.parseDouble(text);
  }

  MessageObject object(String name) {
    return as(MessageObject.class, values.get(name));
  }

  List<Integer> integers(String name) {
    List<?> elements = elements(values.get(name));
    if (elements == null) {
      return null;
    }
    List<Integer> integers = new ArrayList<>();
    for (Object element : elements) {
      integers.add(integer(element));
    }
    return integers;
  }

  List<MessageObject> objects(String name) {
    return objects(values.get(name));
  }

  /** The lists of objects in a list. */
  List<List<MessageObject>> lists(String name) {
    List<?> elements = elements(values.get(name));
    if (elements == null) {
      return null;
    }
    List<List<MessageObject>> lists = new ArrayList<>();
    for (Object element : elements) {
      lists.add(objects(element));
    }
    return lists;
  }

  private static List<MessageObject> objects(Object value) {
    List<?> elements = elements(value);
    if (elements == null) {
      return null;
    }
    List<MessageObject> objects = new ArrayList<>();
    for (Object element : elements) {
      objects.add(as(MessageObject.class, element));
    }
    return objects;
  }

  private static List<?> elements(Object value) {
    return as(List.class, value);
  }
}
