package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.TensorType;

/**
 * Small files that stand for endless work, because many offsets lead to one place, end in an error
 * or in a value within a bounded time and memory.
 */
@Tag("slow")
class BombTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int FLOAT = TensorType.FLOAT32;

  @TempDir Path folder;

  @Test
  void longListThatManyOperatorsShareIsRefused() {
    HandMadeModel model =
        new HandMadeModel()
            .tensor(FLOAT, 1)
            .operator(BuiltinOperator.CONCATENATION, null, 0, new int[100_000])
            .repeatOperator(10_000);
    assertEquals("its lists hold over 2097152 elements", refusal(model));
  }

  @Test
  void subgraphThatIsListedAgainAndAgainIsRefused() {
    HandMadeModel model =
        new HandMadeModel()
            .tensor(FLOAT, 1)
            .repeatTensor(1000)
            .endSubgraph("again")
            .repeatSubgraph(10_000);
    assertEquals("it holds over 262144 tables", refusal(model));
  }

  @Test
  void longNameThatManyTensorsShareIsRefused() {
    HandMadeModel model = new HandMadeModel().tensor(FLOAT, 1).endSubgraph("x".repeat(1 << 16));
    assertEquals("its names take over 16777216 bytes", refusal(model.repeatSubgraph(300)));
  }

  @Test
  void thousandsOfExtentsAreRefused() {
    HandMadeModel model = new HandMadeModel().tensor(FLOAT, new int[1000]);
    assertEquals("tensor 0 has 1000 extents", refusal(model));
  }

  @Test
  void moreInputsThanTensorsAreRefused() {
    HandMadeModel model = new HandMadeModel().tensor(FLOAT, 1).inputs(new int[1000]);
    assertEquals("it has more inputs than tensors", refusal(model));
  }

  /** One process for all of them, with half the heap that the launcher gives. */
  @Test
  void largestSoundOnesAreReadInASmallHeap() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(InspectAll.class.getName());
    for (HandMadeModel model : largest()) {
      Path file = folder.resolve(command.size() + ".tflite");
      command.add(Files.write(file, model.bytes()).toString());
    }
    Path log = folder.resolve("child.log");
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertTrue(child.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS), "it takes too long");
      assertEquals(0, child.exitValue(), Files.readString(log));
    } finally {
      child.destroyForcibly();
    }
  }

  private static List<HandMadeModel> largest() {
    int[] deep = IntStream.generate(() -> 1).limit(64).toArray();
    int[] wide = IntStream.range(0, 8000).toArray();
    return List.of(
        new HandMadeModel()
            .tensor(FLOAT, deep)
            .operator(BuiltinOperator.CONCATENATION, null, 0, new int[2_000_000]),
        new HandMadeModel().tensor(FLOAT, 1, 2, 3).repeatTensor(260_000),
        new HandMadeModel()
            .tensor(FLOAT, 1, 2, 3)
            .operator(BuiltinOperator.ADD, null, 0, 0, 0)
            .repeatOperator(260_000),
        new HandMadeModel()
            .tensor(FLOAT, 1, 100)
            .repeatTensor(wide.length - 1)
            .inputs(wide)
            .endSubgraph("wide")
            .repeatSubgraph(31));
  }

  /** The program of the child process. */
  static final class InspectAll {
    private InspectAll() {}

    public static void main(String[] files) throws UnreadableModelException {
      for (String file : files) {
        ModelInspector.inspect(Path.of(file));
      }
    }
  }

  private static String refusal(HandMadeModel model) {
    ByteBuffer bytes = ByteBuffer.wrap(model.bytes());
    return assertTimeoutPreemptively(
        LONGEST,
        () ->
            assertThrows(DamageException.class, () -> ModelReader.read(bytes, InputShapes.OF_FILE))
                .getMessage());
  }
}
