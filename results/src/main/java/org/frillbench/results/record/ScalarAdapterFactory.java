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

/** Takes a number for a number and a string for a string; Gson alone takes one for the other. */
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
          boolean.class, JsonToken.BOOLEAN);

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    JsonToken token = TOKENS.get(type.getRawType());
    return token == null ? null : new Strict<>(gson.getDelegateAdapter(this, type), token);
  }

  private static final class Strict<T> extends TypeAdapter<T> {

    private final TypeAdapter<T> plain;
    private final JsonToken token;

    Strict(TypeAdapter<T> plain, JsonToken token) {
      this.plain = plain;
      this.token = token;
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
    public T read(JsonReader in) throws IOException {
      if (in.peek() != token) {
        throw new JsonParseException(in.getPath() + " is not of type " + token);
      }
      return plain.read(in);
    }
  }
}
