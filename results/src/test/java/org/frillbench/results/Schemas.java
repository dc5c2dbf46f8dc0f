package org.frillbench.results;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.frillbench.results.record.Resource;

/** Holds outputs to the schemas that are published. */
public final class Schemas {

  private Schemas() {}

  /** What is wrong with {@code json} by the schema of this name and version 1. */
  public static List<String> errors(String name, String json) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    id -> id.startsWith("urn:frill-bench:") ? text(id.split(":", -1)[2]) : null))
        .getSchema(text(name), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String text(String name) {
    return Resource.text("/org/frillbench/results/" + name + "-1.schema.json");
  }
}
