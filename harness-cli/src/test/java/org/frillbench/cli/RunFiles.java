package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunSchema;
import org.frillbench.results.store.RunStore;

/** Run files as the published schema wants them: no test reads one that it would refuse. */
public final class RunFiles {

  private RunFiles() {}

  /** Reads one. */
  public static RunFile read(Path file) throws Exception {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RunSchema.text(), InputFormat.JSON);
    assertEquals(List.of(), schema.validate(Files.readString(file), InputFormat.JSON));
    return RunStore.read(file);
  }
}
