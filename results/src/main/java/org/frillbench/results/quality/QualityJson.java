package org.frillbench.results.quality;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a quality table in JSON: an object of candidates, each an object of tasks, as in {@code
 * {"FRILL": {"Voxforge": 78.8}}}.
 */
final class QualityJson {

  private QualityJson() {}

  static QualityTable read(String text) throws QualityException {
    Map<String, Map<String, Double>> candidates = new LinkedHashMap<>();
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.beginObject();
      while (reader.hasNext()) {
        String candidate = reader.nextName();
        if (candidates.put(candidate, tasks(reader, candidate)) != null) {
          throw new QualityException("it names " + candidate + " twice");
        }
      }
      reader.endObject();
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new QualityException("there is something after its end");
      }
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new QualityException(
          "it is not a JSON object of candidates, each an object of tasks with numbers");
    }
    return table(candidates);
  }

  private static Map<String, Double> tasks(JsonReader reader, String candidate)
      throws IOException, QualityException {
    Map<String, Double> tasks = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String task = reader.nextName();
      if (reader.peek() != JsonToken.NUMBER) {
        throw new QualityException(task + " of " + candidate + " is not a number");
      }
      if (tasks.put(task, reader.nextDouble()) != null) {
        throw new QualityException("it names " + task + " of " + candidate + " twice");
      }
    }
    reader.endObject();
    return tasks;
  }

  private static QualityTable table(Map<String, Map<String, Double>> candidates)
      throws QualityException {
    List<String> tasks =
        candidates.values().stream()
            .findFirst()
            .map(first -> List.copyOf(first.keySet()))
            .orElse(List.of());
    Map<String, List<Double>> accuracies = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, Double>> candidate : candidates.entrySet()) {
      Map<String, Double> values = candidate.getValue();
      if (!values.keySet().equals(new java.util.LinkedHashSet<>(tasks))) {
        throw new QualityException(
            candidate.getKey() + " has different tasks from those of the first candidate");
      }
      accuracies.put(candidate.getKey(), new ArrayList<>(tasks.stream().map(values::get).toList()));
    }
    return new QualityTable(tasks, accuracies);
  }
}
