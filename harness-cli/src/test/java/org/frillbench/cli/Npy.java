package org.frillbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Arrays as {@code numpy.save} writes them. */
public final class Npy {

  private static final int HEADER_BYTES = 118;

  private Npy() {}

  /** Float32 numbers of {@code shape}, which Python writes: {@code (1, 16)}. */
  public static Path floats(Path file, String shape, float... values) throws IOException {
    ByteBuffer elements = elements(values.length * Float.BYTES);
    elements.asFloatBuffer().put(values);
    return write(file, "<f4", shape, elements);
  }

  /** Int32 numbers. */
  static Path integers(Path file, String shape, int... values) throws IOException {
    ByteBuffer elements = elements(values.length * Integer.BYTES);
    elements.asIntBuffer().put(values);
    return write(file, "<i4", shape, elements);
  }

  private static ByteBuffer elements(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Path write(Path file, String type, String shape, ByteBuffer elements)
      throws IOException {
    String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
    String padded = header + " ".repeat(HEADER_BYTES - 1 - header.length()) + "\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("\u0093NUMPY\1\0\166\0".getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(padded.getBytes(StandardCharsets.ISO_8859_1));
    while (elements.hasRemaining()) {
      bytes.write(elements.get());
    }
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes.toByteArray());
  }
}
