package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.PreparedModel;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.candidate.InputSupport;
import org.frillbench.converter.inspect.ModelInspector;
import org.frillbench.converter.inspect.TensorInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code inspect} calls measurable is what the agent measures, for every type there is. */
final class InputTypesTest {

  /** The schema's codes up to one that it does not have. */
  private static final int CODES = 24;

  private static final EngineSettings BUILTIN =
      new EngineSettings(Engine.TFLITE, Kernels.BUILTIN, 1);

  @TempDir private Path folder;

  private static boolean runs(Path file) {
    try (PreparedModel prepared =
        PreparedModel.seeded(new TfliteEngine(), file.toFile(), BUILTIN, 1, Ticker.system())) {
      return prepared.output().digest.length() == 64;
    } catch (EngineException e) {
      return false;
    }
  }

  @Test
  void everyInputTypeIsMeasurableExactlyIfTheAgentRunsIt() throws Exception {
    Set<String> measured = new HashSet<>();
    for (byte code = 0; code < CODES; code++) {
      Path file = TinyModel.passing(folder.resolve(code + ".tflite"), code, 1, 4);
      List<TensorInfo> inputs = ModelInspector.inspect(file).inputs();
      Optional<String> refusal = InputSupport.refusal(inputs);
      assertEquals(refusal.isEmpty(), runs(file), inputs + ": " + refusal);
      if (refusal.isEmpty()) {
        measured.add(inputs.get(0).type());
      }
    }
    List<String> fillable = Stream.of(InputType.values()).map(Enum::name).toList();
    assertEquals(Set.copyOf(fillable), measured);
  }
}
