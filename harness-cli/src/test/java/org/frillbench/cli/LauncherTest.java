package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a checkout whose Maven and Java are scripts that note what they do. */
@Tag("slow")
final class LauncherTest {

  private static final String SOUND_JAVA =
      """
      case "$*" in
        *-version) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit 0 ;;
      esac
      exit 5
      """;

  @TempDir Path folder;
  private Path home;
  private Path bin;

  @BeforeEach
  void checkout() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a script of POSIX's shell");
    home = Files.createDirectory(folder.resolve("home"));
    bin = Files.createDirectory(folder.resolve("bin"));
    Files.copy(Path.of("..", "frill-bench"), home.resolve("frill-bench"));
    for (String source : List.of("pom.xml", ".mvn", "harness-cli/src/main/Some.java")) {
      Files.createDirectories(home.resolve(source).getParent());
      Files.writeString(home.resolve(source), "");
    }
    program(
        "mvn",
        """
        echo built >>"$FOLDER/builds"
        sleep 1
        touch harness-cli/target/harness-cli-0.1.0.jar
        """);
    program("java", SOUND_JAVA);
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Process start(String name) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", home.resolve("frill-bench").toString(), "devices")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name).toFile());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("FOLDER", folder.toString());
    builder.environment().remove("JAVA_HOME");
    return builder.start();
  }

  private String output(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void concurrentFirstStartsBuildOnce() throws Exception {
    Process one = start("one");
    Process other = start("other");
    assertEquals(5, one.waitFor(), output("one"));
    assertEquals(5, other.waitFor(), output("other"));
    assertEquals("built\n", output("builds"));
    assertFalse(Files.exists(home.resolve("harness-cli/target/launcher-lock")));
  }

  @Test
  void lockOfADeadBuildIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path target = Files.createDirectories(home.resolve("harness-cli/target"));
    Files.writeString(target.resolve("launcher-lock"), dead.pid() + "\n");
    assertEquals(5, start("one").waitFor(), output("one"));
  }

  @Test
  void lockThatCannotBeWrittenEndsTheLauncher() throws Exception {
    Path lock = home.resolve("harness-cli/target/launcher-lock");
    Files.createDirectories(lock.resolve("a folder that is not empty"));
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("launcher-lock cannot be written"), output("one"));
  }

  @Test
  void javaThatDoesNotStartIsNoRegression() throws Exception {
    program("java", "echo 'Error: Could not create the Java Virtual Machine.' >&2\nexit 1\n");
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("does not start: Error: Could not create"), output("one"));
  }

  @Test
  void oldJavaIsNoRegression() throws Exception {
    program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("older than the Java 17"), output("one"));
  }

  @Test
  void failedBuildIsNoRegression() throws Exception {
    program("mvn", "echo 'no such plugin'\nexit 1\n");
    assertEquals(70, start("one").waitFor(), output("one"));
    assertTrue(output("one").contains("no such plugin"), output("one"));
    Files.move(home.resolve("harness-cli/target"), home.resolve("old"));
    Files.writeString(home.resolve("harness-cli/target"), "in the way");
    assertEquals(70, start("one").waitFor(), output("one"));
  }
}
