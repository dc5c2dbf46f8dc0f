package org.frillbench.tensorflow.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.io.AtomicFile;

/** Requests and answers as JSON files in UTF-8. */
public final class Messages {

  private static final int MOST_BYTES = 16 << 20;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Messages() {}

  /** Writes a request or an answer, whole or not at all. */
  public static void write(Path file, Record message) throws IOException {
    AtomicFile.write(file.toFile(), GSON.toJson(message).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a message.
   *
   * @throws IOException if it cannot be read or is none of {@code type}
   */
  public static <T extends Record> T read(Path file, Class<T> type) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("the message in " + file + " is too large");
    }
    try {
      T message = GSON.fromJson(Files.readString(file), type);
      if (message == null) {
        throw new IOException("the message in " + file + " is empty");
      }
      return message;
    } catch (RuntimeException e) {
      // Gson passes on what a constructor throws at an absent field.
      throw new IOException("the message in " + file + " is malformed: " + e.getMessage(), e);
    }
  }
}
