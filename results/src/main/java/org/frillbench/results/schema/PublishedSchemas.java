package org.frillbench.results.schema;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.record.Resource;

/** All published schemas. */
public final class PublishedSchemas {

  private static final Pattern STEM = Pattern.compile("([a-z]+(?:-[a-z]+)*)-([1-9][0-9]{0,3})");

  private PublishedSchemas() {}

  /** All of them, by name and version. */
  public static List<PublishedSchema> all() {
    return SchemaFolder.files().stream()
        .map(PublishedSchemas::read)
        .sorted(
            Comparator.comparing(PublishedSchema::name).thenComparingInt(PublishedSchema::version))
        .toList();
  }

  private static PublishedSchema read(String file) {
    Matcher stem = STEM.matcher(file.replace(SchemaFolder.ENDING, ""));
    if (!stem.matches()) {
      throw new IllegalStateException("not named NAME-VERSION" + SchemaFolder.ENDING + ": " + file);
    }
    return new PublishedSchema(
        stem.group(1), Integer.parseInt(stem.group(2)), Resource.text(SchemaFolder.PATH + file));
  }

  /**
   * The schema that a word means: a name alone, which is that of the newest version, one with a
   * version ({@code run-1}), the field {@code schema} of a document, an {@code $id}, or the name of
   * a file.
   */
  public static Optional<PublishedSchema> of(String word) {
    return all().stream()
        .filter(
            schema ->
                Set.of(schema.name(), schema.stem(), schema.field(), schema.id(), schema.file())
                    .contains(word))
        .max(Comparator.comparingInt(PublishedSchema::version));
  }

  /** A schema and all that it refers to, directly or through others: what a validator needs. */
  public static List<PublishedSchema> with(PublishedSchema schema) {
    Set<PublishedSchema> needed = new LinkedHashSet<>();
    add(schema, needed);
    return List.copyOf(needed);
  }

  private static void add(PublishedSchema schema, Set<PublishedSchema> needed) {
    if (needed.add(schema)) {
      schema.references().forEach(id -> add(of(id).orElseThrow(), needed));
    }
  }
}
