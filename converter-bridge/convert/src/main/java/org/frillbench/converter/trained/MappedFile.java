package org.frillbench.converter.trained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file whose pieces are mapped into memory when they are read. */
public final class MappedFile implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;
  private final long size;

  /** The whole of a file that a buffer can span, mapped once; null for a larger one. */
  private final ByteBuffer whole;

  private MappedFile(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.size = channel.size();
    this.whole =
        size > Integer.MAX_VALUE ? null : channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
  }

  /**
   * Opens {@code file}.
   *
   * @throws WeightsException if it is missing, no regular file, or unreadable
   */
  public static MappedFile open(Path file) throws WeightsException {
    FileChannel channel = null;
    boolean opened = false;
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new WeightsException(file + " is not a regular file: name the file itself.");
      }
      channel = FileChannel.open(file);
      MappedFile mapped = new MappedFile(file, channel);
      opened = true;
      return mapped;
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw WeightsException.unreadable(
          file, Files.exists(file) ? e : new NoSuchFileException(file.toString()));
    } finally {
      if (!opened && channel != null) {
        close(channel);
      }
    }
  }

  /** Returns the file. */
  public Path file() {
    return file;
  }

  /** Returns its size in bytes. */
  public long size() {
    return size;
  }

  /**
   * Returns {@code length} bytes from {@code offset} on, little endian.
   *
   * @param what the bytes are, for the message
   * @throws WeightsException if the file does not have them, or a buffer cannot hold them
   */
  public ByteBuffer bytes(long offset, long length, String what) throws WeightsException {
    if (offset < 0 || length < 0 || length > size || offset > size - length) {
      throw WeightsException.damaged(
          file,
          "its " + what + " needs " + length + " bytes at " + offset + ", and it has " + size);
    }
    if (length > Integer.MAX_VALUE) {
      throw new WeightsException(
          file
              + " has a "
              + what
              + " of "
              + length
              + " bytes, more than the 2 GiB of a flatbuffer.");
    }
    return piece(offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer piece(long offset, int length) throws WeightsException {
    if (whole != null) {
      return whole.slice((int) offset, length);
    }
    try {
      return channel.map(FileChannel.MapMode.READ_ONLY, offset, length);
    } catch (IOException e) {
      throw WeightsException.unreadable(file, e);
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // It was only read.
      return;
    }
  }
}
