package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ClassArchiveTest {

  private static final String FOLDER = "frillbench.archives";

  @TempDir private Path folder;

  /** In a folder that is this user's alone. */
  private Path archives;

  private TestTrial trial;
  private String classPath;

  @BeforeEach
  void arrange() throws IOException {
    archives = folder.resolve("archives");
    System.setProperty(FOLDER, archives.toString());
    Path model = TestModel.dense().in(folder);
    trial = TestTrial.of(folder, TestTrial.asking(model, Kernels.XNNPACK, TestTrial.SHORT));
    List<String> entries = new ArrayList<>();
    int jars = 0;
    for (String entry : AgentClassPath.value().split(File.pathSeparator, -1)) {
      Path place = Path.of(entry);
      entries.add(
          Files.isDirectory(place)
              ? jar(place, folder.resolve(jars++ + ".jar")).toString()
              : entry);
    }
    classPath = String.join(File.pathSeparator, entries);
  }

  @AfterEach
  void clear() {
    System.clearProperty(FOLDER);
  }

  /** The archive has classes of jars only; these are the present ones, whoever compiled them. */
  private static Path jar(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
    return jar;
  }

  private ChildCommand command(boolean timed) {
    Path loaded = folder.resolve("loaded");
    return ChildCommand.of(
        HostAgent.class,
        classPath,
        List.of("-Xlog:class+load:file=" + loaded),
        trial.report,
        timed,
        List.of("/", trial.request.toString(), trial.report.toString()));
  }

  /** Runs the agent to the end; its report is whole and its exit code 0. */
  private void run(ChildCommand command) throws Exception {
    Files.deleteIfExists(trial.report);
    Process child =
        new ProcessBuilder(command.line())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    child.getOutputStream().write(ParentWatch.BEGIN);
    child.getOutputStream().flush();
    assertEquals(0, child.waitFor());
    command.ended(child.exitValue());
    command.discard();
    assertNull(trial.answer().failure);
  }

  private List<Path> stored() throws IOException {
    if (!Files.exists(archives)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(archives)) {
      return files.toList();
    }
  }

  private boolean agentCameFromAnArchive() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("loaded"))) {
      return lines.anyMatch(
          line ->
              line.contains(HostAgent.class.getName() + " ") && line.contains("shared objects"));
    }
  }

  @Test
  void untimedProcessMakesAnArchiveThatTimedOnesUse() throws Exception {
    run(command(/* timed= */ false));
    assertFalse(agentCameFromAnArchive());
    assertEquals(1, stored().size());
    run(command(/* timed= */ true));
    assertTrue(agentCameFromAnArchive());
    assertEquals(1, stored().size());
  }

  @Test
  void archiveOfAProcessThatWasAskedForOutputsHasTheClassesOfTimedTrials() throws Exception {
    byte[] timed = Files.readAllBytes(trial.request);
    TrialRequest outputs = Wire.request(timed).with(new OutputsRequest(null)).untimed();
    Files.write(trial.request, Wire.bytes(outputs));
    // What the rehearsal would write outputs to, of which it needs none.
    Path untouched = Path.of(trial.report + ".rehearsal.outputs");
    Files.writeString(untouched, "x");
    run(command(/* timed= */ false));
    assertEquals("x", Files.readString(untouched));
    Files.write(trial.request, timed);
    run(command(/* timed= */ true));
    try (Stream<String> lines = Files.lines(folder.resolve("loaded"))) {
      List<String> parsed =
          lines
              .filter(line -> line.contains(" org.frillbench.") || line.contains(" com.google."))
              .filter(line -> !line.contains("shared objects"))
              .toList();
      assertEquals(List.of(), parsed);
    }
  }

  @Test
  void timedProcessMakesNoArchive() throws Exception {
    run(command(/* timed= */ true));
    assertEquals(List.of(), stored());
  }

  @Test
  void damagedArchiveIsNotUsedAndTheTrialIsMeasured() throws Exception {
    run(command(/* timed= */ false));
    Path archive = stored().get(0);
    byte[] bytes = Files.readAllBytes(archive);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 4096; i++) {
      bytes[i] ^= 0x55;
    }
    Files.delete(archive);
    Files.write(archive, bytes);
    run(command(/* timed= */ true));
    assertFalse(agentCameFromAnArchive());
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private boolean isUsed() {
    List<String> line = command(/* timed= */ true).line();
    return line.stream().anyMatch(word -> word.startsWith("-XX:SharedArchiveFile="));
  }

  /** A JVM runs what is in it. */
  @Test
  void archiveThatOthersCanChangeIsNotUsed() throws Exception {
    run(command(/* timed= */ false));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(archives)));
    Path archive = stored().get(0);
    Path copy = archive.resolveSibling("copy");
    Files.copy(archive, copy);
    permit(archive, "rw-rw-r--");
    assertFalse(isUsed());
    Files.delete(archive);
    Files.createSymbolicLink(archive, copy);
    assertFalse(isUsed());
    Files.move(copy, archive, StandardCopyOption.REPLACE_EXISTING);
    for (Path each : List.of(archives, folder)) {
      permit(each, "rwx-w----");
      assertFalse(isUsed());
      // Nor is one made there.
      assertEquals(Optional.empty(), command(/* timed= */ false).draft());
      permit(each, "rwx------");
    }
    assertTrue(isUsed());
  }

  @Test
  void nothingIsMadeInAFolderThatOthersCanWrite() throws Exception {
    permit(folder, "rwx-w----");
    assertEquals(Optional.empty(), command(/* timed= */ false).draft());
    assertFalse(Files.exists(archives));
  }

  @Test
  void archiveThatVanishesBeforeTheStartIsMissedByNobody() throws Exception {
    run(command(/* timed= */ false));
    ChildCommand command = command(/* timed= */ true);
    Files.delete(stored().get(0));
    run(command);
    assertFalse(agentCameFromAnArchive());
  }

  @Test
  void archiveOfAnotherBuildIsNotUsed() throws Exception {
    run(command(/* timed= */ false));
    Path jar = folder.resolve("0.jar");
    Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
    run(command(/* timed= */ true));
    assertFalse(agentCameFromAnArchive());
  }

  @Test
  void folderThatCannotBeMadeCostsTheArchiveOnly() throws Exception {
    Path file = Files.writeString(folder.resolve("no-folder"), "");
    System.setProperty(FOLDER, file.resolve("archives").toString());
    run(command(/* timed= */ false));
    assertFalse(agentCameFromAnArchive());
  }
}
