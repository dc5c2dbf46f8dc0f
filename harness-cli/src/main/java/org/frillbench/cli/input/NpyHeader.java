package org.frillbench.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.store.BoundedFile;

/**
 * The header of an array that numpy saved, in format versions 1 to 3 of numpy.lib.format.
 *
 * @param type numpy's name of the element type ({@code <f4}), or a structured type's fields
 * @param fortranOrder whether the first extent varies fastest
 * @param shape the extents, each at least 1; none for a single number
 * @param elements their product
 */
record NpyHeader(String type, boolean fortranOrder, List<Integer> shape, int elements) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MOST_TYPE_CHARACTERS = 60;

  /** Six times what numpy itself reads unasked. */
  private static final int MOST_HEADER_BYTES = 64 << 10;

  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  /** Whether {@code file} begins as such an array; false where it cannot be read. */
  static boolean isAt(Path file) {
    try {
      BoundedFile.requireReadable(file);
    } catch (IOException e) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(MAGIC, in.readNBytes(MAGIC.length));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads the header at the beginning of {@code bytes}, which are left at the first element.
   *
   * @throws IllegalArgumentException if there is none, or it describes no numbers; the message goes
   *     on after the file's name
   */
  static NpyHeader read(ByteBuffer bytes) {
    Map<String, PythonLiteral> entries = entries(text(bytes.order(ByteOrder.LITTLE_ENDIAN)));
    PythonLiteral type = entries.get("descr");
    PythonLiteral order = entries.get("fortran_order");
    PythonLiteral extents = entries.get("shape");
    if (type == null
        || order == null
        || extents == null
        || !(order.value() instanceof Boolean fortranOrder)) {
      throw foreign();
    }
    List<Integer> shape = shape(extents);
    int elements = extent(product(shape));
    String name = type.value() instanceof String simple ? simple : type.text();
    return new NpyHeader(shown(name), fortranOrder, shape, elements);
  }

  private static String text(ByteBuffer bytes) {
    for (byte expected : MAGIC) {
      if (!bytes.hasRemaining() || bytes.get() != expected) {
        throw new IllegalArgumentException("is no .npy file: save it with numpy.save");
      }
    }
    if (bytes.remaining() < Short.BYTES + Integer.BYTES) {
      throw truncated();
    }
    int version = bytes.get() & 0xff;
    int minor = bytes.get() & 0xff;
    if (version < 1 || version > 3 || minor != 0) {
      throw new IllegalArgumentException(
          "has version " + version + "." + minor + " of the .npy format: save it as 1.0 to 3.0");
    }
    long length = version == 1 ? bytes.getShort() & 0xffff : bytes.getInt() & 0xffff_ffffL;
    if (length > bytes.remaining()) {
      throw truncated();
    }
    if (length > MOST_HEADER_BYTES) {
      throw new IllegalArgumentException(
          "has a header of " + length + " bytes, longer than any array's: save it again");
    }
    byte[] header = new byte[(int) length];
    bytes.get(header);
    return new String(header, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }

  private static Map<String, PythonLiteral> entries(String text) {
    try {
      return PythonLiteral.dictionary(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(foreign().getMessage(), e);
    }
  }

  private static List<Integer> shape(PythonLiteral extents) {
    if (!(extents.value() instanceof List<?> values)) {
      throw foreign();
    }
    List<Integer> shape = new ArrayList<>();
    for (Object value : values) {
      if (!(value instanceof BigInteger extent) || extent.signum() < 0) {
        throw foreign();
      }
      shape.add(extent(extent));
    }
    if (shape.contains(0)) {
      throw new IllegalArgumentException(
          "holds no numbers, its shape is " + shape + ": save an array without an extent of 0");
    }
    return List.copyOf(shape);
  }

  private static BigInteger product(List<Integer> shape) {
    BigInteger product = BigInteger.ONE;
    for (Integer extent : shape) {
      // Held at one more than the limit, so that no chain of extents makes a number of many digits.
      product = product.multiply(BigInteger.valueOf(extent)).min(MOST.add(BigInteger.ONE));
    }
    return product;
  }

  private static int extent(BigInteger count) {
    if (count.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "claims more numbers than any file that can be fed holds: save it again");
    }
    return count.intValue();
  }

  private static String shown(String type) {
    String visible = ControlCharacters.of(type);
    return visible.length() <= MOST_TYPE_CHARACTERS
        ? visible
        : visible.substring(0, MOST_TYPE_CHARACTERS) + "…";
  }

  private static IllegalArgumentException foreign() {
    return new IllegalArgumentException("has a header that numpy does not write: save it again");
  }

  private static IllegalArgumentException truncated() {
    return new IllegalArgumentException("is truncated: save it again");
  }
}
