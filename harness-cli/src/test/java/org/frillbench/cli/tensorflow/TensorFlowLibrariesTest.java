package org.frillbench.cli.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.host.CodePlace;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.document.NumberText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Fetching and checking, with a small jar and a repository in a folder that mirrors all others. */
final class TensorFlowLibrariesTest implements TensorFlowListener {

  @TempDir private Path folder;

  private final List<String> notes = new ArrayList<>();
  private final List<String> fetched = new ArrayList<>();
  private Path remote;
  private PinnedLibrary library;

  @Override
  public void note(String sentence) {
    notes.add(sentence);
  }

  @Override
  public void fetched(long bytes, long all) {
    fetched.add(bytes + " of " + all);
  }

  @BeforeEach
  void publish() throws IOException {
    Path jar = CodePlace.of(CommandLine.class);
    remote = folder.resolve("remote repository");
    library =
        new PinnedLibrary(
            "org.example", "some", "", "1.2", Files.size(jar), 0, HexDigest.sha256(jar.toFile()));
    Path published = library.in(remote);
    Files.createDirectories(published.getParent());
    Files.copy(jar, published);
    Files.writeString(
        published.resolveSibling(published.getFileName() + ".sha1"),
        HexDigest.of("SHA-1").update(Files.readAllBytes(published)).hex());
  }

  private MavenSettings maven(String mirror) throws IOException {
    Path home = folder.resolve("m2");
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("settings.xml"),
        "<settings><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>"
            + mirror
            + "</url></mirror></mirrors></settings>");
    return new MavenSettings(home);
  }

  private List<Path> ready(MavenSettings maven, boolean offline) {
    return new TensorFlowLibraries(List.of(library), maven, this).ready(offline, () -> false);
  }

  private CommandFailure failure(MavenSettings maven, boolean offline) {
    return assertThrows(CommandFailure.class, () -> ready(maven, offline));
  }

  @Test
  void missingLibraryIsFetchedOnceAndItsSizeIsSaidBefore() throws Exception {
    MavenSettings maven = maven(remote.toUri().toString());
    Path file = library.in(maven.localRepository());
    assertEquals(List.of(file), ready(maven, false));
    assertEquals(library.sha256(), HexDigest.sha256(file.toFile()));
    assertEquals(1, notes.size());
    assertTrue(
        notes
            .get(0)
            .startsWith(
                "TensorFlow is fetched once: " + NumberText.mebibytes(library.bytes()) + " MiB, "),
        notes.get(0));
    assertEquals(
        library.bytes() + " of " + library.bytes(), fetched.get(fetched.size() - 1), "all of it");
    notes.clear();
    assertEquals(List.of(file), ready(maven, true));
    assertEquals(List.of(), notes);
  }

  @Test
  void offlineNothingIsFetched() throws Exception {
    CommandFailure failure = failure(maven(remote.toUri().toString()), true);
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    assertEquals(
        "TensorFlow is not on this machine (org.example:some:jar:1.2 is not in "
            + folder.resolve("m2/repository")
            + "): run this once without --offline to fetch "
            + NumberText.mebibytes(library.bytes())
            + " MiB.",
        failure.getMessage());
    assertFalse(Files.exists(folder.resolve("m2/repository")));
  }

  @Test
  void unreachableRepositoryIsOneSentence() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    CommandFailure failure = failure(maven("http://127.0.0.1:" + port + "/r"), false);
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    assertTrue(
        failure.getMessage().startsWith("TensorFlow could not be fetched ("), failure.getMessage());
    assertTrue(
        failure.getMessage().endsWith("): try again with a network connection."),
        failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count());
  }

  @Test
  void fetchedFileWithAnotherDigestIsRefusedAndNamed() throws Exception {
    library =
        new PinnedLibrary("org.example", "some", "", "1.2", library.bytes(), 0, "0".repeat(64));
    MavenSettings maven = maven(remote.toUri().toString());
    CommandFailure failure = failure(maven, false);
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    assertEquals(
        library.in(maven.localRepository())
            + " is not the file that was published (its SHA-256 differs from 000000000000…): remove"
            + " it, and it is fetched again.",
        failure.getMessage());
  }

  @Test
  void truncatedFileIsRefused() throws Exception {
    MavenSettings maven = maven(remote.toUri().toString());
    Path file = library.in(maven.localRepository());
    ready(maven, false);
    Files.write(file, new byte[] {1});
    assertTrue(failure(maven, true).getMessage().contains("is not the file that was published"));
  }

  @Test
  void fullDiskIsNoticedBeforeAnythingIsFetched() throws Exception {
    library =
        new PinnedLibrary(
            "org.example", "some", "", "1.2", Long.MAX_VALUE / 4, 0, library.sha256());
    MavenSettings maven = maven(remote.toUri().toString());
    CommandFailure failure = failure(maven, false);
    assertEquals(ExitCode.OUTPUT_FAILED, failure.exitCode());
    assertTrue(failure.getMessage().endsWith(" MiB: make room there."), failure.getMessage());
    assertFalse(Files.exists(library.in(maven.localRepository())));
  }

  @Test
  void tooLittleRoomToUnpackIsNoticedBeforeAnythingIsFetched() throws Exception {
    library =
        new PinnedLibrary(
            "org.example",
            "some",
            "",
            "1.2",
            library.bytes(),
            Long.MAX_VALUE / 4,
            library.sha256());
    MavenSettings maven = maven(remote.toUri().toString());
    CommandFailure failure = failure(maven, false);
    assertEquals(ExitCode.OUTPUT_FAILED, failure.exitCode());
    assertTrue(failure.getMessage().contains("which is unpacked there"), failure.getMessage());
    assertFalse(Files.exists(library.in(maven.localRepository())));
  }

  @Test
  void interruptedTransferIsGivenUp() throws Exception {
    MavenSettings maven = maven(remote.toUri().toString());
    CommandFailure failure =
        assertThrows(
            CommandFailure.class,
            () -> new TensorFlowLibraries(List.of(library), maven, this).ready(false, () -> true));
    assertEquals(ExitCode.INTERRUPTED, failure.exitCode());
    assertFalse(Files.exists(library.in(maven.localRepository())));
  }

  @Test
  void interruptedCheckIsGivenUp() throws Exception {
    MavenSettings maven = maven(remote.toUri().toString());
    ready(maven, false);
    CommandFailure failure =
        assertThrows(
            CommandFailure.class,
            () -> new TensorFlowLibraries(List.of(library), maven, this).ready(false, () -> true));
    assertEquals(ExitCode.INTERRUPTED, failure.exitCode());
    assertTrue(Files.exists(library.in(maven.localRepository())));
  }

  @Test
  void damagedSettingsAreNamed() throws Exception {
    MavenSettings maven = maven("");
    Files.writeString(maven.folder().resolve("settings.xml"), "<settings><mirrors>");
    CommandFailure failure = failure(maven, false);
    assertEquals(ExitCode.REFUSED_INPUT, failure.exitCode());
    assertTrue(
        failure.getMessage().startsWith(maven.folder().resolve("settings.xml").toString()),
        failure.getMessage());
  }
}
