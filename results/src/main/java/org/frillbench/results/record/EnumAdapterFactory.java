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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.frillbench.results.warning.Warning;

/**
 * Enum constants in lower case with hyphens, {@code time-cap}; warnings by their id. Renaming a
 * constant changes the file format, which a golden test detects.
 */
final class EnumAdapterFactory implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked") // The adapter is made from this very type's constants.
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Object[] constants = type.getRawType().getEnumConstants();
    return constants == null ? null : (TypeAdapter<T>) new EnumAdapter(constants);
  }

  static String id(Object constant) {
    return constant instanceof Warning warning
        ? warning.id()
        : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class EnumAdapter extends TypeAdapter<Object> {

    private final Map<String, Object> byId = new LinkedHashMap<>();

    EnumAdapter(Object[] constants) {
      for (Object constant : constants) {
        byId.put(id(constant), constant);
      }
    }

    @Override
    public void write(JsonWriter out, Object constant) throws IOException {
      if (constant == null) {
        out.nullValue();
      } else {
        out.value(id(constant));
      }
    }

    @Override
    public Object read(JsonReader in) throws IOException {
      Object constant = in.peek() == JsonToken.STRING ? byId.get(in.nextString()) : null;
      if (constant == null) {
        throw new JsonParseException(in.getPath() + " is none of " + byId.keySet());
      }
      return constant;
    }
  }
}
