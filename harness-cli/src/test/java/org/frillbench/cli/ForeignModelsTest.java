package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that the runtime refuses, or that crash it, cost one trial and give its own reason. */
@Tag("slow")
final class ForeignModelsTest {

  @TempDir Path folder;

  private Cli.Ended measured(String model, String... options) throws Exception {
    try (InputStream in = ForeignModelsTest.class.getResourceAsStream("models/" + model)) {
      Files.copy(in, folder.resolve(model));
    }
    List<String> command = new ArrayList<>(List.of("push-and-run", "--target", "host", "--quick"));
    command.addAll(List.of("--any-type", "--output", "run.json", "--overwrite"));
    command.addAll(List.of(options));
    command.add(model);
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "conv_stride0.tflite, params->stride_height > 0 was not true",
    "while_self.tflite, cond_subgraph_index != op_data->body_subgraph_index was not true",
    "self.tflite, the agent died with exit code",
    "gather_1row.tflite, gather index out of bounds"
  })
  void aModelThatCannotRunCostsItsTrialAndNamesTheReason(String model, String reason)
      throws Exception {
    Cli.Ended ended = measured(model);
    assertEquals(4, ended.exit(), ended.err());
    assertTrue((ended.out() + ended.err()).contains(reason), ended.out() + ended.err());
  }

  @Test
  void modelWithIndexInputRunsWithinItsRange() throws Exception {
    Cli.Ended ended = measured("gather_1row.tflite", "--input-range", "0,0");
    assertEquals(0, ended.exit(), ended.err());
  }
}
