package org.frillbench.cli.candidate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.Guide;
import org.frillbench.cli.user.UserFolders;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.spec.MatrixProductSpec;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TeacherSpec;
import org.frillbench.results.store.FileErrorText;

/**
 * FRILL and the TRILL stand-in, generated on first use and cached. A file's name holds the digest
 * of the classes that made it, so a changed writer never finds an old file.
 */
public final class ModelCache {

  /** The name of the stand-in for the teacher. */
  public static final String TEACHER = "TRILL-stand-in";

  /** The seed of weights where none is given. */
  public static final long WEIGHT_SEED = 1;

  private static final Duration KEPT = Duration.ofDays(30);
  private static final String WRITER = "/frill-bench/converter-models.digest";

  private final Path folder;

  public ModelCache(Path folder) {
    this.folder = folder;
  }

  /** The user's cache. */
  public static ModelCache ofUser() {
    return new ModelCache(UserFolders.ownCache());
  }

  /** The study's winner and its teacher. */
  public List<CandidateFile> frillAndTrill() {
    return frillAndTrill(InputShapes.OF_FILE);
  }

  /** The study's winner and its teacher, with resized inputs. */
  public List<CandidateFile> frillAndTrill(InputShapes shapes) {
    return List.of(
        made("FRILL", StudentSpec.frill(), shapes), made(TEACHER, TeacherSpec.trill(), shapes));
  }

  /** A large matrix product: what the runtime's arithmetic can do. */
  public CandidateFile matrixProduct() {
    return made("matrix-product", MatrixProductSpec.large(), InputShapes.OF_FILE);
  }

  private CandidateFile made(String name, ModelSpec spec, InputShapes shapes) {
    Path file = folder.resolve(name + "-" + writerDigest() + ".tflite");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        ModelBuilding.write(name, spec, file);
      }
      FileTime now = FileTime.from(Instant.now(Clock.systemUTC()));
      Files.setLastModifiedTime(file, now);
      removeUnused(name, now);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "cannot make " + name + " in " + folder + ": " + FileErrorText.of(e) + ".",
          e,
          Guide.ENVIRONMENT);
    }
    return CandidateReader.read(file, name, shapes);
  }

  /**
   * What an older writer made is of no use to this version, but another version may be measuring it
   * right now: only what nobody has asked for in a month goes.
   */
  private void removeUnused(String name, FileTime now) throws IOException {
    try (DirectoryStream<Path> made = Files.newDirectoryStream(folder, name + "-*.tflite")) {
      for (Path each : made) {
        if (Files.getLastModifiedTime(each).toMillis() < now.toMillis() - KEPT.toMillis()) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private static String writerDigest() {
    try (InputStream in = ModelCache.class.getResourceAsStream(WRITER)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).substring(0, 12);
    } catch (IOException e) {
      throw new IllegalStateException("this build carries no " + WRITER, e);
    }
  }
}
