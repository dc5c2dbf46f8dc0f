package org.frillbench.converter.trained;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.frillbench.converter.trained.bundle.Checkpoint;
import org.frillbench.converter.trained.keras.KerasArchive;
import org.frillbench.converter.trained.keras.KerasH5;
import org.frillbench.converter.trained.safetensors.Safetensors;
import org.frillbench.testkit.damage.Mutation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a sound file, reading all of it gives values or one clear error, and neither
 * hangs nor takes memory beyond a bound. {@code -Dfrillbench.mutations=100000} tries more cases,
 * {@code -Dfrillbench.mutations.seed=N} begins with that one: a failure names its seed.
 */
@Tag("slow")
class MutatedWeightsTest {

  private static final int CASES = Integer.getInteger("frillbench.mutations", 10_000) / 20;
  private static final long SEED = Long.getLong("frillbench.mutations.seed", 1L);

  /** What a case may allocate in all; the files have under 1 MB. */
  private static final long MOST_BYTES = 256L << 20;

  private static final Duration LONGEST = Duration.ofMinutes(2).plusMillis(40L * CASES);

  /** Opens a mutated file. */
  private interface Reader {
    WeightFile open(Path file) throws IOException;
  }

  @TempDir Path folder;

  @Test
  void mutatedHdf5GivesValuesOrOneError() throws IOException {
    mutate("tiny-keras2.h5", "mutated.h5", KerasH5::open);
  }

  @Test
  void mutatedHdf5OfKeras3GivesValuesOrOneError() throws IOException {
    mutate("keras3-small.h5", "mutated.h5", KerasH5::open);
  }

  @Test
  void mutatedArchiveGivesValuesOrOneError() throws IOException {
    mutate("keras3-small.keras", "mutated.keras", file -> KerasArchive.open(file, folder));
  }

  @Test
  void mutatedSafetensorsGivesValuesOrOneError() throws IOException {
    mutate("tiny.safetensors", "mutated.st", file -> Safetensors.open(file, Optional.empty()));
  }

  @Test
  void mutatedIndexGivesValuesOrOneError() throws IOException {
    String shard = "ckpt-1.data-00000-of-00001";
    Files.copy(Fixtures.of("tiny-pool-then-conv").resolve(shard), folder.resolve(shard));
    mutate("tiny-pool-then-conv/ckpt-1.index", "ckpt-1.index", Checkpoint::open);
  }

  private void mutate(String sound, String name, Reader reader) throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.of(sound));
    Path file = folder.resolve(name);
    assertTimeoutPreemptively(LONGEST, () -> mutate(whole, file, reader));
  }

  private static void mutate(byte[] whole, Path file, Reader reader) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int refused = 0;
    long most = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Files.write(file, Mutation.of(whole, seed));
      long before = threads.getCurrentThreadAllocatedBytes();
      refused += refuses(file, reader, seed) ? 1 : 0;
      most = Math.max(most, threads.getCurrentThreadAllocatedBytes() - before);
      assertTrue(most < MOST_BYTES, "seed " + seed + " allocated " + most);
    }
    System.out.printf(
        "%s: %,d mutations, %,d refused, at most %,d bytes allocated%n",
        file.getFileName(), CASES, refused, most);
    assertTrue(CASES < 500 || refused > CASES / 20, "refused " + refused);
  }

  private static boolean refuses(Path file, Reader reader, long seed) {
    try (WeightFile weights = reader.open(file)) {
      for (Variable variable : weights.variables()) {
        variable.values().read();
      }
      return false;
    } catch (WeightsException e) {
      String message = e.getMessage();
      assertTrue(message.lines().count() == 1 && message.endsWith("."), message);
      return true;
    } catch (IOException | RuntimeException | Error e) {
      throw new AssertionError("seed " + seed, e);
    }
  }
}
