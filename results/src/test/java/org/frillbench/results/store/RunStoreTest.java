package org.frillbench.results.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.Golden;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class RunStoreTest {

  @TempDir Path folder;

  @Test
  void writtenRunIsReadBackAndNoOtherFileRemains() throws Exception {
    Path path = folder.resolve("run.json");
    RunStore.write(Analysis.of(Runs.frillAndTrill()), path, false);
    assertEquals(RunJson.line(Runs.frillAndTrill()), RunJson.line(RunStore.read(path)));
    assertEquals(List.of(path), files());
  }

  @Test
  void runFileMatchesGoldenFile() throws Exception {
    Path path = folder.resolve("run.json");
    RunStore.write(Analysis.of(Runs.frillAndTrill()), path, false);
    Golden.assertSame(getClass(), "run-1.json", "en-US", () -> Files.readString(path));
  }

  @Test
  void missingFoldersAreCreated() throws Exception {
    Path path = folder.resolve("a/b/run.json");
    RunStore.write(Analysis.of(Runs.frillAndTrill()), path, false);
    assertTrue(Files.isRegularFile(path));
  }

  @Test
  void existingFileIsReplacedOnlyOnRequest() throws Exception {
    Path path = Files.writeString(folder.resolve("run.json"), "mine");
    assertEquals(
        path + " exists already: name another file, or replace it with --overwrite",
        refusal(path, false));
    assertEquals("mine", Files.readString(path));
    RunStore.write(Analysis.of(Runs.frillAndTrill()), path, true);
    assertEquals(2, Analysis.of(RunStore.read(path)).rows().size());
  }

  /**
   * Its table lacks the columns of today and its trials hold warnings that follow from the rest.
   */
  @Test
  void runFileOfAnOlderVersionIsAnalysedByCurrentRules() throws Exception {
    Path folderOfTests = Path.of("src/test/resources/org/frillbench/results/store");
    Analysis older = Analysis.of(RunStore.read(folderOfTests.resolve("run-1-older.json")));
    assertEquals(List.of(Warning.VIRTUAL_DEVICE), older.file().measurements().get(0).warnings());
    assertEquals(Analysis.of(Runs.frillAndTrill()).rows(), older.rows());
  }

  @Test
  void interruptedThreadStillWrites() throws Exception {
    Path path = folder.resolve("run.json");
    Thread.currentThread().interrupt();
    RunStore.write(Analysis.of(Runs.frillAndTrill()), path, false);
    assertTrue(Thread.interrupted());
    assertEquals(2, Analysis.of(RunStore.read(path)).rows().size());
  }

  @Test
  void folderAsOutputIsRejected() throws IOException {
    String expected = folder + " is a folder, not a file that could be written";
    assertEquals(expected, refusal(folder, true));
    assertEquals(List.of(), files());
  }

  @Test
  void outputBelowAFileIsRejected() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path path = file.resolve("run.json");
    assertEquals(
        "cannot write " + path + ": another file exists at this path or above it",
        refusal(path, false));
  }

  @Test
  void checkOfOutputLeavesNoFile() throws Exception {
    RunStore.checkFree(folder.resolve("a/b/run.json"), false);
    assertEquals(List.of(), files());
    Path file = Files.writeString(folder.resolve("file"), "mine");
    RunStore.checkFree(file, true);
    assertThrows(OutputException.class, () -> RunStore.checkFree(file, false));
    Path below = file.resolve("new/run.json");
    OutputException refusal =
        assertThrows(OutputException.class, () -> RunStore.checkFree(below, false));
    assertTrue(refusal.getMessage().startsWith("cannot write " + below), refusal.getMessage());
    assertEquals(List.of(file), files());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void fullDiskIsReportedAsCause() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a device that is always full");
    IOException e =
        assertThrows(
            IOException.class,
            () -> {
              try (var out = new RandomAccessFile(full.toFile(), "rw")) {
                out.getChannel().write(StandardCharsets.UTF_8.encode("x"));
              }
            });
    assertEquals("No space left on device", FileErrorText.of(e));
  }

  @Test
  void unreadableFileIsReportedWithItsCause() throws IOException {
    Path missing = folder.resolve("none");
    assertEquals(
        "cannot read " + missing + ": there is no such file or folder", unreadable(missing));
    assertEquals("cannot read " + folder + ": it is a folder", unreadable(folder));
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'{', '"', (byte) 0xe4});
    assertEquals("cannot read " + latin + ": it is not UTF-8 text", unreadable(latin));
    Path model = Files.write(folder.resolve("a.tflite"), new byte[] {'{', (byte) 0xe4});
    assertEquals(
        "cannot read "
            + model
            + ": it is a model, and not the run file of one: push-and-run measures models, gate"
            + " compares two",
        unreadable(model));
    Path sustained =
        Files.writeString(folder.resolve("s.json"), "{\"schema\":\"frill-bench/sustain/1\"}");
    assertEquals(
        "cannot read " + sustained + ": it holds a sustained run: use report, or sustain --plot",
        unreadable(sustained));
    Path other = Files.writeString(folder.resolve("other"), "{\"schema\":\"x\"}");
    assertEquals(
        "cannot read " + other + ": it is not a run file of frill-bench", unreadable(other));
  }

  /** The limit is half of the heap, at most 256 MiB. */
  @Test
  void hugeFileIsRejectedByItsSize() throws IOException {
    Path huge = folder.resolve("huge");
    // Windows would take the space for a file that is not sparse.
    try (SeekableByteChannel file =
        Files.newByteChannel(
            huge,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      file.position(1L << 40).write(ByteBuffer.allocate(1));
    }
    long most = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 2);
    assertEquals(
        "cannot read " + huge + ": it is larger than the " + most + " bytes allowed",
        unreadable(huge));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no mkfifo")
  void pipesAndDevicesAreNotOpened() throws Exception {
    Path pipe = pipe("pipe");
    Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
    for (Path path : List.of(pipe, link, Path.of("/dev/zero"))) {
      assertEquals(
          "cannot read " + path + ": it is a pipe or a device, not a file", unreadable(path));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no mkfifo")
  void onlyRegularFilesAreReplaced() throws Exception {
    Path pipe = pipe("pipe");
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertEquals(pipe + " is a pipe or a device, and only files are replaced", refusal(pipe, true));
    assertEquals(link + " is a symbolic link: name its target instead", refusal(link, true));
    assertThrows(OutputException.class, () -> OutputFiles.write(pipe, "text"));
    assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("mine", Files.readString(file));
    assertEquals(3, files().size());
  }

  private Path pipe(String name) throws Exception {
    Path pipe = folder.resolve(name);
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
    assertEquals(0, made.waitFor());
    return pipe;
  }

  private static String refusal(Path path, boolean overwrite) {
    return assertThrows(
            OutputException.class,
            () -> RunStore.write(Analysis.of(Runs.frillAndTrill()), path, overwrite))
        .getMessage();
  }

  private static String unreadable(Path path) {
    return assertThrows(RunFileException.class, () -> RunStore.read(path)).getMessage();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
