package org.frillbench.results.record;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the types of the timing core strictly: required numbers must be present, unknown fields and
 * nulls are rejected. The values are small enough to be read as trees.
 */
final class CoreAdapterFactory implements TypeAdapterFactory {

  private static final String CORE = "org.frillbench.agent.";

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return raw.getName().startsWith(CORE) && !raw.isEnum()
        ? new CoreAdapter<>(raw, gson.getDelegateAdapter(this, type))
        : null;
  }

  private static final class CoreAdapter<T> extends TypeAdapter<T> {

    private final TypeAdapter<T> plain;
    private final Map<String, Field> fields;

    CoreAdapter(Class<?> type, TypeAdapter<T> plain) {
      this.plain = plain;
      this.fields =
          Arrays.stream(type.getDeclaredFields())
              .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
              .collect(Collectors.toMap(Field::getName, Function.identity()));
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
      plain.write(out, value);
    }

    @Override
    public T read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.BEGIN_OBJECT) {
        throw new JsonParseException(in.getPath() + " is no object");
      }
      JsonObject object = JsonParser.parseReader(in).getAsJsonObject();
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        if (!fields.containsKey(member.getKey()) || hasNull(member.getValue())) {
          throw new JsonParseException(in.getPreviousPath() + " has an unknown field or a null");
        }
      }
      for (Field field : fields.values()) {
        if (field.getType().isPrimitive() && !object.has(field.getName())) {
          throw new JsonParseException(
              in.getPreviousPath() + "." + field.getName() + " is missing");
        }
      }
      return plain.fromJsonTree(object);
    }

    private static boolean hasNull(JsonElement value) {
      return value.isJsonNull()
          || (value.isJsonArray()
              && value.getAsJsonArray().asList().stream().anyMatch(JsonElement::isJsonNull));
    }
  }
}
