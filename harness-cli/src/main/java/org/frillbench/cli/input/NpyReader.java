package org.frillbench.cli.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arrays that numpy saved: float32, in C order, format versions 1 to 3 of numpy.lib.format. */
final class NpyReader {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern TYPE = Pattern.compile("'descr': *'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

  private NpyReader() {}

  /**
   * Reads an array.
   *
   * @throws IllegalArgumentException if it is none, or of another type or order; the message goes
   *     on after the file's name
   */
  static Numbers read(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    String header = header(bytes);
    if (!group(TYPE, header).equals("<f4")) {
      throw new IllegalArgumentException(
          "holds numbers of type " + group(TYPE, header) + ": save it as float32 ('<f4')");
    }
    if (!group(ORDER, header).equals("False")) {
      throw new IllegalArgumentException("is in Fortran order: save it in C order");
    }
    List<Integer> shape = shape(group(SHAPE, header));
    long elements = shape.stream().mapToLong(extent -> extent).reduce(1, Math::multiplyExact);
    if (elements * Float.BYTES != bytes.remaining()) {
      throw new IllegalArgumentException(
          "is truncated or damaged: its header says " + shape + ", which is not what it holds");
    }
    return new Numbers(Numbers.of(bytes), shape);
  }

  private static String header(ByteBuffer bytes) {
    for (byte expected : MAGIC) {
      if (!bytes.hasRemaining() || bytes.get() != expected) {
        throw new IllegalArgumentException("is no .npy file: save it with numpy.save");
      }
    }
    if (bytes.remaining() < Short.BYTES + Integer.BYTES) {
      throw new IllegalArgumentException("is truncated: save it again");
    }
    boolean old = bytes.getShort() == 1;
    long length = old ? bytes.getShort() & 0xffff : bytes.getInt() & 0xffff_ffffL;
    if (length > bytes.remaining()) {
      throw new IllegalArgumentException("is truncated: save it again");
    }
    byte[] header = new byte[(int) length];
    bytes.get(header);
    return new String(header, StandardCharsets.UTF_8);
  }

  private static String group(Pattern pattern, String header) {
    Matcher found = pattern.matcher(header);
    if (!found.find()) {
      throw new IllegalArgumentException("has a header that numpy does not write: save it again");
    }
    return found.group(1);
  }

  private static List<Integer> shape(String extents) {
    List<Integer> shape = new ArrayList<>();
    for (String extent : extents.split("[, ]+", -1)) {
      if (extent.length() > 9) {
        throw new IllegalArgumentException("claims an extent of " + extent + ": save it again");
      }
      if (!extent.isEmpty()) {
        shape.add(Integer.valueOf(extent));
      }
    }
    return List.copyOf(shape);
  }
}
