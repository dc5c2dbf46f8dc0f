package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The students of the grid, listed and written by the command as a user runs it. */
@Tag("slow")
final class StudentsTest {

  private static final String FRILL = "al=2.0,ap=True,bd=2048,cop=False,ms=small,qat=False";
  private static final String[] NARROW = {
    "--size", "tiny", "--width", "0.5", "--pooling", "true", "--qat", "false,true"
  };

  @TempDir Path folder;

  private Cli.Ended students(String command, String[] options, String... more) throws Exception {
    return InProcess.run(
        folder,
        Stream.of(new String[] {"students", command}, options, more)
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  private Cli.Ended students(String command, String... options) throws Exception {
    return students(command, options, new String[0]);
  }

  private static void refused(int exit, String sentence, Cli.Ended ended) {
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void listAsJsonHasSpecParametersMacsAndBytes() throws Exception {
    Cli.Ended ended = students("list", "--json");
    assertEquals(0, ended.exit(), ended.err());
    JsonArray rows = Schemas.read("students", ended.out()).getAsJsonArray("students");
    assertEquals(144, rows.size());
    JsonObject frill =
        rows.asList().stream()
            .map(row -> row.getAsJsonObject())
            .filter(row -> row.get("name").getAsString().equals(FRILL))
            .findFirst()
            .orElseThrow();
    assertEquals(Set.of("name", "spec", "parameters", "macs", "bytes"), frill.keySet());
    assertEquals(
        JsonParser.parseString(
            """
            {"size": "small", "width": 2.0, "pooling": true, "compression": false, "qat": false,
             "bottleneckDimension": 2048, "head": "pool-then-conv"}
            """),
        frill.get("spec"));
    assertEquals(10_083_392, frill.get("parameters").getAsLong());
    assertEquals(30_519_296, frill.get("macs").getAsLong());
  }

  @Test
  void listAsTextHasARowForEachSelectedStudent() throws Exception {
    Cli.Ended ended = students("list", NARROW);
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(1 + 4, ended.out().lines().count(), ended.out());
  }

  @Test
  void folderNameOfTheTrainingCodeSelectsAStudent() throws Exception {
    Cli.Ended ended =
        students(
            "list",
            "--name",
            "1-al=2.0,ap=True,bd=2048,cop=False,lr=0.0001,ms=small,qat=False,tbs=512");
    assertTrue(ended.out().contains(FRILL + "      10.1 M"), ended.out());
  }

  @Test
  void headsThatAreNotUsualAreNamed() throws Exception {
    String both = "conv-then-pool,pool-then-conv";
    Cli.Ended ended = students("list", NARROW, "--compression", "true", "--head", both);
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(1 + 4, ended.out().lines().count(), ended.out());
    assertTrue(ended.out().contains("cop=True,head=conv-then-pool,ms=tiny"), ended.out());
    assertFalse(ended.out().contains("head=pool-then-conv"), ended.out());
  }

  @Test
  void generateWritesASubsetReproducibly() throws Exception {
    Cli.Ended ended = students("generate", NARROW, "--out", "a/b", "--teacher", "--seed", "5");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().contains("[5/5]"), ended.err());
    assertEquals(
        List.of(
            "TRILL-stand-in.tflite",
            "al=0.5,ap=True,bd=2048,cop=False,ms=tiny,qat=False.tflite",
            "al=0.5,ap=True,bd=2048,cop=False,ms=tiny,qat=True.tflite",
            "al=0.5,ap=True,bd=2048,cop=True,ms=tiny,qat=False.tflite",
            "al=0.5,ap=True,bd=2048,cop=True,ms=tiny,qat=True.tflite"),
        files("a/b"));
    students("generate", NARROW, "--out", "c", "--seed", "5");
    for (String name : files("c")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("a/b").resolve(name)),
          Files.readAllBytes(folder.resolve("c").resolve(name)));
    }
  }

  @Test
  void generateKeepsEqualFilesAndRefusesOthers() throws Exception {
    assertEquals(0, students("generate", NARROW, "--out", "out").exit());
    Path lost = folder.resolve("out").resolve(files("out").get(1));
    Path kept = folder.resolve("out").resolve(files("out").get(0));
    Files.delete(lost);
    Object before = Files.getAttribute(kept, "lastModifiedTime");
    Cli.Ended again = students("generate", NARROW, "--out", "out");
    assertEquals(0, again.exit(), again.err());
    assertTrue(again.err().startsWith("1 file to write, "), again.err());
    assertTrue(again.err().contains("3 files there already"), again.err());
    assertTrue(Files.exists(lost));
    assertEquals(before, Files.getAttribute(kept, "lastModifiedTime"));

    Files.delete(lost);
    Files.writeString(kept, "trained for a week");
    refused(7, "holds something else", students("generate", NARROW, "--out", "out"));
    assertEquals("trained for a week", Files.readString(kept));
    assertFalse(Files.exists(lost));
    assertEquals(0, students("generate", NARROW, "--out", "out", "--overwrite").exit());
    assertTrue(Files.size(kept) > 1_000_000);
  }

  @Test
  void invalidSelectionIsRefusedInOneSentence() throws Exception {
    refused(2, "--width 3.0 is not in the grid", students("list", "--width", "3"));
    refused(2, "'--size'", students("list", "--size", "huge"));
    refused(2, "'x' is no order of a student's head", students("list", "--head", "x"));
    refused(2, "it has no 'al='", students("list", "--name", "ms=tiny"));
    refused(
        2, "--name chooses students itself", students("list", "--name", FRILL, "--qat", "true"));
    refused(2, "missing.json does not exist", students("list", "--grid", "missing.json"));
    Path grid = Files.writeString(folder.resolve("grid.json"), "{\"size\": [\"tiny\"]}");
    refused(2, "it has no 'width'", students("list", "--grid", grid.toString()));
    refused(2, "--out", students("generate"));
    refused(2, "students needs a command: list or generate.", InProcess.run(folder, "students"));
    Files.createFile(folder.resolve("file"));
    refused(7, "cannot write into file", students("generate", NARROW, "--out", "file"));
    Path huge =
        Files.writeString(
            folder.resolve("huge.json"),
            """
            {"size": ["large"], "width": [10], "pooling": [false], "compression": [false],
             "qat": [false], "bottleneckDimension": [65536]}
            """);
    refused(
        2, "2 GiB of a flatbuffer", students("generate", "--grid", huge.toString(), "--out", "o"));
    refused(2, "2 GiB of a flatbuffer", students("list", "--grid", huge.toString()));
  }

  /** A disk that takes no more than 3 MB a file, as a full one would. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits files by the shell's ulimit")
  void fullDiskLeavesNoPartialFile() throws Exception {
    Cli.Ended ended = new Cli(folder).limited(3_000_000).run(arguments("generate", "--out", "out"));
    refused(7, "cannot write out/al=", ended);
    assertTrue(ended.complaint().contains("are written"), ended.err());
    for (String name : files("out")) {
      assertTrue(name.endsWith(".tflite") && !name.startsWith("."), name);
      assertTrue(Files.size(folder.resolve("out").resolve(name)) <= 3_000_000, name);
    }
  }

  private static String[] arguments(String command, String... more) {
    return Stream.of(new String[] {"students", command}, more, NARROW)
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGTERM")
  void interruptedGenerateLeavesWholeFilesAndContinues() throws Exception {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    Process process =
        new Cli(folder)
            .start(
                out.toFile(),
                err.toFile(),
                "students",
                "generate",
                "--size",
                "large",
                "--out",
                "models");
    while (!Files.readString(err).contains("[1/48]") && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    process.destroy();
    assertEquals(130, process.waitFor(), Files.readString(err));
    assertTrue(Files.readString(err).contains("goes on from there"), Files.readString(err));
    List<String> written = files("models");
    assertTrue(written.size() < 48, "interrupted too late");
    assertTrue(written.stream().noneMatch(name -> name.startsWith(".")), written.toString());
    String[] one = {"--name", written.get(0).replace(".tflite", "")};
    Cli.Ended again = students("generate", one, "--out", "models");
    assertTrue(again.err().contains("1 file there already"), again.err());
  }
}
