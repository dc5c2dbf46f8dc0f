package org.frillbench.cli.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.record.Conversion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest of a trained model is that of the bytes that its reader gets. */
final class SourceDigestTest {

  @TempDir private Path folder;

  private Path saved;

  @BeforeEach
  void store() throws IOException {
    saved = Files.createDirectories(folder.resolve("saved"));
    Files.writeString(saved.resolve("saved_model.pb"), "graph");
    Files.createDirectory(saved.resolve("variables"));
    Files.writeString(saved.resolve("variables/variables.index"), "weights");
  }

  private static Conversion.Source digest(Path path) {
    return SourceDigest.of(new Source(path, SourceKind.SAVED_MODEL, "m"));
  }

  private static void assertRefused(String sentence, Path path) {
    CommandFailure refused = assertThrows(CommandFailure.class, () -> digest(path));
    assertEquals(ExitCode.REFUSED_INPUT, refused.exitCode());
    assertEquals(sentence, refused.getMessage());
  }

  @Test
  void folderBehindALinkHasTheDigestOfItsFiles() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), saved);
    assertEquals(digest(saved).sha256(), digest(link).sha256());
    assertEquals(12, digest(link).bytes());
  }

  @Test
  void linkedFolderInsideIsPartOfTheDigest() throws Exception {
    Path moved = Files.move(saved.resolve("variables"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(saved.resolve("variables"), moved);
    Conversion.Source before = digest(saved);
    Files.writeString(moved.resolve("variables.index"), "WEIGHTS");
    assertEquals(12, before.bytes());
    assertNotEquals(before.sha256(), digest(saved).sha256());
  }

  @Test
  void linkBackToAFolderAboveIsRefused() throws Exception {
    Files.createSymbolicLink(saved.resolve("variables/again"), saved);
    assertRefused("cannot read " + saved + ": a link in it leads back to a folder above.", saved);
  }

  @Test
  void folderWithoutAFileIsRefused() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertRefused("cannot read " + empty + ": it holds no file.", empty);
  }
}
