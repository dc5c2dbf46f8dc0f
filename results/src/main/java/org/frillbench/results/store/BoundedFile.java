package org.frillbench.results.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of unknown origin: never read beyond a bound, and text only where it is UTF-8. */
public final class BoundedFile {

  private BoundedFile() {}

  /** The text of a file of at most {@code most} bytes. */
  public static String text(Path path, int most) throws UnreadableFileException {
    try {
      return text(bytes(path, most));
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException("cannot read " + path + ": it is no text in UTF-8", e);
    } catch (IOException e) {
      throw new UnreadableFileException("cannot read " + path + ": " + Reason.of(e), e);
    }
  }

  static byte[] bytes(Path path, int most) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    // A pipe or a growing file tells no true size beforehand.
    if (Files.size(path) <= most) {
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length <= most) {
          return bytes;
        }
      }
    }
    throw new IOException("it is larger than the " + most + " bytes allowed");
  }

  static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
