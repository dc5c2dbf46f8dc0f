package org.frillbench.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.parity.OutputParity;
import org.frillbench.results.parity.Parity;
import org.frillbench.results.record.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of flatbuffers that run on this machine. */
final class ParityCheckTest {

  @TempDir private Path folder;

  private static Parity check(ParityQuestion question) throws InterruptedException {
    try (ParityTargets targets = ParityTargets.here(() -> null)) {
      return ParityCheck.of(question, targets);
    }
  }

  @Test
  void kernelsOfOneModelAgreeWithinTheLimitOfFloat32() throws Exception {
    Path model = folder.resolve("student.tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 16), 1, model);
    SideSpec builtin = SideSpec.of(model);
    SideSpec xnnpack = SideSpec.flatbuffer(model, Kernels.XNNPACK, Launch.PROCESS);
    Parity parity = check(ParityQuestion.usual(builtin, xnnpack, 1));
    assertTrue(parity.same());
    OutputParity output = parity.outputs().get(0);
    assertEquals("distilled_output", output.base());
    assertEquals(4, output.differences().size());
    assertNotNull(output.betweenInputs());
    assertNull(parity.layers());
    assertEquals(
        List.of("seed 1", "seed 2", "seed 3", "seed 4"),
        parity.inputs().stream().map(in -> in.name()).toList());
  }
}
