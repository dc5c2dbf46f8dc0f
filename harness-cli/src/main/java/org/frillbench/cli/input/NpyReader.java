package org.frillbench.cli.input;

import java.nio.ByteBuffer;

/** Arrays that numpy saved: float32, in C order. */
final class NpyReader {

  private NpyReader() {}

  /**
   * Reads an array.
   *
   * @throws IllegalArgumentException if it is none, or of another type or order; the message goes
   *     on after the file's name
   */
  static Numbers read(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    NpyHeader header = NpyHeader.read(bytes);
    if (!header.type().equals("<f4")) {
      throw new IllegalArgumentException(
          "holds numbers of type " + header.type() + ": save it as float32 ('<f4')");
    }
    if (header.fortranOrder()) {
      throw new IllegalArgumentException("is in Fortran order: save it in C order");
    }
    if ((long) header.elements() * Float.BYTES != bytes.remaining()) {
      throw new IllegalArgumentException(
          "is truncated or damaged: its header says "
              + header.shape()
              + ", which is not what it holds");
    }
    return new Numbers(Numbers.of(bytes), header.shape());
  }
}
