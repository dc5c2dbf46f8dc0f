package org.frillbench.converter.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens files that claim to be models. */
final class ModelFile {

  private static final String IDENTIFIER = "TFL3";

  /** The offset of the root, then the identifier. */
  private static final int HEADER_BYTES = Integer.BYTES + IDENTIFIER.length();

  private ModelFile() {}

  /**
   * Maps the whole file, which starts as a TFLite flatbuffer does.
   *
   * @throws UnreadableModelException if it is missing, no regular file, unreadable, of a size that
   *     no flatbuffer has, or of another kind
   */
  static ByteBuffer map(Path file) throws UnreadableModelException {
    if (Files.notExists(file)) {
      throw new UnreadableModelException(file + " does not exist: check the path.");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UnreadableModelException(
          file + " is not a regular file: name the .tflite file itself.");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      requireSize(file, channel.size());
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      requireIdentifier(file, bytes);
      return bytes;
    } catch (AccessDeniedException e) {
      throw new UnreadableModelException(
          file + " may not be read: grant yourself permission to read it.", e);
    } catch (IOException e) {
      throw new UnreadableModelException(
          file + " cannot be read (" + e.getMessage() + "): check the disk it is on.", e);
    }
  }

  private static void requireSize(Path file, long size) throws UnreadableModelException {
    if (size == 0) {
      throw new UnreadableModelException(file + " is empty: write or copy it again.");
    }
    if (size < HEADER_BYTES) {
      throw new UnreadableModelException(
          file
              + " is truncated, with "
              + size
              + " bytes too short for a TFLite model: write or copy it again.");
    }
    if (size > Integer.MAX_VALUE) {
      throw new UnreadableModelException(
          file
              + " has "
              + size
              + " bytes, more than the 2 GiB of a flatbuffer: convert a smaller model.");
    }
  }

  private static void requireIdentifier(Path file, ByteBuffer bytes)
      throws UnreadableModelException {
    byte[] identifier = new byte[IDENTIFIER.length()];
    bytes.get(Integer.BYTES, identifier);
    if (!IDENTIFIER.equals(new String(identifier, StandardCharsets.ISO_8859_1))) {
      throw new UnreadableModelException(
          file
              + " is not a TFLite model, which has "
              + IDENTIFIER
              + " at byte 4: convert it, or fetch it if this is a pointer to the file.");
    }
  }
}
