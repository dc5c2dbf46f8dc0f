package org.frillbench.results.record;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Reads numbers and strings without conversion; Gson alone converts one to the other. */
final class ScalarAdapterFactory implements TypeAdapterFactory {

  private static final Map<Class<?>, JsonToken> TOKENS =
      Map.of(
          String.class, JsonToken.STRING,
          int.class, JsonToken.NUMBER,
          Integer.class, JsonToken.NUMBER,
          long.class, JsonToken.NUMBER,
          Long.class, JsonToken.NUMBER,
          double.class, JsonToken.NUMBER,
          Double.class, JsonToken.NUMBER,
          boolean.class, JsonToken.BOOLEAN,
          Boolean.class, JsonToken.BOOLEAN);

  /** Rejects fractions and overflow, which Gson alone truncates when it reads from a tree. */
  private static final Map<Class<?>, Function<String, Object>> INTEGERS =
      Map.of(
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          long.class, Long::valueOf,
          Long.class, Long::valueOf);

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    JsonToken token = TOKENS.get(type.getRawType());
    return token == null
        ? null
        : new Strict<>(gson.getDelegateAdapter(this, type), token, INTEGERS.get(type.getRawType()));
  }

  private static final class Strict<T> extends TypeAdapter<T> {

    private final TypeAdapter<T> plain;
    private final JsonToken token;
    private final Function<String, Object> integer;

    Strict(TypeAdapter<T> plain, JsonToken token, Function<String, Object> integer) {
      this.plain = plain;
      this.token = token;
      this.integer = integer;
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
      if (value instanceof Double number && Double.isFinite(number)) {
        out.value(Decimals.plain(number));
      } else {
        plain.write(out, value);
      }
    }

    @Override
    @SuppressWarnings("unchecked") // Each function makes what its own class names.
    public T read(JsonReader in) throws IOException {
      if (in.peek() != token) {
        throw new JsonParseException(in.getPath() + " is not of type " + token);
      }
      return integer == null ? plain.read(in) : (T) integer.apply(in.nextString());
    }
  }
}
