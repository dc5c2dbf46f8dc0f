package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.inspect.ComputedTensors.Computed;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intermediate tensors of a model, and the copy that puts them out. */
final class ComputedTensorsTest {

  @TempDir private Path folder;

  private Path model;
  private Path copy;

  @BeforeEach
  void makeModel() throws Exception {
    model = folder.resolve("model.tflite");
    copy = folder.resolve("copy.tflite");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 16), 1, model);
  }

  private List<Computed> computed() throws UnreadableModelException {
    return ComputedTensors.of(model, InputShapes.OF_FILE);
  }

  @Test
  void eachOperatorsTensorIsListedInTheOrderOfComputation() throws Exception {
    List<Computed> computed = computed();
    for (int i = 0; i < computed.size(); i++) {
      assertEquals(i, computed.get(i).operator());
    }
    assertEquals("MUL", computed.get(0).operatorName());
    assertEquals("distilled_output", computed.get(computed.size() - 1).tensor().name());
  }

  @Test
  void copyPutsOutItsOwnOutputsAndThenTheTensors() throws Exception {
    List<Computed> computed = computed();
    List<Computed> asked = List.of(computed.get(5), computed.get(computed.size() - 1));
    assertEquals(List.of(1, 0), ComputedTensors.expose(model, copy, asked));
    assertEquals(
        List.of("distilled_output", computed.get(5).tensor().name()),
        ModelInspector.inspect(copy).outputs().stream().map(TensorInfo::name).toList());
  }

  @Test
  void copyIsTheModelWithOneOffsetChangedAndAListAppended() throws Exception {
    List<Computed> computed = computed();
    ComputedTensors.expose(model, copy, computed);
    byte[] before = Files.readAllBytes(model);
    byte[] after = Files.readAllBytes(copy);
    int list = (1 + computed.size()) * Integer.BYTES;
    assertTrue(after.length - before.length <= list + Integer.BYTES, "it grew by more");
    int first = Arrays.mismatch(before, after);
    byte[] restored = Arrays.copyOf(after, before.length);
    System.arraycopy(before, first, restored, first, Integer.BYTES);
    assertArrayEquals(before, restored);
  }

  @Test
  void damagedModelIsRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(model);
    Files.write(model, Arrays.copyOf(bytes, bytes.length / 2));
    assertThrows(UnreadableModelException.class, this::computed);
    assertThrows(
        UnreadableModelException.class, () -> ComputedTensors.expose(model, copy, List.of()));
  }
}
