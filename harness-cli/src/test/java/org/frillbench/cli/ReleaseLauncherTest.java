package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher in an unpacked release, whose Java is a script that prints how it is called. */
final class ReleaseLauncherTest {

  private static final int STARTED = 5;

  @TempDir Path folder;
  private Path release;
  private final Map<String, String> environment = new HashMap<>();
  private List<String> shell = List.of("/bin/sh");

  @BeforeEach
  void unpack() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a script of POSIX's shell");
    release = Files.createDirectories(folder.toRealPath().resolve("frill-bench-1.2.3"));
    Files.createDirectory(release.resolve("bin"));
    Files.copy(Path.of("..", "frill-bench"), release.resolve("bin/frill-bench"));
    Files.createDirectory(release.resolve("lib"));
    Files.createFile(release.resolve("lib/frill-bench.jar"));
    environment.put("JAVA_HOME", java("usual").toString());
    environment.put("HOME", Files.createDirectory(folder.resolve("user")).toString());
  }

  /** A Java in {@code folder/name}, which prints that name and its arguments. */
  private Path java(String name) throws IOException {
    Path home = folder.resolve(name);
    Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(
        program,
        """
        #!/bin/sh
        case "$*" in
          *-version) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit 0 ;;
        esac
        echo "%s: $*"
        exit %d
        """
            .formatted(name, STARTED));
    assertTrue(program.toFile().setExecutable(true));
    return home;
  }

  /** Where {@code sh} may be another one: macOS has three of them to choose from. */
  private static List<String> shells() {
    return List.of(
        "/bin/bash --posix", "/bin/zsh --emulate sh", "/bin/dash", "/bin/mksh", "/bin/busybox sh");
  }

  private String run(int exit) throws Exception {
    return run(exit, release.resolve("bin/frill-bench").toString());
  }

  private String run(int exit, String launcher) throws Exception {
    Path said = folder.resolve("said");
    // A command that measures, so that no archive is being made when the test ends.
    List<String> command = new ArrayList<>(shell);
    command.addAll(List.of(launcher, "gate"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(release.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().remove("XDG_CACHE_HOME");
    builder.environment().putAll(environment);
    assertEquals(exit, builder.start().waitFor(), Files.readString(said));
    return Files.readString(said);
  }

  @Test
  void releaseWithoutJavaOfItsOwnStartsItsJarWithTheUsersJava() throws Exception {
    String said = run(STARTED);
    assertTrue(said.startsWith("usual: "), said);
    assertTrue(said.contains(" -jar " + release + "/lib/frill-bench.jar gate"), said);
  }

  @Test
  void javaOfTheReleaseIsPreferredToTheUsers() throws Exception {
    Files.move(java("own"), release.resolve("runtime"));
    assertTrue(run(STARTED).startsWith("own: "));
  }

  @Test
  void javaOfTheReleaseNeedsNoOtherJava() throws Exception {
    Files.move(java("own"), release.resolve("runtime"));
    environment.put("JAVA_HOME", "");
    environment.put("PATH", programsWithoutJava().toString());
    assertTrue(run(STARTED).startsWith("own: "));
  }

  @Test
  void missingJavaIsSaidInOneSentence() throws Exception {
    environment.put("JAVA_HOME", "");
    environment.put("PATH", programsWithoutJava().toString());
    assertEquals(
        "frill-bench: no Java was found: install Java 17 or newer, or point JAVA_HOME at one.\n",
        run(70));
  }

  /** The programs that the launcher calls before it looks for Java, and after. */
  private Path programsWithoutJava() throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String name : List.of("readlink", "dirname", "find", "sleep", "tail", "sed")) {
      for (String place : List.of("/bin/", "/usr/bin/")) {
        Path program = Path.of(place + name);
        if (Files.exists(program)) {
          Path script = programs.resolve(name);
          Files.writeString(script, "#!/bin/sh\nexec " + program + " \"$@\"\n");
          assertTrue(script.toFile().setExecutable(true));
        }
      }
    }
    return programs;
  }

  @Test
  void startedReleaseStaysAsItWasUnpacked() throws Exception {
    List<String> before = content();
    run(STARTED);
    assertEquals(before, content());
  }

  private List<String> content() throws IOException {
    try (Stream<Path> files = Files.walk(release)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void incompleteReleaseIsNotStarted() throws Exception {
    Files.delete(release.resolve("lib/frill-bench.jar"));
    String said = run(70);
    assertEquals(
        "frill-bench: "
            + release
            + "/lib/frill-bench.jar is missing: install all of frill-bench again.\n",
        said);
  }

  @Test
  void checkoutInAFolderCalledBinIsNoRelease() throws Exception {
    Files.createFile(release.resolve("bin/pom.xml"));
    String said = run(70);
    assertFalse(said.contains("lib/frill-bench.jar"), said);
  }

  @Test
  void copyOfABuiltCheckoutInAFolderCalledBinIsNoRelease() throws Exception {
    Path target = Files.createDirectories(release.resolve("bin/harness-cli/target"));
    Files.createFile(target.resolve("harness-cli.jar"));
    String said = run(STARTED);
    assertTrue(said.contains(" -jar " + target + "/harness-cli.jar gate"), said);
  }

  @Test
  void relativeNameIsOfTheCurrentFolderWhateverCdpathIs() throws Exception {
    Files.createDirectories(folder.resolve("elsewhere/bin"));
    environment.put("CDPATH", folder.resolve("elsewhere").toString());
    String said = run(STARTED, "bin/frill-bench");
    assertTrue(said.contains(" -jar " + release + "/lib/frill-bench.jar gate"), said);
  }

  /** What a start that measures nothing would have made in the cache below {@code folder}. */
  private Path archiveIn(String folder) throws IOException {
    Path cache = this.folder.toRealPath().resolve(folder).resolve("frill-bench");
    environment.put("XDG_CACHE_HOME", cache.getParent().toString());
    Path java = this.folder.resolve("usual/bin/java");
    Path place = Files.createDirectories(Path.of(cache + "/start" + release + java));
    Files.writeString(place.resolve("begun"), "");
    Files.writeString(place.resolve("frill-bench.jsa"), "archive");
    Files.writeString(
        place.resolve("made-of"),
        "%s\n%s\nopenjdk version \"17.0.1\" 2021-10-19\nno\n7\n"
            .formatted(release.resolve("lib/frill-bench.jar"), java));
    permit(cache, "rwx------");
    permit(cache.getParent(), "rwxr-xr-x");
    return cache;
  }

  private static void permit(Path folder, String permissions) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  private boolean mapsArchive() throws Exception {
    return run(STARTED).contains("-XX:SharedArchiveFile=");
  }

  /** A JVM runs what is in it. */
  @ParameterizedTest
  @MethodSource("shells")
  void archiveIsUsedWhereOnlyThisUserCanWrite(String command) throws Exception {
    shell = List.of(command.split(" ", -1));
    assumeTrue(Files.isExecutable(Path.of(shell.get(0))), command + " is not installed");
    Path cache = archiveIn("caches");
    assertTrue(mapsArchive());
    permit(cache.getParent(), "rwxrwxr-x");
    assertTrue(mapsArchive());
    for (String open : List.of("rwxrwx---", "rwx----w-")) {
      permit(cache, open);
      assertFalse(mapsArchive(), open);
    }
  }

  @Test
  void archiveInACacheOfEverybodyIsUsedWhereNobodyReplacesTheFolder() throws Exception {
    Path cache = archiveIn("caches");
    permit(cache.getParent(), "rwxrwxrwx");
    assertFalse(mapsArchive());
    Files.setAttribute(cache.getParent(), "unix:mode", 01777);
    assertTrue(mapsArchive());
    Files.move(cache, cache.resolveSibling("elsewhere"));
    Files.createSymbolicLink(cache, cache.resolveSibling("elsewhere"));
    assertFalse(mapsArchive());
  }

  @Test
  void archiveOfAnotherUserIsNotUsed() throws Exception {
    Path cache = archiveIn("caches");
    assumeTrue(Files.getAttribute(cache, "unix:uid").equals(0), "only root can give files away");
    Files.setAttribute(cache, "unix:uid", 12345);
    assertFalse(mapsArchive());
    Files.setAttribute(cache, "unix:uid", 0);
    assertTrue(mapsArchive());
    Files.setAttribute(cache.getParent(), "unix:uid", 12345);
    assertFalse(mapsArchive());
  }

  @ParameterizedTest
  @MethodSource("shells")
  void linkToItStartsItByEveryShell(String command) throws Exception {
    shell = List.of(command.split(" ", -1));
    assumeTrue(Files.isExecutable(Path.of(shell.get(0))), command + " is not installed");
    Path link = Files.createDirectory(folder.resolve("a folder")).resolve("command");
    Files.createSymbolicLink(link, Path.of("..", "frill-bench-1.2.3", "bin", "frill-bench"));
    String said = run(STARTED, link.toString());
    assertTrue(said.contains(" -jar " + release + "/lib/frill-bench.jar gate"), said);
    Files.delete(release.resolve("lib/frill-bench.jar"));
    assertTrue(run(70, link.toString()).contains(" is missing: install all of frill-bench again."));
  }
}
