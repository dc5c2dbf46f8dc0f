package org.frillbench.cli.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.record.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to conversions when one of them stops all. */
final class ConversionRunTest {

  private static final int LIMIT_SECONDS = 60;

  @TempDir private Path folder;

  /** Named as ours, and converts nothing. */
  private abstract static class Unfinished implements Converter {

    @Override
    public ConverterChoice name() {
      return ConverterChoice.OWN;
    }

    @Override
    public void require(Source source) {}

    @Override
    public Map<String, String> flags(Source source) {
      return Map.of();
    }

    @Override
    public int parallel() {
      return 2;
    }
  }

  /** Is busy with its file until it is interrupted, and some time after that. */
  private static final class Slow extends Unfinished {

    private final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public String convert(
        Source source,
        Conversion.Source origin,
        Path file,
        Consumer<String> onStep,
        Consumer<String> onWarning)
        throws InterruptedException {
      try {
        Files.write(file, new byte[] {1});
        begun.countDown();
        TimeUnit.SECONDS.sleep(LIMIT_SECONDS);
        throw new AssertionError("not interrupted");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        // Long enough for a run that does not wait to be noticed.
        TimeUnit.MILLISECONDS.sleep(300);
        throw e;
      }
    }
  }

  /** Runs out of memory once another conversion has begun. */
  private static final class Greedy extends Unfinished {

    private final OutOfMemoryError error = new OutOfMemoryError("of the test");
    private final CountDownLatch other;

    Greedy(CountDownLatch other) {
      this.other = other;
    }

    @Override
    public String convert(
        Source source,
        Conversion.Source origin,
        Path file,
        Consumer<String> onStep,
        Consumer<String> onWarning)
        throws InterruptedException {
      other.await();
      throw error;
    }
  }

  @Test
  void errorOfOneConversionIsThrownAsItIsAfterTheOthersDiscardedTheirFiles() throws Exception {
    Slow slow = new Slow();
    Greedy greedy = new Greedy(slow.begun);
    List<SourceConversion> conversions =
        List.of(
            Conversions.of(Conversions.student("greedy"), greedy, folder),
            Conversions.of(Conversions.student("slow"), slow, folder));
    ConversionRun run =
        new ConversionRun(Conversions.SETTINGS, folder, false, Conversions.silent());
    assertSame(
        greedy.error,
        assertThrows(OutOfMemoryError.class, () -> run.all(conversions, 2, () -> false)));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void partsThatAKilledRunLeftAreRemovedByTheNext() throws Exception {
    Path out = folder.resolve("out");
    Path left = Files.createDirectories(out.resolve(".frill-bench-convert-1"));
    Files.createFile(left.resolve("in-use"));
    Files.writeString(left.resolve("student.part"), "half");
    ConversionRun run = new ConversionRun(Conversions.SETTINGS, out, false, Conversions.silent());
    assertEquals(ExitCode.DONE, run.run(List.of(Conversions.student("student")), () -> false));
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(
          List.of("student.conversion.json", "student.tflite"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
