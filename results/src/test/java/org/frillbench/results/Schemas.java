package org.frillbench.results;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.frillbench.results.schema.PublishedSchema;
import org.frillbench.results.schema.PublishedSchemas;

/** Holds outputs to the schemas that are published. */
public final class Schemas {

  private Schemas() {}

  /** What is wrong with {@code json} by the schema of this name. */
  public static List<String> errors(String name, String json) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    id -> PublishedSchemas.of(id).map(PublishedSchema::text).orElse(null)))
        .getSchema(text(name), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** The text of the schema of this name. */
  public static String text(String name) {
    return PublishedSchemas.of(name).orElseThrow().text();
  }
}
