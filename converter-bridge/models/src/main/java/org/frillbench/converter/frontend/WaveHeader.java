package org.frillbench.converter.frontend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * What the chunks of a WAV file claim, before FFmpeg decodes it: FFmpeg reads files without a word
 * whose header contradicts itself or that were cut off.
 */
final class WaveHeader {

  private static final int HEAD_BYTES = 12;
  private static final int CHUNK_HEAD_BYTES = 8;
  private static final int FORMAT_BYTES = 16;
  private static final int MOST_CHUNKS = 1000;
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xfffe;

  /**
   * A program that writes to a pipe cannot go back to fill in the size: it leaves 0, or about as
   * much as fits in 31 or 32 bits.
   */
  private static final long STREAMED_BYTES = 0x7fff_0000L;

  private final Path path;
  private final FileChannel file;

  private WaveHeader(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /** Whether a length of so many bytes only means that it was not known. */
  static boolean isStreamed(double bytes) {
    return bytes >= STREAMED_BYTES;
  }

  /**
   * Checks {@code path} if it is a WAV file.
   *
   * @throws UnreadableRecordingException if its chunks contradict themselves or the file's size
   */
  static void check(Path path) throws UnreadableRecordingException {
    try (FileChannel file = FileChannel.open(path)) {
      new WaveHeader(path, file).check();
    } catch (IOException e) {
      throw new UnreadableRecordingException(path, "cannot be read: " + e);
    }
  }

  private void check() throws IOException, UnreadableRecordingException {
    ByteBuffer head = bytes(0, HEAD_BYTES);
    String container = id(head, 0);
    if (!id(head, 8).equals("WAVE")) {
      return;
    }
    if (container.equals("RIFX")) {
      throw refused("is a WAV file in big-endian order (RIFX), which is not read: convert it");
    }
    if (Set.of("RIFF", "RF64", "BW64").contains(container)) {
      checkChunks(!container.equals("RIFF"));
    }
  }

  /**
   * Follows the chunks up to the samples.
   *
   * @param large whether a size of 32 bits may be a placeholder for a larger one
   */
  private void checkChunks(boolean large) throws IOException, UnreadableRecordingException {
    long at = HEAD_BYTES;
    for (int chunks = 0; at + CHUNK_HEAD_BYTES <= file.size(); chunks++) {
      if (chunks == MOST_CHUNKS) {
        throw refused("has over " + MOST_CHUNKS + " chunks before its samples: convert it");
      }
      ByteBuffer head = bytes(at, CHUNK_HEAD_BYTES);
      long size = head.getInt(4) & 0xffff_ffffL;
      long content = at + CHUNK_HEAD_BYTES;
      switch (id(head, 0)) {
        case "data" -> {
          checkSamples(content, large ? 0 : size);
          return;
        }
        case "fmt " -> checkFormat(bytes(content, FORMAT_BYTES));
        default -> checkPadding(content + size, size);
      }
      at = content + size + (size & 1);
    }
  }

  private void checkSamples(long from, long claimed)
      throws IOException, UnreadableRecordingException {
    long held = file.size() - from;
    if (held == 0) {
      throw refused("holds no samples: record it again");
    }
    if (claimed > held && !isStreamed((double) claimed)) {
      throw truncated(path);
    }
  }

  /** Readers disagree on files whose samples are not as long as their blocks say. */
  private void checkFormat(ByteBuffer format) throws UnreadableRecordingException {
    int coding = format.getShort(0) & 0xffff;
    int channels = format.getShort(2) & 0xffff;
    int block = format.getShort(12) & 0xffff;
    int bits = format.getShort(14) & 0xffff;
    boolean plain = coding == PCM || coding == FLOAT || coding == EXTENSIBLE;
    if (plain && bits > 0 && block > 0 && block != channels * ((bits + 7) / Byte.SIZE)) {
      throw refused(
          "has a header that contradicts itself, "
              + (channels == 1 ? "1 channel of " : channels + " channels of ")
              + bits
              + " bits in "
              + block
              + " bytes: convert it with the program that wrote it");
    }
  }

  private void checkPadding(long end, long size) throws IOException, UnreadableRecordingException {
    if ((size & 1) == 1 && Set.of("data", "fmt ").contains(id(bytes(end, 4), 0))) {
      throw refused(
          "has a chunk of odd size without the byte of padding that WAV wants, so that its samples"
              + " are not found: convert it with the program that wrote it");
    }
  }

  /** Returns bytes from {@code position} on; zeros behind the end of the file. */
  private ByteBuffer bytes(long position, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        break;
      }
    }
    return bytes;
  }

  private static String id(ByteBuffer bytes, int at) {
    byte[] id = new byte[4];
    bytes.get(at, id);
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  /** The refusal of a recording that ends before the length in its header. */
  static UnreadableRecordingException truncated(Path path) {
    return new UnreadableRecordingException(
        path, "is truncated, its header claims more samples than it holds: copy it again");
  }

  private UnreadableRecordingException refused(String why) {
    return new UnreadableRecordingException(path, why);
  }
}
