package org.frillbench.results.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.quality.QualityException;
import org.frillbench.results.quality.QualityTable;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fuzz tests of the readers: a mutated file is either read, and then its table can be rendered, or
 * rejected with the reader's checked exception.
 */
final class MutatedFileTest {

  private static final String NUMBERS = "0123456789-.eE";

  @TempDir Path folder;
  private int rejected;

  @Test
  void mutatedRunFileIsReadOrRejected() throws Exception {
    Path file = folder.resolve("run.json");
    RunStore.write(Analysis.of(Runs.frillAndTrill()), file, false);
    mutateRun(file, 300);
  }

  @Test
  void mutatedJournalIsReadOrRejected() throws Exception {
    Path file = folder.resolve("run.json.journal");
    try (Journal journal = Journal.open(file, Runs.header())) {
      journal.append(JournalLine.measured(Runs.frillAndTrill().measurements().get(0)));
    }
    mutateRun(file, 300);
  }

  private void mutateRun(Path file, int cases) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int seed = 0; seed < cases; seed++) {
      Files.write(file, mutated(whole, seed));
      try {
        RunFile run = RunStore.read(file);
        for (Format format : Format.values()) {
          format.render(TableDocument.of(LatencyTable.of(Analysis.of(run), Set.of())));
        }
      } catch (RunFileException e) {
        rejected++;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertTrue(rejected > cases / 10, rejected + " rejected");
  }

  @Test
  void mutatedQualityTableIsReadOrRejected() {
    mutateQuality("candidate,\"a, or b\",c\r\nFRILL,80.5,70\r\n\"x\"\"y\",60,50\r\n");
    mutateQuality(
        "{\"FRILL\": {\"a, or b\": 80.5, \"c\": 70}, \"x\\\"y\": {\"c\": 50, \"a, or b\": 6}}");
    assertTrue(rejected > 500, rejected + " rejected");
  }

  private void mutateQuality(String whole) {
    for (int seed = 0; seed < 5000; seed++) {
      byte[] mutated = mutated(whole.getBytes(StandardCharsets.UTF_8), seed);
      try {
        QualityTable.read(new String(mutated, StandardCharsets.UTF_8)).quality("FRILL");
      } catch (QualityException e) {
        rejected++;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  @Test
  void deeplyNestedFileIsRejected() throws Exception {
    Path file = folder.resolve("run.json");
    for (String open :
        new String[] {"[", "{\"a\":", "{\"schema\":\"frill-bench/run/1\",\"run\":["}) {
      mutateRunFile(file, open.repeat(100_000));
      mutateRunFile(file, "{\"schema\":\"frill-bench/run/1\",\"tool\":" + open.repeat(100_000));
    }
    assertTrue(rejected == 6, rejected + " rejected");
  }

  private void mutateRunFile(Path file, String text) throws IOException {
    try {
      RunStore.read(Files.writeString(file, text));
    } catch (RunFileException e) {
      rejected++;
    }
  }

  /** Replaces bytes and numbers, and deletes or repeats parts. */
  private static byte[] mutated(byte[] whole, int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(new String(whole, StandardCharsets.ISO_8859_1));
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, text.substring(at, end));
        default -> changeNumber(text, at, random);
      }
      if (text.isEmpty()) {
        text.append(' ');
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Replaces the next number by another one. */
  private static void changeNumber(StringBuilder text, int from, Random random) {
    int at = from;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < text.length() && NUMBERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String[] numbers = {
      "0",
      "-1",
      "1e308",
      "-1e308",
      "1e-320",
      "1e999",
      "9223372036854775807",
      "2147483648",
      "0.5",
      "99999999999999999999999",
      "NaN",
      "null",
      "true",
      "[]",
      "{}"
    };
    text.replace(at, end, numbers[random.nextInt(numbers.length)]);
  }
}
