package org.frillbench.converter.trained;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.converter.trained.student.StudentHints;
import org.junit.jupiter.api.function.Executable;

/** Trained students that other programs saved; their folder says how. */
public final class Fixtures {

  private static final Path FOLDER =
      Path.of("../../fixtures/testkit/src/main/resources", "org/frillbench/testkit/trained");

  /** Nothing is known besides the file. */
  public static final StudentHints NO_HINTS =
      new StudentHints(Optional.empty(), Optional.empty(), Optional.empty());

  private Fixtures() {}

  /** Returns the file or folder {@code name}. */
  public static Path of(String name) {
    return FOLDER.resolve(name);
  }

  /** Returns the float32 values of the array {@code name}. */
  public static FloatBuffer array(String name) {
    try {
      ByteBuffer bytes =
          ByteBuffer.wrap(Files.readAllBytes(of(name))).order(ByteOrder.LITTLE_ENDIAN);
      int header = Short.toUnsignedInt(bytes.getShort(8));
      return bytes.position(10 + header).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the files of the folder {@code name} into {@code target}. */
  public static Path copy(String name, Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(of(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }

  /**
   * Returns the sentence with which {@code action} is refused; it is one, and names {@code file}.
   */
  public static String refusal(Path file, Executable action) {
    String message = assertThrows(WeightsException.class, action).getMessage();
    assertTrue(message.startsWith(file.toString()), message);
    assertTrue(message.endsWith(".") && message.lines().count() == 1, message);
    return message;
  }

  /** Returns the variable {@code name}. */
  public static Variable variable(WeightFile file, String name) {
    List<Variable> found =
        file.variables().stream().filter(variable -> variable.name().equals(name)).toList();
    assertTrue(found.size() == 1, name + " in " + file.variables());
    return found.get(0);
  }
}
