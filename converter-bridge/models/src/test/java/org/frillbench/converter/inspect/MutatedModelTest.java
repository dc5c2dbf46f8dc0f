package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.testkit.damage.Mutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a sound file, inspecting it gives a value or one clear error, and neither
 * hangs nor takes memory beyond a bound. {@code -Dfrillbench.mutations=1000000} tries more cases,
 * {@code -Dfrillbench.mutations.seed=N} begins with that one: a failure names its seed.
 */
class MutatedModelTest {

  private static final int CASES = Integer.getInteger("frillbench.mutations", 10_000);
  private static final long SEED = Long.getLong("frillbench.mutations.seed", 1L);

  /** What a case may allocate in all. The files are small; any file's bound is BombTest's. */
  private static final long MOST_BYTES = 64L << 20;

  private static final Duration LONGEST = Duration.ofMinutes(1).plusMillis(2L * CASES);
  private static final Path MADE_BY_OTHERS =
      Path.of("../../fixtures/testkit/src/main/resources", "org/frillbench/testkit/models");
  private static final Path NAME = Path.of("mutated.tflite");

  @TempDir Path folder;

  @Test
  void everyMutationGivesAValueOrOneClearError() throws IOException {
    List<byte[]> small = small();
    List<byte[]> whole = whole();
    assertTimeoutPreemptively(LONGEST, () -> mutate(small, whole));
  }

  @Test
  void unchangedModelsAreInspected() throws IOException {
    Stream.concat(small().stream(), whole().stream())
        .forEach(bytes -> assertFalse(refuses(bytes, 0)));
  }

  /** A whole network takes as long as thirty small models: each tenth case is one. */
  private static void mutate(List<byte[]> small, List<byte[]> whole) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int refused = 0;
    long most = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      List<byte[]> sound = seed % 10 == 0 ? whole : small;
      byte[] mutated = Mutation.of(sound.get((int) (seed / 10 % sound.size())), seed);
      long before = threads.getCurrentThreadAllocatedBytes();
      refused += refuses(mutated, seed) ? 1 : 0;
      most = Math.max(most, threads.getCurrentThreadAllocatedBytes() - before);
      assertTrue(most < MOST_BYTES, "seed " + seed + " allocated " + most);
    }
    System.out.printf(
        "%,d mutations: %,d refused, %,d inspected, at most %,d bytes allocated%n",
        CASES, refused, CASES - refused, most);
    boolean many = CASES >= 1000;
    assertTrue(
        !many || (refused > CASES / 10 && refused < CASES - CASES / 10), "refused " + refused);
  }

  private static boolean refuses(byte[] bytes, long seed) {
    try {
      ModelInspector.inspect(NAME, ByteBuffer.wrap(bytes), "");
      return false;
    } catch (UnreadableModelException e) {
      String message = e.getMessage();
      assertTrue(message.startsWith(NAME + " ") && message.endsWith("."), message);
      assertTrue(message.length() < 400 && message.lines().count() == 1, message);
      return true;
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static List<byte[]> small() {
    return Stream.of(
            Specimens.int8(), Specimens.loop(), Specimens.float16AndCustom(), Specimens.dynamic())
        .map(HandMadeModel::bytes)
        .toList();
  }

  private List<byte[]> whole() throws IOException {
    List<byte[]> whole = new ArrayList<>();
    Path student = folder.resolve("student");
    FlatbufferWriter.write(new StudentSpec(Size.TINY, 0.5, true, true, false, 5), 1, student);
    whole.add(Files.readAllBytes(student));
    try (Stream<Path> files = Files.list(MADE_BY_OTHERS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tflite")).sorted().toList()) {
        whole.add(Files.readAllBytes(file));
      }
    }
    return whole;
  }
}
