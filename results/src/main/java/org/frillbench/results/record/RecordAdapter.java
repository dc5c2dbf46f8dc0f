package org.frillbench.results.record;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads one type of record: each component exactly once, those marked {@link MayBeAbsent} at most
 * once, and no other fields; those marked {@link OutputOnly} are skipped and null. Gson alone would
 * read missing components as zero or null.
 */
final class RecordAdapter<T> extends TypeAdapter<T> {

  private final TypeAdapter<T> writing;
  private final Constructor<? super T> constructor;
  private final String[] names;
  private final TypeAdapter<?>[] adapters;
  private final boolean[] optional;
  private final Map<String, Integer> places = new HashMap<>();

  RecordAdapter(Gson gson, TypeToken<T> type, TypeAdapter<T> writing) {
    this.writing = writing;
    RecordComponent[] components = type.getRawType().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      this.constructor = type.getRawType().getDeclaredConstructor(types);
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new LinkageError("every record has a canonical constructor", e);
    }
    this.names = new String[components.length];
    this.adapters = new TypeAdapter<?>[components.length];
    this.optional = new boolean[components.length];
    for (int i = 0; i < components.length; i++) {
      TypeToken<?> componentType = TypeToken.get(components[i].getGenericType());
      boolean skipped = components[i].isAnnotationPresent(OutputOnly.class);
      adapters[i] = skipped ? new Skipped() : gson.getAdapter(componentType);
      optional[i] = skipped || components[i].isAnnotationPresent(MayBeAbsent.class);
      names[i] = name(type.getRawType(), components[i]);
      places.put(names[i], i);
    }
  }

  /** Its own name, or the one that it is written under; the annotation is that of its field. */
  private static String name(Class<?> type, RecordComponent component) {
    try {
      SerializedName written =
          type.getDeclaredField(component.getName()).getAnnotation(SerializedName.class);
      return written == null ? component.getName() : written.value();
    } catch (NoSuchFieldException e) {
      throw new LinkageError("every component of a record has a field", e);
    }
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    writing.write(out, value);
  }

  // A journal has hundreds of thousands of records: paths are made for messages only.
  @Override
  public T read(JsonReader in) throws IOException {
    Object[] values = new Object[names.length];
    boolean[] seen = new boolean[names.length];
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      Integer place = places.get(name);
      if (place == null || seen[place]) {
        String path = in.getPath();
        String parent = path.substring(0, path.length() - name.length() - 1);
        throw new JsonParseException(parent + " has an unknown or repeated field");
      }
      seen[place] = true;
      values[place] = adapters[place].read(in);
    }
    in.endObject();
    for (int i = 0; i < names.length; i++) {
      if (values[i] == null && !optional[i]) {
        throw new JsonParseException(in.getPreviousPath() + "." + names[i] + " is missing");
      }
    }
    return construct(values, in);
  }

  @SuppressWarnings("unchecked") // The constructor is that of this adapter's own type.
  private T construct(Object[] values, JsonReader in) {
    try {
      return (T) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new JsonParseException(
          in.getPreviousPath() + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("every record's constructor can be called", e);
    }
  }

  /** Reads any value as null. */
  private static final class Skipped extends TypeAdapter<Object> {

    @Override
    public void write(JsonWriter out, Object value) {
      throw new UnsupportedOperationException("Gson's own adapter writes");
    }

    @Override
    public Object read(JsonReader in) throws IOException {
      in.skipValue();
      return null;
    }
  }
}
