package org.frillbench.agent.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.agent.io.BoundedText;

/** What a JVM leaves behind when it dies in native code; read once, then removed. */
public final class CrashLog {

  private static final int HEAD_LINES = 20;
  private static final int MOST_CHARACTERS = 400;
  private static final String FRAME = "Problematic frame:";

  private final Path file;

  /** Of a JVM that was started with {@code file} as its crash log. */
  public CrashLog(Path file) {
    this.file = file;
  }

  /** Signal and place of the crash in one sentence; empty if there was none. */
  public Optional<String> summary() {
    List<String> head = head();
    if (head.size() < 2) {
      return Optional.empty();
    }
    // The first line reports a fatal error, the second which.
    String sentence = "the JVM crashed: " + head.get(1).replaceFirst(" at pc=.*", "");
    int frame = head.indexOf(FRAME) + 1;
    if (frame > 0 && frame < head.size()) {
      sentence += " in " + head.get(frame);
    }
    return Optional.of(BoundedText.of(sentence, MOST_CHARACTERS));
  }

  private List<String> head() {
    try (BufferedReader reader = Files.newBufferedReader(file);
        Stream<String> lines = reader.lines()) {
      return lines
          .limit(HEAD_LINES)
          .filter(line -> line.startsWith("#"))
          .map(line -> line.substring(1).strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
