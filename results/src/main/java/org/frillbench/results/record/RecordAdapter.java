package org.frillbench.results.record;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads one type of record: each component exactly once, those marked {@link MayBeAbsent} at most
 * once, and no other fields; those marked {@link OutputOnly} are skipped and null. Gson alone would
 * read missing components as zero or null.
 */
final class RecordAdapter<T> extends TypeAdapter<T> {

  private final TypeAdapter<T> writing;
  private final Constructor<? super T> constructor;
  private final RecordComponent[] components;
  private final Map<String, TypeAdapter<?>> adapters = new LinkedHashMap<>();
  private final Set<String> optional = new HashSet<>();

  RecordAdapter(Gson gson, TypeToken<T> type, TypeAdapter<T> writing) {
    this.writing = writing;
    this.components = type.getRawType().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      this.constructor = type.getRawType().getDeclaredConstructor(types);
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new LinkageError("every record has a canonical constructor", e);
    }
    for (RecordComponent component : components) {
      TypeToken<?> componentType = TypeToken.get(component.getGenericType());
      boolean skipped = component.isAnnotationPresent(OutputOnly.class);
      adapters.put(component.getName(), skipped ? new Skipped() : gson.getAdapter(componentType));
      if (skipped || component.isAnnotationPresent(MayBeAbsent.class)) {
        optional.add(component.getName());
      }
    }
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    writing.write(out, value);
  }

  @Override
  public T read(JsonReader in) throws IOException {
    String path = in.getPath();
    Map<String, Object> values = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      TypeAdapter<?> adapter = adapters.get(name);
      if (adapter == null || values.containsKey(name)) {
        throw new JsonParseException(path + " has an unknown or repeated field");
      }
      values.put(name, adapter.read(in));
    }
    in.endObject();
    return build(values, path);
  }

  private T build(Map<String, Object> values, String path) {
    for (RecordComponent component : components) {
      if (values.get(component.getName()) == null && !optional.contains(component.getName())) {
        throw new JsonParseException(path + "." + component.getName() + " is missing");
      }
    }
    Object[] arguments =
        Arrays.stream(components).map(component -> values.get(component.getName())).toArray();
    return construct(arguments, path);
  }

  @SuppressWarnings("unchecked") // The constructor is that of this adapter's own type.
  private T construct(Object[] arguments, String path) {
    try {
      return (T) constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new JsonParseException(path + ": " + e.getCause().getMessage(), e.getCause());
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
