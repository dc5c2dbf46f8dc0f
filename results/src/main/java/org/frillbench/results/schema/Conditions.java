package org.frillbench.results.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a schema demands of several fields together, in sentences. */
final class Conditions {

  private Conditions() {}

  /** The sentences of an object's own conditions, in Markdown, without a full stop. */
  static List<String> of(JsonObject schema) {
    List<String> sentences = new ArrayList<>();
    if (schema.has("if")) {
      sentences.add(
          "where "
              + words(schema, "if")
              + ": "
              + words(schema, "then")
              + "; otherwise: "
              + words(schema, "else"));
    }
    if (schema.has("oneOf") && schema.has("type")) {
      sentences.add(
          "exactly one applies: "
              + String.join(
                  "; or ",
                  ValueType.objects(schema.getAsJsonArray("oneOf")).stream()
                      .map(Conditions::words)
                      .toList()));
    }
    sentences.addAll(together(each(schema, "dependentRequired")));
    each(schema, "dependentSchemas")
        .forEach(
            (name, needed) ->
                sentences.add("with `" + name + "`: " + words(needed.getAsJsonObject())));
    List<String> unlisted = unlisted(schema);
    if (!unlisted.isEmpty()) {
      sentences.add("also required: " + String.join(", ", unlisted));
    }
    return sentences;
  }

  /** Fields that come with others; those that need the same ones have one sentence. */
  private static List<String> together(Map<String, JsonElement> needs) {
    Map<Set<String>, List<String>> byNeed = new LinkedHashMap<>();
    needs.forEach(
        (name, needed) -> {
          Set<String> all = new TreeSet<>(List.of(name));
          needed.getAsJsonArray().forEach(each -> all.add(each.getAsString()));
          byNeed.computeIfAbsent(all, key -> new ArrayList<>()).add(name);
        });
    List<String> sentences = new ArrayList<>();
    byNeed.forEach(
        (all, names) -> {
          Set<String> others = new TreeSet<>(all);
          others.removeAll(names);
          sentences.add(
              others.isEmpty()
                  ? "all or none: " + quoted(all)
                  : "with " + quoted(names) + " also required: " + quoted(others));
          if (names.size() > 1 && !others.isEmpty()) {
            sentences.add("all or none: " + quoted(names));
          }
        });
    return sentences;
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static Map<String, JsonElement> each(JsonObject schema, String keyword) {
    return schema.has(keyword) ? schema.getAsJsonObject(keyword).asMap() : Map.of();
  }

  /** What is required though it is described elsewhere. */
  private static List<String> unlisted(JsonObject schema) {
    if (!schema.has("required")) {
      return List.of();
    }
    Map<String, JsonElement> listed = each(schema, "properties");
    return StreamSupport.stream(schema.getAsJsonArray("required").spliterator(), false)
        .filter(name -> !listed.containsKey(name.getAsString()))
        .map(ValueType::literal)
        .toList();
  }

  private static String words(JsonObject schema, String keyword) {
    return schema.has(keyword) ? words(schema.getAsJsonObject(keyword)) : "nothing more";
  }

  private static String words(JsonObject condition) {
    List<String> words = new ArrayList<>();
    each(condition, "properties").forEach((name, value) -> words.add(value(name, value)));
    if (condition.has("required")) {
      words.add(ValueType.names(condition.getAsJsonArray("required")) + " required");
    }
    if (condition.has("not")) {
      JsonArray absent = condition.getAsJsonObject("not").getAsJsonArray("required");
      words.add("no " + ValueType.names(absent));
    }
    if (condition.has("maxProperties")) {
      words.add("at most " + condition.get("maxProperties") + " fields");
    }
    return String.join(" and ", words);
  }

  private static String value(String name, JsonElement value) {
    return value.equals(new JsonPrimitive(false))
        ? "no `" + name + "`"
        : "`" + name + "` is " + ValueType.of(value.getAsJsonObject());
  }
}
