package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script of {@code docs/ci}, in a repository whose second revision makes a model larger. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
final class CiScriptTest {

  private static final Path SCRIPT = Path.of("../docs/ci/gate.sh").toAbsolutePath().normalize();
  private static final String BUILD = "cp models/*.tflite \"$OUT\"";
  private static final String[] SHORT = {
    "--virtual-device",
    "--rounds=8",
    "--iterations=10",
    "--min-time=0s",
    "--warm-up=3",
    "--accept=NOT-SETTLED,CONTENDED"
  };

  @TempDir Path folder;
  private Path repository;

  @BeforeEach
  void repository() throws Exception {
    repository = Files.createDirectory(folder.resolve("repository"));
    Files.createDirectory(repository.resolve("models"));
    run("git", "init", "--quiet");
    commit(Size.TINY, 0.5);
    commit(Size.LARGE, 1.0);
    // What a user has on the path as frill-bench.
    Path command = folder.resolve("frill-bench");
    Files.writeString(
        command,
        "#!/bin/sh\nexec \""
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "\" "
            + String.join(" ", Cli.FAST_START)
            + " -Xmx256m -Djava.io.tmpdir=\""
            + folder
            + "\" -cp \""
            + System.getProperty("java.class.path")
            + "\" "
            + Main.class.getName()
            + " \"$@\"\n");
    assertTrue(command.toFile().setExecutable(true));
  }

  private void commit(Size size, double width) throws Exception {
    FlatbufferWriter.write(
        new StudentSpec(size, width, true, true, false, 16),
        1,
        repository.resolve("models/student.tflite"));
    run("git", "add", "models");
    run(
        "git",
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@localhost",
        "commit",
        "--quiet",
        "-m",
        "a model");
  }

  private int run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
    File log = folder.resolve("log").toFile();
    builder.redirectErrorStream(true).redirectOutput(log);
    builder.environment().put("FRILL_BENCH", folder.resolve("frill-bench").toString());
    builder.environment().put("COMMENT", "cp \"$COMMENT_FILE\" posted.md");
    builder.environment().remove("GITHUB_ACTIONS");
    return builder.start().waitFor();
  }

  private int gate(String base, String newer, String build) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString(), base, newer, build));
    command.addAll(List.of(SHORT));
    return run(command.toArray(String[]::new));
  }

  private String log() throws Exception {
    return Files.readString(folder.resolve("log"));
  }

  @Test
  void slowerModelFailsTheJobWithAComment() throws Exception {
    assertEquals(1, gate("HEAD~1", "HEAD", BUILD), log());
    assertTrue(log().contains("1 regressed: failed"), log());
    String posted = Files.readString(repository.resolve("posted.md"));
    assertTrue(posted.startsWith("### frill-bench failed: 1 regressed\n"), posted);
    for (String report :
        List.of("report.html", "comment.md", "junit.xml", "comparison.json", "gate.json")) {
      assertTrue(Files.exists(repository.resolve("frill-bench-report").resolve(report)), report);
    }
    assertEquals(0, run("git", "worktree", "list"));
    assertEquals(1, log().lines().count(), "no checkout is left: " + log());
  }

  @Test
  void failedBuildIsRefusedBeforeTheRun() throws Exception {
    assertEquals(2, gate("HEAD~1", "HEAD", "false"), log());
    assertTrue(log().contains("the build of base failed"), log());
    assertEquals(2, gate("nowhere", "HEAD", BUILD), log());
    assertTrue(log().contains("there is no revision 'nowhere' here"), log());
    assertEquals(2, gate("--lock", "HEAD", BUILD), log());
    assertTrue(log().contains("there is no revision '--lock' here"), log());
    assertEquals(2, gate("HEAD", "HEAD", "true"), log());
    assertTrue(log().contains("the build of base wrote no .tflite file"), log());
    assertFalse(Files.exists(repository.resolve("posted.md")));
  }
}
