package org.frillbench.results.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.publish.Tables;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.BuiltFolder;
import org.frillbench.results.store.OutputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a board writes, and over what. */
final class BoardFolderTest {

  @TempDir Path folder;

  private static RunFile run(String id) {
    return RunBuilder.of(Runs.frillAndTrill()).id(id).file();
  }

  private Path site() {
    return folder.resolve("site");
  }

  private Path file(String name, RunFile run) throws Exception {
    return Boards.file(folder, name, run);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.walk(site())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> site().relativize(file).toString().replace('\\', '/'))
          .map(file -> file.replaceAll("-[0-9a-f]{8}\\.", "-#."))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyRunHasItsPageAndItsFile() throws Exception {
    Path first = file("a.json", run("r-1"));
    Boards.write(site(), first, file("b.json", run("r-2")));
    assertEquals(
        List.of(
            "board.json",
            "index.html",
            "runs/r-1-#.html",
            "runs/r-1-#.json",
            "runs/r-2-#.html",
            "runs/r-2-#.json"),
        files());
    try (Stream<Path> runs = Files.list(site().resolve("runs"))) {
      assertTrue(runs.anyMatch(copy -> same(copy, first)));
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.mismatch(one, other) < 0;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void boardIsValidByItsSchema() throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("latency.json"),
            PublicationFile.JSON.render(Tables.hostile(), Set.of()));
    Boards.write(site(), file("a.json", run("r-1")), table);
    String json = Files.readString(site().resolve("board.json"));
    assertEquals(List.of(), Schemas.errors("board", json));
    assertTrue(json.contains("\"kind\":\"virtual\""), json);
  }

  @Test
  void tableWithAHostileFileNameHasASafeOne() throws Exception {
    Path table =
        Files.writeString(
            folder.resolve(
                "a b\u202e" + (File.separatorChar == '/' ? "<script>" : "(script)") + "&..json"),
            PublicationFile.JSON.render(Tables.hostile(), Set.of()));
    Boards.write(site(), table);
    assertEquals(List.of("board.json", "index.html", "tables/a-b-script-#.json"), files());
  }

  @Test
  void updateReplacesTheBoardAndKeepsOtherFiles() throws Exception {
    Boards.write(site(), file("a.json", run("r-1")));
    Files.writeString(site().resolve("CNAME"), "example.org");
    Files.writeString(site().resolve("runs/notes.html"), "mine");
    Boards.write(site(), file("b.json", run("r-2")));
    assertEquals(
        List.of(
            "CNAME",
            "board.json",
            "index.html",
            "runs/notes.html",
            "runs/r-2-#.html",
            "runs/r-2-#.json"),
        files());
  }

  @Test
  void fileOfSomeoneElseInTheWayIsNotReplaced() throws Exception {
    Boards.write(site(), file("a.json", run("r-1")));
    Path b = file("b.json", run("r-2"));
    Path other = folder.resolve("other");
    Boards.write(other, b);
    Path theirs;
    try (Stream<Path> runs = Files.list(other.resolve("runs"))) {
      theirs =
          site()
              .resolve(
                  other.relativize(
                      runs.filter(f -> f.toString().endsWith(".html")).findFirst().orElseThrow()));
    }
    Files.writeString(theirs, "mine");
    List<String> before = files();
    OutputException refused = assertThrows(OutputException.class, () -> Boards.write(site(), b));
    assertTrue(refused.getMessage().contains("is in the way"), refused.getMessage());
    assertEquals("mine", Files.readString(theirs));
    assertEquals(before, files());
  }

  @Test
  void fileThatAnEarlierBoardDidNotWriteIsNeverRemovedWhateverItsJsonSays() throws Exception {
    Files.createDirectories(site());
    Files.writeString(folder.resolve("precious.json"), "mine");
    Files.writeString(
        site().resolve("board.json"),
        "{\"schema\": \"frill-bench/board/1\", \"sources\":"
            + " [{\"file\": \"../precious.json\"}, {\"report\": \"/etc/x.html\"}]}");
    Boards.write(site(), file("a.json", run("r-1")));
    assertEquals("mine", Files.readString(folder.resolve("precious.json")));
  }

  @Test
  void folderWithOtherFilesIsRefused() throws Exception {
    Files.createDirectories(site());
    Files.writeString(site().resolve("thesis.tex"), "mine");
    OutputException refused =
        assertThrows(OutputException.class, () -> BoardFolder.former(site(), true));
    assertTrue(refused.getMessage().contains("has other files and no board"), refused.getMessage());
  }

  @Test
  void boardIsNotReplacedUnlessRequested() throws Exception {
    Boards.write(site(), file("a.json", run("r-1")));
    OutputException refused =
        assertThrows(OutputException.class, () -> BoardFolder.former(site(), false));
    assertTrue(refused.getMessage().contains("has a board already"), refused.getMessage());
  }

  @Test
  void sameRunUnderTwoNamesIsRefusedByBothAndNothingIsWritten() throws Exception {
    Path a = file("a.json", run("r-1"));
    Path b = file("b.json", run("r-1"));
    RunFileException refused =
        assertThrows(RunFileException.class, () -> Boards.write(site(), a, b));
    assertTrue(refused.getMessage().contains("a.json and " + b), refused.getMessage());
    assertTrue(Files.notExists(site()));
  }

  @Test
  void buildOfAKilledProcessIsRemovedByTheNextOne() throws Exception {
    Path killed = Files.createDirectories(folder.resolve(".site.building-1/content")).getParent();
    Files.createFile(killed.resolve("in-use"));
    Boards.write(site(), file("a.json", run("r-1")));
    assertTrue(Files.notExists(killed));
    Path second = Files.createDirectories(site().resolve(".building-1/content")).getParent();
    Files.createFile(second.resolve("in-use"));
    Boards.write(site(), folder.resolve("a.json"));
    assertTrue(Files.notExists(second));
  }

  /** A process that ends in the middle of a build. */
  static final class Interrupted {
    private Interrupted() {}

    public static void main(String[] site) throws Exception {
      BuiltFolder.at(Path.of(site[0])).write("index.html", out -> out.write('a'));
      System.exit(3);
    }
  }

  @Test
  void interruptedBuildLeavesNothing() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Interrupted.class.getName(),
                folder.resolve("above/site").toString())
            .inheritIO()
            .start();
    assertEquals(3, process.waitFor());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
