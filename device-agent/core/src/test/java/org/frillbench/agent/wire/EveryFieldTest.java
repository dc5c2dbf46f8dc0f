package org.frillbench.agent.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.GsonBuilder;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an agent reads and writes without reflection has each field that reflection finds. */
final class EveryFieldTest {

  private int values;

  /** JSON in which every field of {@code type}, and of what it holds, has a value of its own. */
  private String json(Type type) {
    values++;
    if (type == String.class) {
      return "\"text " + values + "\"";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true";
    }
    if (type == double.class || type == Double.class) {
      return values + ".5";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return Integer.toString(values);
    }
    if (type == long[].class) {
      return "[" + json(long.class) + "," + json(long.class) + "]";
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Type element = list.getActualTypeArguments()[0];
      return "[" + json(element) + "," + json(element) + "]";
    }
    Class<?> kind = (Class<?>) type;
    return kind.isEnum() ? "\"" + id(kind) + "\"" : object(kind);
  }

  private static String id(Class<?> kind) {
    Enum<?> last = (Enum<?>) kind.getEnumConstants()[kind.getEnumConstants().length - 1];
    return kind == Engine.class || kind == Kernels.class ? last.toString() : last.name();
  }

  private String object(Class<?> kind) {
    List<String> members = new ArrayList<>();
    for (Field field : kind.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
        members.add("\"" + field.getName() + "\":" + json(field.getGenericType()));
      }
    }
    assertTrue(members.size() > 0, kind.getName());
    return "{" + String.join(",", members) + "}";
  }

  private static <T> T read(String json, Class<T> type) {
    return new GsonBuilder()
        .registerTypeAdapter(Engine.class, new SettingAdapter<>(Engine.values()))
        .registerTypeAdapter(Kernels.class, new SettingAdapter<>(Kernels.values()))
        .create()
        .fromJson(json, type);
  }

  @Test
  void everyFieldOfARequestIsRead() throws WireException {
    String json = json(TrialRequest.class);
    TrialRequest request = Wire.request(json.getBytes(StandardCharsets.UTF_8));
    assertEquals(json, new String(Wire.bytes(request), StandardCharsets.UTF_8));
  }

  @Test
  void everyFieldOfAReportIsWritten() {
    String json = json(TrialReport.class);
    TrialReport report = read(json, TrialReport.class);
    assertEquals(json, new String(Wire.bytes(report), StandardCharsets.UTF_8));
  }

  @Test
  void everyFieldOfAWindowIsWritten() {
    String json = json(SustainedWindow.class);
    assertEquals(json, Wire.line(read(json, SustainedWindow.class)));
  }
}
