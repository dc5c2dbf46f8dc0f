package org.frillbench.cli.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.wire.WholeOutputs.Output;
import org.frillbench.results.numerics.NamedDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredOutputsTest {

  @TempDir private Path folder;

  private StoredOutputs stored(List<Output> outputs, float... values) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    Path file = Files.write(Files.createTempFile(folder, "outputs", ""), bytes.array());
    return new StoredOutputs(file, outputs);
  }

  private static Output output(String name, String type, int elements) {
    return new Output(name, type, List.of(1, elements), 4L * elements, "0".repeat(64));
  }

  private static Output output(String name, int elements) {
    return output(name, "FLOAT32", elements);
  }

  @Test
  void outputsAreMatchedByNameWhateverTheirOrder() throws Exception {
    StoredOutputs reference = stored(List.of(output("a", 1), output("b", 2)), 1, 10, 20);
    StoredOutputs other = stored(List.of(output("b", 2), output("a", 1)), 10, 21, 1);
    List<NamedDifference> differences = other.with(reference).differences();
    assertEquals("b", differences.get(0).output());
    assertEquals(0.05, differences.get(0).difference().share());
    assertEquals("a", differences.get(1).output());
    assertEquals(0, differences.get(1).difference().greatestDifference());
  }

  @Test
  void outputsAreMatchedByTheNamesOfTheirSignatureWhereTensorsHaveOthers() throws Exception {
    StoredOutputs reference =
        stored(List.of(output("Call:0", 1), output("Call:1", 1)), 1, 10)
            .named(List.of("note", "onset"));
    StoredOutputs other =
        stored(List.of(output("Call:0", 1), output("Call:1", 1)), 11, 1)
            .named(List.of("onset", "note"));
    List<NamedDifference> differences = other.with(reference).differences();
    assertEquals("onset", differences.get(0).output());
    assertEquals(0.1, differences.get(0).difference().share(), 1e-9);
    assertEquals(0, differences.get(1).difference().greatestDifference());
  }

  @Test
  void theSingleOutputsOfTwoModelsBelongTogetherUnderAnyName() throws Exception {
    StoredOutputs.Compared compared =
        stored(List.of(output("a", 1)), 3).with(stored(List.of(output("b", 1)), 2));
    assertNull(compared.refusal());
    assertEquals(0.5, compared.differences().get(0).difference().share());
  }

  private String refusal(List<Output> outputs, List<Output> reference) throws IOException {
    StoredOutputs.Compared compared =
        stored(outputs, new float[8]).with(stored(reference, new float[8]));
    assertNull(compared.differences());
    return compared.refusal();
  }

  @Test
  void otherNamesShapesAndTypesAreRefusedInASentence() throws Exception {
    assertEquals(
        "the outputs are not those of the reference",
        refusal(List.of(output("a", 1), output("b", 1)), List.of(output("a", 1), output("c", 1))));
    assertEquals(
        "the outputs are not those of the reference",
        refusal(List.of(output("a", 1)), List.of(output("a", 1), output("b", 1))));
    assertEquals(
        "output a has the shape [1, 1], the reference [1, 2]",
        refusal(List.of(output("a", 1)), List.of(output("a", 2))));
    assertEquals(
        "output a is FLOAT32, the reference INT32",
        refusal(List.of(output("a", 1)), List.of(output("a", "INT32", 1))));
  }

  @Test
  void outputsWhoseElementsAreNoNumbersAreRefused() throws Exception {
    for (String type : List.of("STRING", "INT4", "RESOURCE")) {
      assertEquals(
          "output a holds elements of type " + type + ", no numbers",
          refusal(List.of(output("a", type, 1)), List.of(output("a", type, 1))));
    }
  }
}
